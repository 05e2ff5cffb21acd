import Exercises

/// What grading needs to know of an exercise.
package struct ExercisePlan: Sendable {
  package struct Part: Sendable {
    package var id: String
    package var title: String
    package var points: Double
    package var suite: String
    package var rule: ScoringRule

    package init(id: String, title: String, points: Double, suite: String, rule: ScoringRule) {
      self.id = id
      self.title = title
      self.points = points
      self.suite = suite
      self.rule = rule
    }
  }

  package var id: String
  package var title: String
  package var module: String
  package var parts: [Part]
  /// The network that the student designs, where the task has one.
  package var build: Build?
  /// How long one call may take, in seconds.
  package var timeout: Double
  /// The host's address space, in MiB.
  package var memory: Int
  /// The starter's sources and the graded suites, by plain file name.
  package var starter: [String: [UInt8]]
  package var suites: [String: [UInt8]]
  /// The sources of the exercise's own support module, whose `Codable` types may cross the pipe; none for most.
  package var support: [String: [UInt8]]
  /// Where the starter is, for messages to its author.
  package var starterFolder = ""
  /// Where the Swift files are, for the same: by `suites/NAME`, `starter/NAME` and `support/NAME`.
  package var places: [String: String] = [:]

  package init(
    id: String, title: String, module: String, parts: [Part], timeout: Double, memory: Int,
    starter: [String: [UInt8]], suites: [String: [UInt8]], support: [String: [UInt8]] = [:]
  ) {
    self.id = id
    self.title = title
    self.module = module
    self.parts = parts
    self.timeout = timeout
    self.memory = memory
    self.starter = starter
    self.suites = suites
    self.support = support
  }

  /// The support module's name: what the starter and the suites import.
  var supportModule: String { "\(module)Support" }

  /// The ids of all parts, those of the build included.
  package var partIDs: [String] { parts.map(\.id) + (build?.parts.map(\.id) ?? []) }

  /// What the suite program runs: the graded parts, and the suite that asks for the network's description.
  package var suiteParts: [Part] { parts + (build == nil ? [] : [Self.descriptionPart]) }

  /// The suite that asks the student's module for its network, by convention; it has no points of its own.
  package static let descriptionPart = Part(
    id: "description", title: "Description", points: 0, suite: "DescriptionTests", rule: .all)

  /// How long one test, and one part, may take: a loop without an end costs the part, not the afternoon.
  package var secondsPerTest: Double { 2 * timeout }
  package var secondsPerPart: Double { 4 * timeout }

  /// A processor's time that the host may take for so many parts, in seconds: a bit more than the suite stops it at.
  package func secondsOfProcessor(parts: Int) -> UInt64 { UInt64(secondsPerPart * Double(parts)) + 10 }
}
