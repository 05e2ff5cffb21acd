/// The sigmoid linear unit, x / (1 + e^−x); also called swish.
public final class SiLU: PointwiseLayer {
  public static let kind = LayerKind("silu", "x / (1 + exp(−x)) for every value.", isPointwise: true) { _ in
    SiLU()
  }
  public var kind: LayerKind { Self.kind }

  public init() {}
}
