import Networks
import Sentences
import TerminalText

/// The multiplications with a weight, each followed by an addition.
enum MultiplyAccumulates: LayerCount {
  static let name = "macs"
  static var unit: String { localized("multiply-accumulates") }

  static func count(_ row: LayerAnalysis) -> Int64? { row.multiplyAccumulates }
  static func total(_ analysis: NetworkAnalysis) -> Int64? { analysis.totalMultiplyAccumulates }
  static func formula(
    _ row: LayerAnalysis, _ layer: any Layer, from inputs: [Shape], to output: Shape
  ) -> String? {
    guard let macs = row.multiplyAccumulates, let neurons = row.neurons, neurons > 0, macs % neurons == 0
    else { return nil }
    let each = NumberText.exact(Double(macs / neurons))
    return localized("\(NumberText.exact(Double(neurons))) outputs · \(each) weights each")
  }
}
