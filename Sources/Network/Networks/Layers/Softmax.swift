/// The softmax over the channels of each position, e^x_i / Σ e^x_j.
public final class Softmax: PointwiseLayer {
  public static let kind = LayerKind(
    "softmax", "Turns scores into probabilities that add up to one.", isPointwise: true
  ) { _ in Softmax() }
  public var kind: LayerKind { Self.kind }

  public init() {}
}
