/// A number that a part may give its check, as an attribute of exercise.xsd.
package struct CheckLimit: Sendable, Equatable {
  /// What may stand in it: a type of exercise.xsd.
  package enum Form: String, Sendable {
    case number
    case count = "positive-integer"
    /// From 0 to 1.
    case share
  }

  package let name: String
  package let form: Form
  /// One sentence for editors and messages.
  package let summary: String

  package init(_ name: String, _ form: Form, _ summary: String) {
    self.name = name
    self.form = form
    self.summary = summary
  }

  package static let minimum = CheckLimit("min", .number, "The smallest value that passes.")
  package static let maximum = CheckLimit("max", .number, "The largest value that passes.")
}

extension BuildPart {
  /// The value of a limit; nil where it is not written.
  package subscript(_ limit: CheckLimit) -> Double? { self.limit(limit.name) }
}
