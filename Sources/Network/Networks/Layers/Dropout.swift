/// Dropout: sets each value to zero with probability `rate` while training, and does nothing otherwise.
public struct Dropout: PointwiseLayer {
  public static let kind = "dropout"
  public static let summary = "Switches units off at random while training."
  static let rateAttribute = LayerAttribute(
    "rate", .number, default: "0.5", "The share of units that is switched off, from 0 to less than 1.")
  public static let attributes = [rateAttribute]

  public var rate: Double

  public init(rate: Double = 0.5) {
    self.rate = rate
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    rate = try attributes.number(Self.rateAttribute, in: 0..<1)
  }

  public var settings: String { "rate \(rate)" }
}
