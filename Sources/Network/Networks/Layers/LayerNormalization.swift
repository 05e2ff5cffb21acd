/// Layer normalisation as in ConvNeXt and transformers: the channels of each position brought to mean 0 and variance 1 together,
/// then scaled and shifted.
///
/// Keras' default, and PyTorch's `LayerNorm(C)` on the last axis. Over the whole of an image it is `GroupNormalization` with one
/// group. Parameters: a learnt scale and a learnt shift per channel, 2·C; the shift alone, C, without scale.
public final class LayerNormalization: PointwiseLayer {
  public static let kind = LayerKind(
    "layernorm", "Layer normalisation: the channels of each position.",
    attributes: [BatchNormalization.scaleAttribute], isPointwise: true, make: LayerNormalization.init(_:))
  public var kind: LayerKind { Self.kind }

  public let hasScale: Bool

  public init(scale: Bool = true) {
    hasScale = scale
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    hasScale = try attributes.flag(BatchNormalization.scaleAttribute)
  }

  private var counts: BatchNormalization { BatchNormalization(scale: hasScale) }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try counts.parameterCount(from: inputs, to: output)
  }

  public func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try counts.unsharedParameterCount(from: inputs, to: output)
  }

  public func parameterFormula(from inputs: [Shape], to output: Shape) -> String? {
    counts.parameterFormula(from: inputs, to: output)
  }

  public var settings: String { counts.settings }
}
