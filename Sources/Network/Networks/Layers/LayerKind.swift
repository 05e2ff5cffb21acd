/// What is known of a layer before there is one: its XML element, what it does, and how it is made of its attributes.
///
/// Each layer has one as its static `kind`, and `LayerRegistry.all` lists them.
public struct LayerKind: Sendable {
  /// The name of the layer's XML element, such as `conv-transpose`.
  public let name: String
  /// One sentence on what the layer does, which editors show.
  public let summary: String
  /// The attributes of the XML element, besides `id` and `from`.
  public let attributes: [LayerAttribute]
  /// Whether the layer joins several inputs, as `add` and `concat` do, instead of taking one.
  public let joinsInputs: Bool
  /// Whether the layer is a `PointwiseLayer`.
  public let isPointwise: Bool
  /// Whether a position of the output has what one position of the input had, each value changed or not, or nothing.
  public let showsSinglePositions: Bool
  /// Reads the layer from the attributes of its XML element, all of which it has.
  let make: @Sendable (LayerAttributes) throws(LayerError) -> any Layer

  /// - Parameters:
  ///   - showsSinglePositions: what a pointwise layer does anyway.
  ///   - make: makes the layer, or throws a `LayerError` that names the attribute it is about.
  public init(
    _ name: String, _ summary: String, attributes: [LayerAttribute] = [], joinsInputs: Bool = false,
    isPointwise: Bool = false, showsSinglePositions: Bool = false,
    make: @escaping @Sendable (LayerAttributes) throws(LayerError) -> any Layer
  ) {
    self.name = name
    self.summary = summary
    self.attributes = attributes
    self.joinsInputs = joinsInputs
    self.isPointwise = isPointwise
    self.showsSinglePositions = showsSinglePositions || isPointwise
    self.make = make
  }
}
