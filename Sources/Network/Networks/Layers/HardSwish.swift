/// SiLU with the hard sigmoid in place of the sigmoid: x · (x + 3) / 6, 0 below −3 and x above 3.
public final class HardSwish: PointwiseLayer {
  public static let kind = LayerKind(
    "hard-swish", "x · (x + 3) / 6; 0 below −3 and x above 3.", isPointwise: true
  ) { _ in HardSwish() }
  public var kind: LayerKind { Self.kind }

  public init() {}
}
