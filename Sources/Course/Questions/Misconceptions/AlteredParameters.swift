import Networks

/// A layer whose parameters a misconception counts in another way; everything else is the layer's own.
struct AlteredParameters: Layer {
  static let kind = "altered"
  static let summary = "a layer, its parameters counted in another way"
  static let attributes: [LayerAttribute] = []

  let base: any Layer
  let count: @Sendable (_ inputs: [Shape], _ output: Shape) throws -> Int?

  init(_ base: any Layer, count: @escaping @Sendable (_ inputs: [Shape], _ output: Shape) throws -> Int?) {
    self.base = base
    self.count = count
  }

  /// Altered layers are made from others, never read.
  init(_ attributes: LayerAttributes) throws(LayerError) {
    throw LayerError(problem: "there is no such layer", remedy: "use another")
  }

  func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? { try base.outputShape(for: inputs) }

  func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int? {
    do {
      return try count(inputs, output)
    } catch {
      throw LayerError(problem: "\(error)", remedy: "")
    }
  }

  /// As many for every position.
  func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int? {
    guard let shared = try parameterCount(from: inputs, to: output), let sizes = output.sizes else {
      return nil
    }
    var positions: CheckedInteger = 1
    for size in sizes.dropLast() { positions *= size }
    return try (positions * shared).value()
  }

  func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    try base.receptiveField(from: inputs)
  }

  func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState { try base.cValue(from: inputs) }
}
