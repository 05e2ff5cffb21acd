/// The rectified linear unit, max(0, x).
public struct ReLU: PointwiseLayer {
  public static let kind = "relu"
  public static let summary = "max(0, x) for every value."
  public static let attributes: [LayerAttribute] = []

  public init() {}

  public init(_ attributes: LayerAttributes) throws(LayerError) {}
}
