/// `text` in quotation marks, cut after 60 characters, on one line: safe to show inside a message.
func quoted(_ text: some StringProtocol) -> String {
  "\"" + shortened(text) + "\""
}

/// `text` on one line, cut after 60 characters.
func shortened(_ text: some StringProtocol) -> String {
  let limit = 60
  let head = text.prefix(limit).map { $0.isNewline || $0 == "\t" ? " " : $0 }
  return String(head) + (text.dropFirst(limit).isEmpty ? "" : "…")
}

/// `text` with the characters that could steer a terminal or reorder a line written as `\u{…}`.
///
/// These are the C0 and C1 controls, line and paragraph separators, and the bidirectional overrides and isolates.
func escapingControlCharacters(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: steersTerminal) else { return text }
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if steersTerminal(scalar) {
      escaped.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
    } else {
      escaped.append(scalar)
    }
  }
  return String(escaped)
}

private func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}
