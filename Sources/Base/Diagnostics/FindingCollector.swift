/// Gathers the findings about one file; a place that has been explained once is not explained again.
package struct FindingCollector {
  package let file: String
  package private(set) var findings: [Diagnostic] = []
  /// Findings that were only counted, because nobody reads so many.
  private var omitted = 0
  private var explainedPlaces: Set<TextPosition> = []

  /// How many findings are put into words; the rest of a hostile file is counted.
  private static let limit = 500

  package init(file: String) { self.file = file }

  package var isFull: Bool { findings.count >= Self.limit }

  /// Everything found so far.
  package var diagnostics: Diagnostics { Diagnostics(findings, omitted: omitted) }

  /// Counts a finding that is not worth its words any more.
  package mutating func count() { omitted += 1 }

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Adds a finding unless `position` already has one from an earlier, more basic check.
  package mutating func report(
    at position: TextPosition?, _ message: String, advice: String?, severity: Diagnostic.Severity = .error
  ) {
    guard !isFull else { return count() }
    if let position {
      guard explainedPlaces.insert(position).inserted else { return }
    }
    findings.append(Diagnostic(file: file, at: position, message, advice: advice, severity: severity))
  }

  /// Adds a finding even where there is one already, such as a second attribute that an element lacks.
  package mutating func reportAlso(at position: TextPosition?, _ message: String, advice: String?) {
    guard !isFull else { return count() }
    if let position { explainedPlaces.insert(position) }
    findings.append(Diagnostic(file: file, at: position, message, advice: advice))
  }

  /// Adds the findings of another reading, except at places that are explained already.
  package mutating func merge(_ others: Diagnostics) {
    let earlierPlaces = explainedPlaces
    for finding in others.all {
      if finding.file == file, let position = finding.position {
        guard !earlierPlaces.contains(position) else { continue }
        explainedPlaces.insert(position)
      }
      findings.append(finding)
    }
  }
}
