import Networks
import Sentences

/// A bias beside every weight, instead of one for each filter.
enum BiasPerWeight: AlteredLayers {
  static let name = "bias-per-weight"
  static var feedback: String {
    localized(
      "You gave every weight a bias: a filter has one bias, however many weights it has.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let biased = layer as? any BiasedLayer, biased.hasBias else { return nil }
    let weights = biased.withoutBias
    return AlteredParameters(layer) { inputs, output in
      try weights.parameterCount(from: inputs, to: output).map { try (CheckedInteger($0) * 2).count() }
    }
  }

  static func concerns(_ quantity: any Quantity.Type) -> Bool { quantity.countsParameters }
}
