/// Lays all values in a row: H x W x C to a flat vector of H·W·C.
public final class Flatten: WholeInputLayer {
  public static let kind = LayerKind("flatten", "All values in one row.") { _ in Flatten() }
  public var kind: LayerKind { Self.kind }

  public init() {}

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    guard let count = inputs[0].checkedElementCount else { return nil }
    return Shape(spatial: [], channels: try count.value())
  }
}
