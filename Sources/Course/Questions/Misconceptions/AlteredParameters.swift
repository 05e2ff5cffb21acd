import Networks

/// A layer whose parameters a misconception counts in another way; everything else is the layer's own.
final class AlteredParameters: Layer {
  let base: any Layer
  let count: @Sendable (_ inputs: [Shape], _ output: Shape) throws -> Int64?

  init(_ base: any Layer, count: @escaping @Sendable (_ inputs: [Shape], _ output: Shape) throws -> Int64?) {
    self.base = base
    self.count = count
  }

  var kind: LayerKind { base.kind }

  func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? { try base.outputShape(for: inputs) }

  func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    do {
      return try count(inputs, output)
    } catch {
      throw LayerError(problem: "\(error)", remedy: "")
    }
  }

  /// As many for every position.
  func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    guard let shared = try parameterCount(from: inputs, to: output),
      let positions = output.checkedPositionCount
    else { return nil }
    return try (positions * CheckedInteger(shared)).count()
  }

  func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    try base.receptiveField(from: inputs)
  }

  func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState { try base.cValue(from: inputs) }
}
