import Networks
import Sentences
import TerminalText

/// What the learnt values would be if every output position had weights and a bias of its own.
enum UnsharedParameterCount: LayerCount {
  static let name = "unshared-parameter-count"
  static var unit: String { localized("parameters") }
  static let countsParameters = true

  static func count(_ row: LayerAnalysis) -> Int64? { row.unsharedParameters }
  static func total(_ analysis: NetworkAnalysis) -> Int64? { analysis.totalUnsharedParameters }
  static func formula(
    _ row: LayerAnalysis, _ layer: any Layer, from inputs: [Shape], to output: Shape
  ) -> String? {
    guard let neurons = row.neurons, neurons > 0, let count = row.unsharedParameters, count % neurons == 0,
      count != neurons
    else { return nil }
    let each = NumberText.exact(Double(count / neurons))
    return localized("\(NumberText.exact(Double(neurons))) neurons · \(each) each")
  }
}
