/// Tables of comma-separated values, as RFC 4180 has them.
package enum CSVText {
  /// Lines that end with a line feed, the first with the names of the columns.
  package static func table(_ columns: [String], _ rows: [[String]]) -> String {
    ([columns] + rows).map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  /// A value as one cell: in quotation marks where it needs them, and none that a spreadsheet takes for a formula.
  ///
  /// Spreadsheets compute what begins with one of `= + - @`, numbers aside; an apostrophe before it says that it is text.
  package static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula && Double(text) == nil ? "'" + text : text
    guard safe.utf8.contains(where: { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
