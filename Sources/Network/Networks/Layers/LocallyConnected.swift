import Sentences

/// A locally connected layer: it looks where a convolution looks, but every position has filters and biases of its own.
///
/// Parameters: H_out·W_out·(k_h·k_w·C_in / groups + 1)·filters, without the 1 when there is no bias.
public final class LocallyConnected: WeightedWindow {
  public static let kind = LayerKind(
    "locally-connected", "A convolution whose every position has weights of its own.",
    attributes: [
      .filters, .kernel, .stride, .padding, .dilation, .groups, .bias,
    ], make: LocallyConnected.init(_:))
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
    LocallyConnected(
      filters: filters, kernelSize: kernelSize, stride: stride, padding: padding, dilation: dilation,
      groups: groups, bias: false)
  }

  public func outputChannels(for input: Shape) throws(LayerError) -> Int {
    try LayerError.checkGroups(groups, inputChannels: input.channels, filters: filters)
    return filters
  }

  package var sharesFilters: Bool { false }

  package func weightsPerUnit(of input: Shape, withBias: Bool) -> CheckedInteger {
    weights(on: input, channels: input.channels / groups, withBias: withBias)
  }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try ownParameterCount(from: inputs[0], to: output)
  }

  public func parameterFormula(from inputs: [Shape], to output: Shape) -> String? {
    output.sizes.map { sizes in
      sizes.map(String.init).joined(separator: "·") + "·(\(unitFormula(on: inputs[0])))"
    }
  }

  public var settings: String {
    localized("\(filters) filters \(windowSettings)") + (groups == 1 ? "" : localized(", \(groups) groups"))
      + (hasBias ? "" : localized(", no bias"))
  }
}
