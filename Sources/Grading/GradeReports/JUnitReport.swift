import Escaping
import JSONText
import Sentences

/// The verdict as JUnit's XML, in the form that Jenkins' schema describes: a suite for each part, with its points as
/// properties, and a case for each test. Nothing is ever "skipped": what did not run is an error.
package enum JUnitReport: GradeReport {
  package static let name = "junit"

  package static func render(_ result: GradeResult, style: ReportStyle) -> String {
    let suites = result.parts.enumerated().map { suite($1, at: $0, result) }
    let total = result.parts.reduce(0) { $0 + cases($1).count }
    let seconds = result.parts.reduce(0) { $0 + time($1) }
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    let attributes = [
      ("name", result.exercise), ("tests", "\(total)"),
      ("failures", "\(count(result.parts, isError: false))"),
      ("errors", "\(count(result.parts, isError: true))"), ("time", JSONText.number(seconds)),
    ]
    lines.append("<testsuites\(text(of: attributes))>")
    for suite in suites { lines += suite.map { "  " + $0 } }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// One `testcase` in the making.
  private struct Case {
    var suite: String
    var name: String
    var verdict: GradeResult.Verdict
    var message: String?
    var output: String
    var seconds: Double

    var isPassed: Bool { verdict == .passed }
    /// A wrong or middling answer is a failure; whatever kept the test from an answer is an error.
    var isError: Bool { !isPassed && verdict != .failed && verdict != .partial }
  }

  /// A part without tests gets a case of its own: what was refused would look as good as what passes, and what was
  /// checked otherwise than by tests would not be seen.
  private static func cases(_ part: GradeResult.Part) -> [Case] {
    guard !part.tests.isEmpty else {
      return [
        Case(
          suite: "submission", name: part.verdict == .rejected ? "accepted" : part.title,
          verdict: part.verdict, message: part.message, output: "",
          seconds: 0)
      ]
    }
    return part.tests.map { test in
      let fields = test.id.split(separator: "/", maxSplits: 1).map(String.init)
      return Case(
        suite: fields.first ?? "", name: fields.last ?? test.id, verdict: test.verdict,
        message: test.failure.map { FailureText.sentence($0, place: test.place) }, output: test.output,
        seconds: test.seconds)
    }
  }

  private static func count(_ parts: [GradeResult.Part], isError: Bool) -> Int {
    parts.flatMap(cases).count { !$0.isPassed && $0.isError == isError }
  }

  private static func time(_ part: GradeResult.Part) -> Double { part.tests.reduce(0) { $0 + $1.seconds } }

  private static func suite(_ part: GradeResult.Part, at index: Int, _ result: GradeResult) -> [String] {
    let cases = cases(part)
    let attributes = [
      ("name", "\(part.id) \(part.title)"), ("id", "\(index)"), ("tests", "\(cases.count)"),
      ("failures", "\(count([part], isError: false))"), ("errors", "\(count([part], isError: true))"),
      ("skipped", "0"), ("time", JSONText.number(time(part))),
    ]
    let properties = [
      ("part", part.id), ("points", JSONText.number(part.points)),
      ("maxPoints", JSONText.number(part.maxPoints)), ("verdict", part.verdict.rawValue),
      ("seed", "\(result.seed)"),
    ]
    var lines = ["<testsuite\(text(of: attributes))>", "  <properties>"]
    lines += properties.map { "    <property\(text(of: [("name", $0.0), ("value", $0.1)]))/>" }
    lines.append("  </properties>")
    for test in cases { lines += element(test, part, result).map { "  " + $0 } }
    return lines + ["</testsuite>"]
  }

  private static func element(_ test: Case, _ part: GradeResult.Part, _ result: GradeResult) -> [String] {
    // Two parts may run the same suite: with the part in front, names stay unique.
    let attributes = [
      ("classname", "\(result.exercise).\(part.id).\(test.suite)"), ("name", test.name),
      ("time", JSONText.number(test.seconds)),
    ]
    var inner: [String] = []
    if !test.isPassed {
      let message = test.message ?? localized("no reason given")
      let kind = test.isError ? "error" : "failure"
      let about = [("type", test.verdict.rawValue), ("message", message)]
      inner.append("  <\(kind)\(text(of: about))>\(escaped(message))</\(kind)>")
    }
    if !test.output.isEmpty { inner.append("  <system-out>\(escaped(test.output))</system-out>") }
    guard !inner.isEmpty else { return ["<testcase\(text(of: attributes))/>"] }
    return ["<testcase\(text(of: attributes))>"] + inner + ["</testcase>"]
  }

  private static func text(of attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1).replacing("\n", with: "&#10;"))\"" }.joined()
  }

  /// Text that XML 1.0 allows: what it has no way to write (control characters) is shown as an escape.
  private static func escaped(_ text: String) -> String { MarkupText.escaped(text, keepingLines: true) }
}
