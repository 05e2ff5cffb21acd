/// An XML element, as a page hands it over.
///
/// The page has read the XML; it writes a record for each start (`open`, line, name), each attribute (`attribute`, name, value)
/// and each end (`close`). Records are separated by U+001E, and fields by U+001F, which no XML can hold.
struct WrittenElement {
  let name: String
  let line: Int
  private(set) var attributes: [String: String] = [:]
  private(set) var elements: [WrittenElement] = []

  private init(name: String, line: Int) {
    self.name = name
    self.line = line
  }

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// The outermost element; nil where the records are none.
  static func root(in text: String) -> WrittenElement? {
    var open: [WrittenElement] = []
    for record in text.split(separator: "\u{1e}") {
      let fields = record.split(separator: "\u{1f}", omittingEmptySubsequences: false)
      switch (fields[0], fields.count) {
      case ("open", 3):
        guard let line = Int(fields[1]) else { return nil }
        open.append(WrittenElement(name: String(fields[2]), line: line))
      case ("attribute", 3) where !open.isEmpty:
        open[open.count - 1].attributes[String(fields[1])] = String(fields[2])
      case ("close", 1):
        guard let element = open.popLast() else { return nil }
        if open.isEmpty { return element }
        open[open.count - 1].elements.append(element)
      default: return nil
      }
    }
    return nil
  }
}
