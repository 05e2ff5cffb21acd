import Sentences

/// Adds its inputs value by value; they must have the same shape.
public final class Add: Layer {
  public static let kind = LayerKind("add", "Sum of several outputs of the same shape.", joinsInputs: true) {
    _ in Add()
  }
  public var kind: LayerKind { Self.kind }

  public init() {}

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    let spatial = try commonSpatialSizes(of: inputs, in: kind.name)
    guard inputs.allSatisfy({ $0.channels == inputs[0].channels }) else {
      throw .channelsDiffer(inputs)
    }
    return Shape(spatial: spatial, channels: inputs[0].channels)
  }

  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    try .joining(inputs)
  }

  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState { .joining(inputs) }
}

/// The spatial sizes that the inputs of a joining layer agree on; nil where no input knows the size.
///
/// - Throws: `LayerError` that shows the shapes when the inputs differ.
package func commonSpatialSizes(of inputs: [Shape], in kind: String) throws(LayerError) -> [Int?] {
  var common = inputs[0].spatial
  for input in inputs.dropFirst() {
    let agrees =
      input.spatial.count == common.count
      && zip(common, input.spatial).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
    guard agrees else {
      throw LayerError(
        problem: localized("its inputs differ in size: \(shapeList(inputs))"),
        remedy: localized(
          "check padding and stride on the ways to this \(kind); all must arrive with the same size"))
    }
    for axis in common.indices where common[axis] == nil {
      common[axis] = input.spatial[axis]
    }
  }
  return common
}

extension LayerError {
  /// Inputs that are joined value by value, and have not the same number of channels.
  static func channelsDiffer(_ inputs: [Shape]) -> LayerError {
    LayerError(
      problem: localized("its inputs differ in channels: \(shapeList(inputs))"),
      remedy: localized("bring them to the same number, with a 1x1 convolution for instance"))
  }
}

/// The shapes of a joining layer's inputs for a message; of very many, each that occurs once.
private func shapeList(_ shapes: [Shape]) -> String {
  let limit = 8
  let and = localized(" and ")
  if shapes.count <= limit { return shapes.map { $0.description }.joined(separator: and) }
  var seen: Set<Shape> = []
  let distinct = shapes.filter { seen.insert($0).inserted }
  return distinct.prefix(limit).map { $0.description }.joined(separator: and)
    + (distinct.count > limit ? localized(" and \(distinct.count - limit) more shapes") : "")
}
