import CLibXML2
import Diagnostics

/// libxml2's syntax errors in words for people: what is wrong, and what to do.
enum SyntaxErrorWording {
  static func diagnostic(for error: LibXMLError, in source: XMLSource) -> Diagnostic {
    if let finding = unclosed(error, in: source) { return finding }
    let place = TextPosition(line: max(1, error.line), column: error.column > 0 ? error.column : nil)
    let (message, advice) = words(for: error)
    return Diagnostic(file: source.file, at: place, message, advice: advice)
  }

  /// What libxml2 notices only lines later: an element, or a quotation mark, that was left open.
  private static func unclosed(_ error: LibXMLError, in source: XMLSource) -> Diagnostic? {
    switch xmlParserErrors(rawValue: error.code) {
    case XML_ERR_COMMENT_NOT_FINISHED:
      return notClosed("comment", from: "<!--", to: "-->", in: source)
    case XML_ERR_CDATA_NOT_FINISHED:
      return notClosed("CDATA section", from: "<![CDATA[", to: "]]>", in: source)
    case XML_ERR_HYPHEN_IN_COMMENT:
      // A comment that runs on until the next one begins.
      guard let (start, next) = nestedComment(in: source) else { return nil }
      return Diagnostic(
        file: source.file, at: source.position(of: start),
        "the comment is still open where the next one begins, on line \(source.position(of: next).line)",
        advice: "end it with -->")
    case XML_ERR_TAG_NAME_MISMATCH:
      // An end tag with nearly the right name is a slip in the end tag.
      guard error.names.count > 1, error.number > 0, error.number < error.line,
        nearestName(to: error.names[1], among: [error.names[0]]) == nil
      else { return nil }
      let name = error.names[0]
      return Diagnostic(
        file: source.file, at: TextPosition(line: error.number),
        "<\(name)> is still open where </\(error.names[1])> stands on line \(error.line)",
        advice: "close it with </\(name)>, or with /> at the end of its start tag")
    case XML_ERR_LT_IN_ATTRIBUTE:
      let lines = source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      guard error.line <= lines.count else { return nil }
      let before = lines[error.line - 1].prefix(max(0, error.column - 1))
      let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
      guard !before.contains(where: quotes.contains),
        let line = lines[..<(error.line - 1)].lastIndex(where: { $0.contains(where: quotes.contains) })
      else { return nil }
      return Diagnostic(
        file: source.file, at: TextPosition(line: line + 1),
        "the last quotation mark on this line is not closed, for a < follows on line \(error.line)",
        advice: "write name=\"value\" with a quotation mark on either side, and &lt; for a less-than sign")
    default: return nil
    }
  }

  /// Where what never ends begins: libxml2 says where the file does.
  private static func notClosed(
    _ what: String, from opening: String, to ending: String, in source: XMLSource
  ) -> Diagnostic? {
    var open: Int?
    var offset = 0
    while let start = source.offset(of: opening, from: offset) {
      open = start
      guard let end = source.offset(of: ending, from: start + opening.utf8.count) else { break }
      open = nil
      offset = end + ending.utf8.count
    }
    return open.map {
      Diagnostic(
        file: source.file, at: source.position(of: $0), "a \(what) begins here and is not closed",
        advice: "end it with \(ending)")
    }
  }

  /// The first comment that another one begins in, and where that is.
  private static func nestedComment(in source: XMLSource) -> (start: Int, next: Int)? {
    var offset = 0
    while let start = source.offset(of: "<!--", from: offset) {
      let end = source.offset(of: "-->", from: start + 4) ?? source.bytes.count
      if let next = source.offset(of: "<!--", from: start + 4), next < end { return (start, next) }
      offset = end
    }
    return nil
  }

