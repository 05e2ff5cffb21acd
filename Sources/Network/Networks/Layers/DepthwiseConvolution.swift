import Sentences

/// A depthwise convolution: each input channel is convolved with kernels of its own and mixed with no other channel.
///
/// Parameters: (k_h·k_w + 1)·C_in·multiplier, without the 1 when there is no bias.
public final class DepthwiseConvolution: WeightedWindow {
  static let multiplierAttribute = LayerAttribute(
    "multiplier", .count, default: "1", "How many kernels each channel has.")
  public static let kind = LayerKind(
    "depthwise-conv", "Depthwise convolution: each channel has its own kernels.",
    attributes: [
      .kernel, .stride, .padding, .dilation, multiplierAttribute, .bias,
    ], make: DepthwiseConvolution.init(_:))
  public var kind: LayerKind { Self.kind }

  public let kernelSize: PerAxis
  public let stride: PerAxis
  public let padding: Padding
  public let dilation: PerAxis
  public let multiplier: Int
  public let hasBias: Bool

  public init(
    kernelSize: PerAxis, stride: PerAxis = 1, padding: Padding = .valid, dilation: PerAxis = 1,
    multiplier: Int = 1,
    bias: Bool = true
  ) {
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.multiplier = multiplier
    hasBias = bias
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    kernelSize = try attributes.sizes(.kernel)
    stride = try attributes.sizes(.stride)
    padding = try attributes.padding(.padding)
    dilation = try attributes.sizes(.dilation)
    multiplier = try attributes.count(Self.multiplierAttribute)
    hasBias = try attributes.flag(.bias)
  }

  public var withoutBias: any BiasedLayer {
    DepthwiseConvolution(
      kernelSize: kernelSize, stride: stride, padding: padding, dilation: dilation, multiplier: multiplier,
      bias: false)
  }

  package func weightsPerUnit(of input: Shape, withBias: Bool) -> CheckedInteger {
    weights(on: input, channels: 1, withBias: withBias)
  }

  public func outputChannels(for input: Shape) throws(LayerError) -> Int {
    if multiplier < 1 { throw .outOfRange("multiplier", value: multiplier, atLeast: 1) }
    return try (CheckedInteger(input.channels) * multiplier).value()
  }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try sharedParameterCount(from: inputs[0], to: output)
  }

  public var settings: String {
    windowSettings + (multiplier == 1 ? "" : localized(", multiplier \(multiplier)"))
      + (hasBias ? "" : localized(", no bias"))
  }
}
