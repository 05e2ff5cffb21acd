import Sentences

/// Batch normalisation: each channel brought to mean 0 and variance 1 over the batch, then scaled and shifted.
///
/// Parameters: a learnt scale and a learnt shift per channel, 2·C; the shift alone, C, without scale (Keras' `scale=False`).
/// The running mean and variance are kept, not learnt, and not counted.
public final class BatchNormalization: PointwiseLayer {
  static let scaleAttribute = LayerAttribute(
    "scale", .flag, default: "true", "Whether a scale is learnt beside the shift.")
  public static let kind = LayerKind(
    "batchnorm", "Batch normalisation per channel.", attributes: [scaleAttribute], isPointwise: true,
    make: BatchNormalization.init(_:))
  public var kind: LayerKind { Self.kind }

  public let hasScale: Bool

  public init(scale: Bool = true) {
    hasScale = scale
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    hasScale = try attributes.flag(Self.scaleAttribute)
  }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try (CheckedInteger(output.channels) * (hasScale ? 2 : 1)).count()
  }

  public func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    guard let values = output.checkedElementCount else { return nil }
    return try (values * (hasScale ? 2 : 1)).count()
  }

  public func parameterFormula(from inputs: [Shape], to output: Shape) -> String? {
    hasScale ? "2·\(output.channels)" : "\(output.channels)"
  }

  public var settings: String { hasScale ? "" : localized("no scale") }
}
