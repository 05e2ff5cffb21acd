/// The hyperbolic tangent, tanh x.
public final class HyperbolicTangent: PointwiseLayer {
  public static let kind = LayerKind("tanh", "Hyperbolic tangent of every value.", isPointwise: true) { _ in
    HyperbolicTangent()
  }
  public var kind: LayerKind { Self.kind }

  public init() {}
}
