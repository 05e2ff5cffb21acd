/// The logistic function, 1 / (1 + e^−x).
public final class Sigmoid: PointwiseLayer {
  public static let kind = LayerKind("sigmoid", "1 / (1 + exp(−x)) for every value.", isPointwise: true) {
    _ in Sigmoid()
  }
  public var kind: LayerKind { Self.kind }

  public init() {}
}
