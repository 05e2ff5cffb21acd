/// A layer: what it does to shapes, what it counts, and what one of its output units sees.
///
/// Layers never change, so it does not matter that they are objects: Embedded Swift, for the web, knows `any` of objects alone.
/// A layer with another setting is made anew. Counts have 64 bits everywhere; `Int` has 32 there.
///
/// Each layer is one file in this folder and one line in `LayerRegistry.all`. Most adopt one of the three families, which
/// answer the questions about the receptive field and the c-value: `PointwiseLayer`, `WindowedLayer`, `WholeInputLayer`.
public protocol Layer: AnyObject, Sendable {
  /// What is known of all layers like this one; each has it as a static property.
  var kind: LayerKind { get }

  /// The shape of the output; nil when it depends on a size that is not known.
  ///
  /// - Throws: `LayerError` that shows the arithmetic when the layer does not fit.
  func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape?

  /// The number of learnt values; nil when it depends on a size that is not known.
  func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64?

  /// The number of learnt values if every output position had its own; nil when it depends on a size that is not known.
  func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64?

  /// The number of multiplications with a weight, each followed by an addition; nil when it depends on a size not known.
  ///
  /// Zeros from padding count like values; the addition of a bias, batch normalisation and pooling do not.
  func multiplyAccumulateCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64?

  /// What one unit of the output sees of the network's input.
  func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState

  /// The real filter and the field of the c-value table.
  func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState

  /// The window on each spatial axis of the input, for layers that have one.
  func windows(on input: Shape) -> [Window]?

  /// The arithmetic behind `parameterCount` with the numbers put in, such as `(3·3·3 + 1)·8`; nil for layers without
  /// parameters.
  func parameterFormula(from inputs: [Shape], to output: Shape) -> String?

  /// The arithmetic behind the output's size on one spatial axis, such as `⌊(32 + 2·1 − 3)/1⌋ + 1`; nil where the size
  /// stays.
  func sizeFormula(axis: Int, of input: Shape) -> String?

  /// What the layer is, in few words, as `3x3, 64 filters, stride 2`; empty where the kind says it all.
  var settings: String { get }
}

extension Layer {
  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? { 0 }

  public func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try parameterCount(from: inputs, to: output)
  }

  public func multiplyAccumulateCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    0
  }

  public func windows(on input: Shape) -> [Window]? { nil }

  public func parameterFormula(from inputs: [Shape], to output: Shape) -> String? { nil }

  public func sizeFormula(axis: Int, of input: Shape) -> String? { nil }

  public var settings: String { "" }
}

/// One input of a layer: where it comes from and what is known there.
public struct LayerInput: Sendable {
  /// The id of the layer it comes from, or `input`.
  package var id: String
  /// Its shape; nil when it depends on a size that is not known.
  package var shape: Shape?
  package var field: FieldState
  package var cValue: CValueState
}

/// A layer that adds a learnt number to each output channel, or does not.
public protocol BiasedLayer: Layer {
  var hasBias: Bool { get }

  /// The same layer, adding nothing.
  var withoutBias: any BiasedLayer { get }
}
