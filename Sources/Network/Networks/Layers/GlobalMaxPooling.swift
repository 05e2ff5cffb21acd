/// Global maximum pooling: the largest value of each channel over all positions, H x W x C to a flat vector of C.
public struct GlobalMaxPooling: WholeInputLayer {
  public static let kind = "global-maxpool"
  public static let summary = "Maximum of each channel over all positions."
  public static let attributes: [LayerAttribute] = []

  public init() {}

  public init(_ attributes: LayerAttributes) throws(LayerError) {}

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    Shape(spatial: [], channels: inputs[0].channels)
  }
}
