import NetworkJSON
import Networks

/// The analysis as JSON, as pages have it, too.
package enum AnalysisJSON: AnalysisReport {
  package static let name = "json"

  package static func render(_ analysis: NetworkAnalysis, usesColor: Bool, width: Int?) -> String {
    analysis.json
  }
}
