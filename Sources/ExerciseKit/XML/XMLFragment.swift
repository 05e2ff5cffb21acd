import Diagnostics
import Networks

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

  /// The fragment's root element; what may stand in it is for the caller to say.
  ///
  /// - Throws: `Diagnostics` with the first syntax error.
  package func element() throws(Diagnostics) -> XMLElement {
    var document = try LibXMLDocument(XMLSource(bytes: bytes, file: file))
    return document.copyTree()
  }

  /// The fragment as a `<network>`, which the schema knows, and its analysis.
  ///
  /// - Throws: `Diagnostics` for whatever is wrong with it, up to a network that does not fit.
  package func network() throws(Diagnostics) -> (network: Network, analysis: NetworkAnalysis) {
    try NetworkReader.load(ValidatedDocument(XMLSource(bytes: bytes, file: file), root: "network"))
  }
}
