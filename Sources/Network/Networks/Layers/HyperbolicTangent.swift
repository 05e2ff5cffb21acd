/// The hyperbolic tangent, tanh x.
public struct HyperbolicTangent: PointwiseLayer {
  public static let kind = "tanh"
  public static let summary = "hyperbolic tangent"
  public static let attributes: [LayerAttribute] = []

  public init() {}

  public init(_ attributes: LayerAttributes) throws(LayerError) {}
}
