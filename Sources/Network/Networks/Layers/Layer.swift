/// A layer as a value: what it does to shapes, what it counts, and what one of its output units sees.
///
/// Each layer is one file in this folder and one line in `LayerRegistry.all`. Most adopt one of the three families, which
/// answer the questions about the receptive field and the c-value: `PointwiseLayer`, `WindowedLayer`, `WholeInputLayer`.
public protocol Layer: Sendable {
  /// The name of the layer's XML element, such as `conv-transpose`.
  static var kind: String { get }
  /// One sentence on what the layer does, which editors show.
  static var summary: String { get }
  /// The attributes of the XML element, besides `id` and `from`.
  static var attributes: [LayerAttribute] { get }
  /// Whether the layer joins several inputs, as `add` and `concat` do, instead of taking one.
  static var joinsInputs: Bool { get }
  /// Whether a position of the output has what one position of the input had, each value changed or not, or nothing.
  static var showsSinglePositions: Bool { get }

  /// Reads the layer from the attributes of its XML element.
  ///
  /// - Throws: `LayerError` that names the attribute it is about.
  init(_ attributes: LayerAttributes) throws(LayerError)

  /// The shape of the output; nil when it depends on a size that is not known.
  ///
  /// - Throws: `LayerError` that shows the arithmetic when the layer does not fit.
  func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape?

  /// The number of learnt values; nil when it depends on a size that is not known.
  func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int?

  /// The number of learnt values if every output position had its own; nil when it depends on a size that is not known.
  func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int?

  /// The number of multiplications with a weight, each followed by an addition; nil when it depends on a size not known.
  ///
  /// Zeros from padding count like values; the addition of a bias, batch normalisation and pooling do not.
  func multiplyAccumulateCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int?

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
  public static var joinsInputs: Bool { false }
  public static var showsSinglePositions: Bool { false }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int? { 0 }

  public func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int? {
    try parameterCount(from: inputs, to: output)
  }

  public func multiplyAccumulateCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int? { 0 }

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
  var hasBias: Bool { get set }
}
