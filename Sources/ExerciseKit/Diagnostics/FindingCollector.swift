/// Gathers the findings about one file; a place that has been explained once is not explained again.
struct FindingCollector {
  let file: String
  private(set) var findings: [Diagnostic] = []
  private var explainedPlaces: Set<TextPosition> = []

  init(file: String) { self.file = file }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Adds a finding unless `position` already has one from an earlier, more basic check.
  mutating func report(
    at position: TextPosition?, _ message: String, advice: String?, severity: Diagnostic.Severity = .error
  ) {
    if let position {
      guard explainedPlaces.insert(position).inserted else { return }
    }
    findings.append(Diagnostic(file: file, at: position, message, advice: advice, severity: severity))
  }

  /// Adds a finding even where there is one already, such as a second attribute that an element lacks.
  mutating func reportAlso(at position: TextPosition?, _ message: String, advice: String?) {
    if let position { explainedPlaces.insert(position) }
    findings.append(Diagnostic(file: file, at: position, message, advice: advice))
  }

  /// Adds the findings of another reading, except at places that are explained already.
  mutating func merge(_ others: Diagnostics) {
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
