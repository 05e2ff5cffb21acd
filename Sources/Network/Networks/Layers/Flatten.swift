/// Lays all values in a row: H x W x C to a flat vector of H·W·C.
public struct Flatten: WholeInputLayer {
  public static let kind = "flatten"
  public static let summary = "All values in one row."
  public static let attributes: [LayerAttribute] = []

  public init() {}

  public init(_ attributes: LayerAttributes) throws(LayerError) {}

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    guard let count = inputs[0].checkedElementCount else { return nil }
    return Shape(spatial: [], channels: try count.value())
  }
}
