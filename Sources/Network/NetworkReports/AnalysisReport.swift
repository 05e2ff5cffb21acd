import Networks

/// A way to write down what an analysis of a network found: one file in this folder and one line in `AnalysisReports.all`.
package protocol AnalysisReport: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  /// Whether it is for programs, and not for people at a terminal.
  static var isData: Bool { get }

  /// - Parameters:
  ///   - usesColor: whether the text may hold a terminal's colours.
  ///   - width: the columns that lines of text shall keep to, at least 40; nil where they may be as long as they are.
  static func render(_ analysis: NetworkAnalysis, usesColor: Bool, width: Int?) -> String
}

extension AnalysisReport {
  package static var isData: Bool { true }

  package static func render(_ analysis: NetworkAnalysis, usesColor: Bool) -> String {
    render(analysis, usesColor: usesColor, width: nil)
  }
}

/// The formats, one line each; the first is what is written unless another is asked for.
package enum AnalysisReports {
  package static let all: [any AnalysisReport.Type] = [
    AnalysisTable.self,
    AnalysisJSON.self,
    AnalysisCSV.self,
    AnalysisDiagram.self,
  ]
}
