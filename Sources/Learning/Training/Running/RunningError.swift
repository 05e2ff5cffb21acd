/// Why a network cannot run or train on what it was given.
public struct RunningError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public var problem: String
  /// What to do next.
  public var remedy: String

  public init(problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String { "\(problem); \(remedy)" }
}
