/// The softmax over the channels of each position, e^x_i / Σ e^x_j.
public struct Softmax: PointwiseLayer {
  public static let kind = "softmax"
  public static let summary = "softmax: e^x_i / Σ e^x_j over the channels"
  public static let attributes: [LayerAttribute] = []

  public init() {}

  public init(_ attributes: LayerAttributes) throws(LayerError) {}
}
