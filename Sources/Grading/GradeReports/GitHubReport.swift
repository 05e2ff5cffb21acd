import Escaping
import JSONText
import Sentences

/// The verdict as GitHub's workflow commands, which show it beside the student's lines.
/// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
package enum GitHubReport: GradeReport {
  package static let name = "github"
  package static let isLogCommands = true

  package static func render(_ result: GradeResult, style: ReportStyle) -> String {
    var lines = result.build.diagnostics.map { diagnostic in
      let kind = ["error", "warning"].contains(diagnostic.severity) ? diagnostic.severity : "notice"
      return command(
        kind, diagnostic.message, title: localized("Compiler"), file: path(diagnostic.file, style),
        line: diagnostic.line,
        column: diagnostic.column)
    }
    if let message = result.build.message {
      lines.append(command("error", message, title: localized("Build")))
    }
    for part in result.parts where part.verdict != .passed {
      let title = localized("Part \(part.id): \(part.title)")
      let failing = part.tests.filter { $0.verdict != .passed }
      if failing.isEmpty {
        lines.append(command("error", part.message ?? localized("not passed"), title: title))
      }
      for test in failing {
        let message = test.failure.map { FailureText.sentence($0, place: nil) } ?? localized("not passed")
        lines.append(
          command(
            "error", "\(test.id): \(message)", title: title, file: test.place.map { path($0.file, style) },
            line: test.place?.line))
      }
    }
    lines += result.notes.map { command("warning", $0, title: localized("Note")) }
    let score =
      FailureText.score(result) + " " + localized("(seed \(result.seed))")
    lines.append(command("notice", score, title: result.title))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func path(_ file: String, _ style: ReportStyle) -> String {
    style.sources.isEmpty ? file : "\(style.sources)/\(file)"
  }

  private static func command(
    _ kind: String, _ message: String, title: String, file: String? = nil, line: Int? = nil,
    column: Int? = nil
  ) -> String {
    var properties: [(String, String)] = []
    if let file { properties.append(("file", file)) }
    if let line { properties.append(("line", "\(line)")) }
    if let column { properties.append(("col", "\(column)")) }
    properties.append(("title", title))
    let shown = properties.map { "\($0.0)=\(escapedProperty($0.1))" }.joined(separator: ",")
    return "::\(kind) \(shown)::\(escaped(message))"
  }

  /// A message is one line; a student's words never begin a command of their own.
  private static func escaped(_ text: String) -> String {
    LogCommands.broken(DisplayText.escaped(text.replacing("\r\n", with: "\n"), keepingLines: true))
      .replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
