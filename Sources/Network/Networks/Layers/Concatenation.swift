/// Puts its inputs behind each other along the channels; they must have the same spatial size.
public struct Concatenation: Layer {
  public static let kind = "concat"
  public static let summary = "Several outputs side by side, channel after channel."
  public static let attributes: [LayerAttribute] = []
  public static let joinsInputs = true

  public init() {}

  public init(_ attributes: LayerAttributes) throws(LayerError) {}

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    let spatial = try commonSpatialSizes(of: inputs, in: Self.kind)
    var channels: CheckedInteger = 0
    for input in inputs {
      channels += input.channels
    }
    return Shape(spatial: spatial, channels: try channels.value())
  }

  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    try .joining(inputs)
  }

  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState { .joining(inputs) }
}
