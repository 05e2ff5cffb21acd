import Networks

/// A way to write down what an analysis of a network found.
package protocol AnalysisReport: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  /// - Parameter usesColor: whether the text may hold a terminal's colours.
  static func render(_ analysis: NetworkAnalysis, usesColor: Bool) -> String
}

/// The formats, one line each.
package enum AnalysisReports {
  package static let all: [any AnalysisReport.Type] = [
    AnalysisTable.self,
    AnalysisJSON.self,
    AnalysisDiagram.self,
  ]
}
