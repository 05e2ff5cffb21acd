/// Global average pooling: the mean value of each channel over all positions, H x W x C to a flat vector of C.
public final class GlobalAveragePooling: WholeInputLayer {
  public static let kind = LayerKind("global-avgpool", "Average of each channel over all positions.") { _ in
    GlobalAveragePooling()
  }
  public var kind: LayerKind { Self.kind }

  public init() {}

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    Shape(spatial: [], channels: inputs[0].channels)
  }
}
