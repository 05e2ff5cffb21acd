import Diagnostics

/// XML that stands inside another text, such as a figure in a lesson, read as safely as a file of its own.
///
/// The lines before it are given as empty lines, so every position in its elements and messages is one in
/// the whole text.
package struct XMLFragment: Sendable {
  package let file: String
  private let bytes: [UInt8]

  /// - Parameter line: the line of the whole text that the fragment begins on, counted from 1.
  package init(_ text: String, file: String, line: Int) {
    self.file = file
    bytes = Array(repeating: UInt8(ascii: "\n"), count: max(0, line - 1)) + Array(text.utf8)
  }

  package var source: XMLSource {
    get throws(Diagnostics) { try XMLSource(bytes: bytes, file: file) }
  }

  /// The fragment's root element; what may stand in it is for the caller to say.
  ///
  /// - Throws: `Diagnostics` with the first syntax error.
  package func element() throws(Diagnostics) -> XMLElement {
    try source.element()
  }
}
