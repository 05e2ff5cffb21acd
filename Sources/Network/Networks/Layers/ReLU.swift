/// The rectified linear unit, max(0, x).
public final class ReLU: PointwiseLayer {
  public static let kind = LayerKind("relu", "max(0, x) for every value.", isPointwise: true) { _ in ReLU() }
  public var kind: LayerKind { Self.kind }

  public init() {}
}
