/// The hyperbolic tangent, tanh x.
public struct HyperbolicTangent: PointwiseLayer {
  public static let kind = "tanh"
  public static let summary = "Hyperbolic tangent of every value."
  public static let attributes: [LayerAttribute] = []

  public init() {}

  public init(_ attributes: LayerAttributes) throws(LayerError) {}
}
