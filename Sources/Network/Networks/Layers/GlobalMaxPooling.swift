/// Global maximum pooling: the largest value of each channel over all positions, H x W x C to a flat vector of C.
public final class GlobalMaxPooling: WholeInputLayer {
  public static let kind = LayerKind("global-maxpool", "Maximum of each channel over all positions.") { _ in
    GlobalMaxPooling()
  }
  public var kind: LayerKind { Self.kind }

  public init() {}

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    Shape(spatial: [], channels: inputs[0].channels)
  }
}
