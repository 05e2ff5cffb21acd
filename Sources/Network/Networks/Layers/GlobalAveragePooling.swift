/// Global average pooling: the mean value of each channel over all positions, H x W x C to a flat vector of C.
public struct GlobalAveragePooling: WholeInputLayer {
  public static let kind = "global-avgpool"
  public static let summary = "Average of each channel over all positions."
  public static let attributes: [LayerAttribute] = []

  public init() {}

  public init(_ attributes: LayerAttributes) throws(LayerError) {}

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    Shape(spatial: [], channels: inputs[0].channels)
  }
}
