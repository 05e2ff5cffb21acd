/// A place in a student's source.
package struct SourcePlace: Sendable, Equatable {
  package var file: String
  package var line: Int
  package var function: String

  package init(file: String, line: Int, function: String) {
    self.file = file
    self.line = line
    self.function = function
  }
}