  private static func words(for error: LibXMLError) -> (String, String) {
    let first = error.names.first ?? ""
    let second = error.names.count > 1 ? error.names[1] : ""
    switch xmlParserErrors(rawValue: error.code) {
    case XML_ERR_TAG_NAME_MISMATCH:
      return (
        "<\(first)>, opened on line \(error.number), is closed by </\(second)>",
        "close it with </\(first)>, or with /> at the end of its start tag"
      )
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED:
      let name = first.isEmpty ? "an element" : "<\(first)>"
      return (
        "the file ends before \(name) is closed",
        "close every element with </name>, or with /> in its start tag"
      )
    case XML_ERR_DOCUMENT_EMPTY:
      return ("there is no root element here", "start with a tag such as <exercise>, and nothing before it")
    case XML_ERR_DOCUMENT_END:
      return ("something follows after the end of the root element", "delete it, or move it inside")
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      return (
        "&\(first); is not defined: only &lt; &gt; &amp; &quot; and &apos; are",
        "write the character itself, or &amp; for an ampersand"
      )
    case XML_ERR_NAME_REQUIRED where error.message.contains("EntityRef"), XML_ERR_ENTITYREF_SEMICOL_MISSING,
      XML_ERR_ENTITYREF_NO_NAME:
      return ("an & stands alone", "write &amp; for an ampersand")
    case XML_ERR_LT_IN_ATTRIBUTE:
      return (
        "there is a < inside an attribute's value",
        "write &lt; for it, and check that the quotation marks are closed"
      )
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
      return ("an attribute's value is not in quotation marks", "write name=\"value\"")
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      return ("an attribute's value has no closing quotation mark", "write name=\"value\"")
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return ("the attribute \(quoted(first)) has no value", "write \(shortened(first))=\"value\"")
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return ("the attribute \(quoted(first)) is given twice", "keep one of them")
    case XML_ERR_SPACE_REQUIRED:
      return (
        "there is no space before an attribute, or a quotation mark is missing",
        "write name=\"value\" name=\"value\""
      )
    case XML_ERR_GT_REQUIRED:
      let tag = first.isEmpty ? "a tag" : "the start tag of <\(shortened(first))>"
      return ("\(tag) is not finished", "end it with > or />, and put attribute values in quotation marks")
    case XML_ERR_NAME_REQUIRED where error.message.contains("attribute name"):
      return (
        "a start tag is not finished, or an attribute has no name",
        "end the tag with > or />, and write attributes as name=\"value\""
      )
    case XML_ERR_NAME_REQUIRED:
      return (
        "a name is missing after <", "write &lt; for a less-than sign, or the element's name right after <"
      )
    case XML_ERR_HYPHEN_IN_COMMENT:
      return ("there is -- inside a comment", "comments may not contain --; use one hyphen or a dash")
    case XML_ERR_COMMENT_NOT_FINISHED:
      return ("a comment is not closed", "end it with -->")
    case XML_ERR_CDATA_NOT_FINISHED:
      return ("a CDATA section is not closed", "end it with ]]>")
    case XML_ERR_MISPLACED_CDATA_END:
      return ("there is ]]> in the text", "write ]]&gt;")
    case XML_ERR_PI_NOT_FINISHED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_PI_NOT_STARTED:
      return ("a processing instruction or the XML declaration is not closed", "end it with ?>")
    case XML_ERR_RESERVED_XML_NAME:
      return ("the XML declaration is not at the very start of the file", "delete what stands before <?xml")
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF,
      XML_ERR_INVALID_CHARREF:
      return (
        "there is a character that XML does not allow", "delete it: control characters cannot be written"
      )
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      let advice =
        error.names.contains("xsi")
        ? "add xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" to the root element"
        : "exercise files use no prefixes; delete it"
      return (
        "the prefix of \(quoted(error.names.joined(separator: ":"))) is not declared", advice
      )
    case XML_ERR_NO_MEMORY:
      return ("there is not enough memory to read the file", "close other programs and try again")
    default:
      let raw = error.message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "malformed XML"
      return (
        "this is not well-formed XML: \(shortened(raw))", "check the tags and quotation marks around here"
      )
    }
  }
}
