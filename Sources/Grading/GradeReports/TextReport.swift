import Escaping
import JSONText
import Questions
import Sentences
import TerminalText
import WireFormat

/// The verdict for a student's eyes: what passed, what did not, what was called with what and what came back.
package enum TextReport: GradeReport {
  package static let name = "text"
  package static let isData = false

  package static func render(_ result: GradeResult, style: ReportStyle) -> String {
    var page = Page(style: style)
    page.add("")
    page.add(page.bold(DisplayText.escaped("\(result.title)  (\(result.exercise))")))
    page.add("")
    build(result.build, &page)
    for part in result.parts { self.part(part, result, &page) }
    page.add("")
    page.add(total(result, page))
    for note in result.notes { page.paragraph(localized("Note: \(note)"), indent: "") }
    if let next = nextStep(result, style) { page.paragraph(next, indent: "") }
    // At the very end: a command may begin where a line was broken.
    return LogCommands.broken(page.text)
  }

  // MARK: - Sections

  private static func build(_ build: GradeResult.Build, _ page: inout Page) {
    guard build.status != .ok || build.diagnostics.contains(where: { $0.severity != "note" }) else { return }
    if build.status == .failed {
      page.add(
        page.red(
          build.diagnostics.isEmpty
            ? localized("Your code could not be compiled:")
            : localized("Your code does not compile yet. The compiler says:")))
    }
    if build.status == .rejected { page.add(page.red(localized("Your submission was not accepted:"))) }
    for diagnostic in build.diagnostics.prefix(20) {
      let color = diagnostic.severity == "error" ? page.red : page.yellow
      let place = "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column): "
      let lines = WrappedText.lines(
        DisplayText.escaped("\(place)\(diagnostic.severity): \(diagnostic.message)"), width: page.width - 2)
      for line in lines { page.add("  " + color(line)) }
      for line in page.excerpt(diagnostic) { page.add("  " + line) }
    }
    if build.diagnostics.count > 20 {
      page.add("  " + localized("… and \(build.diagnostics.count - 20) more"))
    }
    if let message = build.message { page.paragraph(message, indent: "  ") }
    page.add("")
  }

  private static func part(_ part: GradeResult.Part, _ result: GradeResult, _ page: inout Page) {
    let points = "\(NumberText.exact(part.points))/\(NumberText.exact(part.maxPoints))"
    let isPassed = part.verdict == .passed
    let mark = isPassed ? "✓" : part.verdict == .partial ? "◐" : "✗"
    let left = DisplayText.escaped("\(mark) \(part.id)  \(part.title)")
    let dots = String(repeating: "·", count: max(2, page.width - left.count - points.count - 2))
    let color = isPassed ? page.green : part.verdict == .partial ? page.yellow : page.red
    page.add("\(color(left)) \(page.dim(dots)) \(points)")
    guard !isPassed else {
      if let found = part.message { page.paragraph(found, indent: "     ", page.dim) }
      return
    }
    let failing = part.tests.filter { $0.verdict != .passed }
    let told = told(failing)
    var before: TestFailure?
    for test in told {
      self.test(test, after: before, result.build, &page)
      before = test.failure
    }
    if part.tests.count > 1 {
      page.paragraph("(\(count(part.tests, told: told)))", indent: "     ", page.dim)
    }
  }

  /// How many tests there are besides those told of, and how many pass; what did not run has not failed.
  private static func count(_ tests: [GradeResult.Test], told: [GradeResult.Test]) -> String {
    let idle = tests.count { $0.verdict == .notRun }
    guard idle < tests.count else { return localized("none of the \(tests.count) tests ran") }
    let passed = tests.count { $0.verdict == .passed }
    let failed = tests.count - passed - idle - told.count { $0.verdict != .notRun }
    let unrun = idle - told.count { $0.verdict == .notRun }
    var words: [String] = []
    if failed > 0 {
      words.append(failed == 1 ? localized("1 more test fails") : localized("\(failed) more tests fail"))
    }
    if unrun > 0 {
      words.append(unrun == 1 ? localized("1 more did not run") : localized("\(unrun) more did not run"))
    }
    return (words + [localized("\(passed) of \(tests.count) tests pass")]).joined(separator: "; ")
  }

  /// Two failures at most, and the same story only once.
  private static func told(_ failing: [GradeResult.Test]) -> [GradeResult.Test] {
    guard let first = failing.first else { return [] }
    let other = failing.dropFirst().first { test in
      guard let failure = test.failure, let told = first.failure else { return true }
      return failure.message != told.message
        || failure.kind == .failed && failure.actual != nil && !isSame(failure, told)
    }
    return [first] + (other.map { [$0] } ?? [])
  }

  private static func isSame(_ failure: TestFailure, _ other: TestFailure) -> Bool {
    (failure.call, failure.actual, failure.expected) == (other.call, other.actual, other.expected)
      && failure.returned == other.returned
  }

  /// The message without the compiler's words that stand above already: the line is enough.
  private static func withoutEcho(_ message: String, _ build: GradeResult.Build) -> String {
    for diagnostic in build.diagnostics.prefix(20) where diagnostic.severity == "error" {
      let echo = ": \(diagnostic.message))."
      if message.hasSuffix(echo) { return message.dropLast(echo.count) + ")." }
    }
    return message
  }

  /// - Parameter told: what was told last: a call that stands there already is not repeated.
  private static func test(
    _ test: GradeResult.Test, after told: TestFailure?, _ build: GradeResult.Build, _ page: inout Page
  ) {
    guard let failure = test.failure else { return }
    if failure.kind != .notRun {
      let isToldAgain = failure.call != nil && failure.call == told?.call
      if let call = failure.call {
        page.paragraph(isToldAgain ? localized("the same call") : call, indent: "     ")
      }
      if let returned = failure.returned, !isToldAgain || returned != told?.returned {
        page.paragraph(FailureText.returned(returned), indent: "       ", page.red)
      }
      if let actual = FailureText.partial(failure) {
        // Of several members, which one.
        let member = failure.message.isEmpty ? "" : " (\(failure.message))"
        page.paragraph(localized("compared: \(actual)") + member, indent: "       ", page.red)
      }
      if let expected = failure.expected {
        page.paragraph(localized("expected \(expected)"), indent: "       ", page.green)
      }
    }
    if !failure.message.isEmpty, failure.kind == .notRun || FailureText.partial(failure) == nil {
      page.paragraph(withoutEcho(failure.message, build), indent: "     ")
    }
    if let place = test.place {
      page.paragraph(localized("in your code: \(place.file):\(place.line)"), indent: "     ")
    }
    let printed = test.output.split(separator: "\n").filter { !$0.contains("Fatal error") }
    guard !printed.isEmpty else { return }
    page.paragraph(localized("your code printed:"), indent: "     ", page.dim)
    for line in printed.prefix(5) { page.paragraph(String(line), indent: "       ", page.dim) }
    if printed.count > 5 {
      page.paragraph(localized("… \(printed.count - 5) lines more"), indent: "       ", page.dim)
    }
  }

  // MARK: - Last lines

  private static func total(_ result: GradeResult, _ page: Page) -> String {
    let score = FailureText.score(result)
    let seed = page.dim("  " + localized("(seed \(result.seed))"))
    if result.isFull {
      return page.green(localized("\(score) — \(passing(result)). Well done!")) + seed
    }
    return page.bold(score) + seed
  }

  /// All that was asked for passes: what that is.
  private static func passing(_ result: GradeResult) -> String {
    guard result.hasOtherParts else { return localized("every part passes") }
    let ids = result.parts.map(\.id)
    return ids.count == 1
      ? localized("part \(ids[0]) passes") : localized("parts \(ids.joined(separator: ", ")) pass")
  }

  private static func nextStep(_ result: GradeResult, _ style: ReportStyle) -> String? {
    guard !result.isFull else { return nil }
    // What was refused was not graded: its reason, with what to do about it, stands above.
    guard result.build.status != .rejected else { return nil }
    if result.build.status == .failed {
      return localized("Fix the first error above: what does not compile is graded as soon as it does.")
    }
    guard let part = result.parts.first(where: { $0.verdict != .passed }) else { return nil }
    let begin =
      !result.hasOtherParts
        && result.parts.allSatisfy { part in part.tests.allSatisfy { $0.verdict != .passed } }
      ? localized("Nothing passes yet, and that is how everyone starts. Begin with part \(part.id).")
      : localized("Go on with part \(part.id).")
    let command = style.commands("hint \(result.exercise) --part \(part.id)")
    return "\(begin) " + localized("A hint: \(command)")
  }

  // MARK: - The page

  private struct Page {
    let style: ReportStyle
    private var lines: [String] = []
    var width: Int { style.width }
    var text: String { lines.joined(separator: "\n") + "\n" }

    init(style: ReportStyle) { self.style = style }

    mutating func add(_ line: String) { lines.append(line) }

    mutating func paragraph(_ text: String, indent: String, _ paint: (String) -> String = { $0 }) {
      // Whatever a student's code printed or returned reaches the terminal as text, never as an escape sequence.
      let safe = DisplayText.escaped(text, keepingLines: true)
      for line in WrappedText.lines(safe, width: width, indent: indent) { add(paint(line)) }
    }

    /// The source line and the caret under it, moved left where the line is too long for the page.
    func excerpt(_ diagnostic: CompilerDiagnostic) -> [String] {
      var diagnostic = diagnostic
      // An escape sequence in the source is shown, and then the caret is no longer under its place.
      let shown = diagnostic.excerpt.map { DisplayText.escaped($0, keepingLines: true) }
      diagnostic.excerpt = shown == diagnostic.excerpt ? shown : Array(shown.prefix(1))
      guard diagnostic.excerpt.count == 2 else {
        return diagnostic.excerpt.map { WrappedText.beginning($0, columns: width - 2) }
      }
      let room = width - 2
      let caret = diagnostic.excerpt[1].firstIndex(of: "^").map {
        diagnostic.excerpt[1].distance(from: diagnostic.excerpt[1].startIndex, to: $0)
      }
      let skipped = max(0, (caret ?? 0) - room + 12)
      return [
        WrappedText.beginning(diagnostic.excerpt[0].dropFirst(skipped), columns: room),
        bold(WrappedText.beginning(diagnostic.excerpt[1].dropFirst(skipped), columns: room)),
      ]
    }

    func bold(_ text: String) -> String { Paint.bold.on(text, if: style.usesColor) }
    func dim(_ text: String) -> String { Paint.faint.on(text, if: style.usesColor) }
    func red(_ text: String) -> String { Paint.red.on(text, if: style.usesColor) }
    func green(_ text: String) -> String { Paint.green.on(text, if: style.usesColor) }
    func yellow(_ text: String) -> String { Paint.yellow.on(text, if: style.usesColor) }
  }
}
