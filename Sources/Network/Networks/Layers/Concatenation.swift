/// Puts its inputs behind each other along the channels; they must have the same spatial size.
public final class Concatenation: Layer {
  public static let kind = LayerKind(
    "concat", "Several outputs side by side, channel after channel.", joinsInputs: true
  ) { _ in Concatenation() }
  public var kind: LayerKind { Self.kind }

  public init() {}

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    let spatial = try commonSpatialSizes(of: inputs, in: kind.name)
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
