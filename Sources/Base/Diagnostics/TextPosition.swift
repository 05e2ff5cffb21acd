/// A place in a text file: line and column, both counted from 1; a column counts Unicode scalars.
package struct TextPosition: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int?

  package init(line: Int, column: Int? = nil) {
    self.line = line
    self.column = column
  }

  package static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column ?? 0) < (right.line, right.column ?? 0)
  }
}
