/// The logistic function, 1 / (1 + e^−x).
public struct Sigmoid: PointwiseLayer {
  public static let kind = "sigmoid"
  public static let summary = "1 / (1 + exp(−x)) for every value."
  public static let attributes: [LayerAttribute] = []

  public init() {}

  public init(_ attributes: LayerAttributes) throws(LayerError) {}
}
