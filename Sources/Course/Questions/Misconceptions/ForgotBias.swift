import Networks
import Sentences

/// The biases left out.
enum ForgotBias: AlteredLayers {
  static let name = "forgot-bias"
  static var feedback: String {
    localized(
      "You left out the biases: each filter, and each unit of a dense layer, has one.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let biased = layer as? any BiasedLayer, biased.hasBias else { return nil }
    return biased.withoutBias
  }

  static func concerns(_ quantity: any Quantity.Type) -> Bool {
    quantity.countsParameters || quantity.source == .matrices
  }
}
