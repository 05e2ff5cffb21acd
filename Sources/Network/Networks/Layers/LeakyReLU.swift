/// The leaky rectified linear unit: x where x is positive, slope·x elsewhere.
public final class LeakyReLU: PointwiseLayer {
  static let slopeAttribute = LayerAttribute(
    "slope", .number, default: "0.01", "What negative values are multiplied by.")
  public static let kind = LayerKind(
    "leaky-relu", "x for positive values, slope · x for negative ones.", attributes: [slopeAttribute],
    isPointwise: true, make: LeakyReLU.init(_:))
  public var kind: LayerKind { Self.kind }

  public let slope: Double

  public init(slope: Double = 0.01) {
    self.slope = slope
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    slope = try attributes.number(Self.slopeAttribute, in: 0..<Double.infinity)
  }

  public var settings: String { "slope \(slope)" }
}
