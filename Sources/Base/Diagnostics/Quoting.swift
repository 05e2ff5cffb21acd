/// `text` in quotation marks, cut after 60 characters, on one line: safe to show inside a message.
package func quoted(_ text: some StringProtocol) -> String {
  "\"" + shortened(text) + "\""
}

/// `text` on one line, cut after 60 characters, or earlier where those have very many marks.
package func shortened(_ text: some StringProtocol) -> String {
  let limit = 60
  // A single character may have a million combining marks.
  let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(4 * limit)))
  let head = start.prefix(limit).map { $0.isNewline || $0 == "\t" ? " " : $0 }
  return String(head) + (head.count == start.count && start.utf8.count == text.utf8.count ? "" : "…")
}
