/// The softmax over the channels of each position, e^x_i / Σ e^x_j.
public struct Softmax: PointwiseLayer {
  public static let kind = "softmax"
  public static let summary = "Turns scores into probabilities that add up to one."
  public static let attributes: [LayerAttribute] = []

  public init() {}

  public init(_ attributes: LayerAttributes) throws(LayerError) {}
}
