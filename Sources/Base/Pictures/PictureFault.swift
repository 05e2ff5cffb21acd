/// A picture that cannot be read, with the reason and what to do next.
package struct PictureFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  package var problem: String
  /// What to do next.
  package var remedy: String

  package init(_ problem: String, remedy: String = "save it again as PNG or JPEG") {
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String { "\(problem); \(remedy)" }
}
