/// What the compiler says about one place in a student's code, in its own words.
package struct CompilerDiagnostic: Sendable, Hashable {
  package var file: String
  package var line: Int
  package var column: Int
  package var severity: String
  package var message: String
  /// The source line and the caret below it, as the compiler prints them.
  package var excerpt: [String] = []

  /// How many warnings are read; errors are never counted.
  private static let mostWarnings = 1000

  /// Reads the compiler's text, from the top down: `file:line:column: severity: message`, then the line and the caret.
  package static func parse(_ text: String, files: Set<String>) -> [CompilerDiagnostic] {
    var found: [CompilerDiagnostic] = []
    var warnings = 0
    var isSkipping = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let diagnostic = CompilerDiagnostic(line, files: files) {
        if diagnostic.severity == "warning" { warnings += 1 }
        // A note belongs to what stands before it.
        if diagnostic.severity != "note" {
          isSkipping = diagnostic.severity == "warning" && warnings > mostWarnings
        }
        if !isSkipping { found.append(diagnostic) }
      } else if !isSkipping, !found.isEmpty, found[found.count - 1].excerpt.count < 2 {
        found[found.count - 1].excerpt.append(String(line))
      }
    }
    // Two compilers that look at the same file say the same; two errors may have the same note.
    var seen: Set<CompilerDiagnostic> = []
    return found.filter { $0.severity == "note" || seen.insert($0).inserted }
  }

  private init?(_ line: Substring, files: Set<String>) {
    let fields = line.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
    guard fields.count == 5, files.contains(String(fields[0])), let number = Int(fields[1]),
      let column = Int(fields[2])
    else { return nil }
    let severity = fields[3].drop { $0 == " " }
    guard ["error", "warning", "note"].contains(severity) else { return nil }
    file = String(fields[0])
    self.line = number
    self.column = column
    self.severity = String(severity)
    message = String(fields[4].drop { $0 == " " })
  }

  package init(file: String, line: Int, column: Int, severity: String, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
  }
}
