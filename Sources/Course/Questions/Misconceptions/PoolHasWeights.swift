import Networks
import Sentences

/// A pooling counted as a convolution: k·k weights and a bias for each channel.
enum PoolHasWeights: AlteredLayers {
  static let name = "pool-has-weights"
  static var feedback: String {
    localized(
      "You gave a pooling layer weights: it takes a maximum or a mean, and learns nothing.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let pooling = layer as? any WindowedLayer, pooling.cValueRole == .pooling else { return nil }
    return AlteredParameters(layer) { inputs, _ in
      let kernel = pooling.kernelSize.product(axes: inputs[0].spatial.count)
      return try ((kernel + 1) * inputs[0].channels).count()
    }
  }

  static func concerns(_ quantity: any Quantity.Type) -> Bool { quantity.countsParameters }
}
