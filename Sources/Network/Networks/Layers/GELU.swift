/// The Gaussian error linear unit, x · Φ(x), Φ(x) = (1 + erf(x / √2)) / 2 being the share of a normal distribution below x.
///
/// Exact, as PyTorch and Keras have it unless they are asked for the approximation with tanh.
public final class GELU: PointwiseLayer {
  public static let kind = LayerKind(
    "gelu", "x times the share of a normal distribution below x.", isPointwise: true
  ) { _ in GELU() }
  public var kind: LayerKind { Self.kind }

  public init() {}
}
