/// A sigmoid of three straight pieces, (x + 3) / 6 cut off below 0 and above 1, as in PyTorch and Keras 3.
///
/// Keras 2 had the slope 1/5 instead of 1/6.
public final class HardSigmoid: PointwiseLayer {
  public static let kind = LayerKind(
    "hard-sigmoid", "(x + 3) / 6, cut off below 0 and above 1.", isPointwise: true
  ) { _ in HardSigmoid() }
  public var kind: LayerKind { Self.kind }

  public init() {}
}
