import Networks

/// A filter taken as flat: k·k weights, whatever the depth of its input.
enum ForgotInputChannels: AlteredLayers {
  static let name = "forgot-input-channels"
  static let feedback = "You counted a flat kernel: a filter has one kernel for each input channel."

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard var flat = layer as? Convolution else { return nil }
    flat.groups = 1
    let filter = flat
    return AlteredParameters(layer) { inputs, output in
      try filter.parameterCount(from: [Shape(spatial: inputs[0].spatial, channels: 1)], to: output)
    }
  }

  static func concerns(_ quantity: any Quantity.Type) -> Bool { quantity.countsParameters }
}
