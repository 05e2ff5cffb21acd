import Networks
import Sentences

/// A filter taken as flat: k·k weights, whatever the depth of its input.
enum ForgotInputChannels: AlteredLayers {
  static let name = "forgot-input-channels"
  static var feedback: String {
    localized(
      "You counted a flat kernel: a filter has one kernel for each input channel.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let convolution = layer as? Convolution else { return nil }
    let filter = Convolution(
      filters: convolution.filters, kernelSize: convolution.kernelSize, stride: convolution.stride,
      padding: convolution.padding, dilation: convolution.dilation, bias: convolution.hasBias)
    return AlteredParameters(layer) { inputs, output in
      try filter.parameterCount(from: [Shape(spatial: inputs[0].spatial, channels: 1)], to: output)
    }
  }

  static func concerns(_ quantity: any Quantity.Type) -> Bool { quantity.countsParameters }
}
