import Sentences

/// A convolution: each filter slides over the input and takes dot products with all its channels (or one group of them).
///
/// Parameters: (k_h·k_w·C_in / groups + 1)·filters, without the 1 when there is no bias.
public final class Convolution: WeightedWindow {
  public static let kind = LayerKind(
    "conv", "Convolution: filters slide over the input and share their weights.",
    attributes: [
      .filters, .kernel, .stride, .padding, .dilation, .groups, .bias,
    ], make: Convolution.init(_:))
  public var kind: LayerKind { Self.kind }

  public let filters: Int
  public let kernelSize: PerAxis
  public let stride: PerAxis
  public let padding: Padding
  public let dilation: PerAxis
  public let groups: Int
  public let hasBias: Bool

  public init(
    filters: Int, kernelSize: PerAxis, stride: PerAxis = 1, padding: Padding = .valid, dilation: PerAxis = 1,
    groups: Int = 1, bias: Bool = true
  ) {
    self.filters = filters
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.groups = groups
    hasBias = bias
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    filters = try attributes.count(.filters)
    kernelSize = try attributes.sizes(.kernel)
    stride = try attributes.sizes(.stride)
    padding = try attributes.padding(.padding)
    dilation = try attributes.sizes(.dilation)
    groups = try attributes.count(.groups)
    hasBias = try attributes.flag(.bias)
  }

  public var withoutBias: any BiasedLayer {
    Convolution(
      filters: filters, kernelSize: kernelSize, stride: stride, padding: padding, dilation: dilation,
      groups: groups, bias: false)
  }

  public func outputChannels(for input: Shape) throws(LayerError) -> Int {
    try LayerError.checkGroups(groups, inputChannels: input.channels, filters: filters)
    return filters
  }

  package func weightsPerUnit(of input: Shape, withBias: Bool) -> CheckedInteger {
    weights(on: input, channels: input.channels / groups, withBias: withBias)
  }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try sharedParameterCount(from: inputs[0], to: output)
  }

  public var settings: String {
    localized("\(filters) filters \(windowSettings)") + (groups == 1 ? "" : localized(", \(groups) groups"))
      + (hasBias ? "" : localized(", no bias"))
  }
}
