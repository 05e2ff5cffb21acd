import Diagnostics
import TerminalText
import XMLDocuments

/// Hints that together cost more than there is to lose.
package enum HintCosts {
  /// - Parameter element: a `<question>` or a `<part>`, with its `<hint>`s.
  package static func check(_ element: XMLElement, _ findings: inout FindingCollector) {
    var sum = 0.0
    for hint in element.elements(named: "hint") {
      sum += hint["cost"].flatMap { Double($0.filter { !$0.isWhitespace }) } ?? 0
      guard sum > 1 + 1e-9 else { continue }
      findings.report(
        at: hint.attribute("cost")?.position ?? hint.position,
        "the hints cost \(NumberText.rounded(100 * sum, decimals: 0)) % of the points together",
        advice: "lower their costs to 1 in all", severity: .warning)
      return
    }
  }
}
