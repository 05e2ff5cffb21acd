/// Strangers' text made fit for a terminal.
package enum DisplayText {
  /// Control characters (escape sequences among them), and characters that turn or hide text, become visible escapes.
  package static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isHarmful =
        value < 0x20 || (0x7f...0x9f).contains(value) || (0x202a...0x202e).contains(value)
        || (0x2066...0x2069).contains(value)
        || [0x200b, 0x200e, 0x200f, 0x061c, 0x2028, 0x2029, 0xfeff].contains(value)
      if isHarmful, !(keepingLines && (scalar == "\n" || scalar == "\t")) {
        result += "\\u{\(String(value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
