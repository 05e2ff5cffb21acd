/// A depthwise convolution: each input channel is convolved with kernels of its own and mixed with no other channel.
///
/// Parameters: (k_h·k_w + 1)·C_in·multiplier, without the 1 when there is no bias.
public struct DepthwiseConvolution: WeightedWindow {
  public static let kind = "depthwise-conv"
  public static let summary = "Depthwise convolution: each channel has its own kernels."
  static let multiplierAttribute = LayerAttribute(
    "multiplier", .count, default: "1", "How many kernels each channel has.")
  public static let attributes: [LayerAttribute] = [
    .kernel, .stride, .padding, .dilation, multiplierAttribute, .bias,
  ]

  public var kernelSize: PerAxis
  public var stride: PerAxis
  public var padding: Padding
  public var dilation: PerAxis
  public var multiplier: Int
  public var hasBias: Bool

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

  package func weightsPerUnit(of input: Shape, withBias: Bool) -> CheckedInteger {
    weights(on: input, channels: 1, withBias: withBias)
  }

  public func outputChannels(for input: Shape) throws(LayerError) -> Int {
    if multiplier < 1 { throw .outOfRange("multiplier", value: multiplier, atLeast: 1) }
    return try (CheckedInteger(input.channels) * multiplier).value()
  }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int? {
    try sharedParameterCount(from: inputs[0], to: output)
  }

  public var settings: String {
    windowSettings + (multiplier == 1 ? "" : ", multiplier \(multiplier)") + (hasBias ? "" : ", no bias")
  }
}
