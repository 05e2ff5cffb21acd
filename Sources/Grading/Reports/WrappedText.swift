/// Text for a terminal: broken into lines of at most so many columns.
package enum WrappedText {
  /// - Parameter indent: what each line begins with.
  package static func lines(_ text: String, width: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
        var word = String(word)
        if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
          lines.append(indent + line)
          line = ""
        }
        // A word longer than a line is cut rather than left to the terminal.
        while indent.count + word.count > width, width > indent.count {
          lines.append(indent + word.prefix(width - indent.count))
          word = String(word.dropFirst(width - indent.count))
        }
        line += line.isEmpty ? word : " \(word)"
      }
      lines.append(indent + line)
    }
    return lines
  }
}
