/// Dropout: sets each value to zero with probability `rate` while training, and does nothing otherwise.
public final class Dropout: PointwiseLayer {
  static let rateAttribute = LayerAttribute(
    "rate", .number, default: "0.5", "The share of units that is switched off, from 0 to less than 1.")
  public static let kind = LayerKind(
    "dropout", "Switches units off at random while training.", attributes: [rateAttribute], isPointwise: true,
    make: Dropout.init(_:))
  public var kind: LayerKind { Self.kind }

  public let rate: Double

  public init(rate: Double = 0.5) {
    self.rate = rate
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    rate = try attributes.number(Self.rateAttribute, in: 0..<1)
  }

  public var settings: String { "rate \(rate)" }
}
