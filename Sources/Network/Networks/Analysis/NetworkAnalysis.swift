/// What can be computed about a network without running it: a row per layer, and the totals.
public struct NetworkAnalysis: Sendable {
  /// The shape of the network's input.
  public let input: Shape
  /// A row per layer, in the network's order.
  public let layers: [LayerAnalysis]
  /// The learnt values of all layers; nil when some depend on a size that is not known.
  public let totalParameters: Int64?
  /// What the learnt values would be if every output position had its own; nil when a size is not known.
  public let totalUnsharedParameters: Int64?
  /// The output values of all layers; nil when a size is not known.
  public let totalNeurons: Int64?
  /// The multiplications with a weight of all layers; nil when a size is not known.
  public let totalMultiplyAccumulates: Int64?

  /// The row of the layer with an id, or nil.
  public subscript(id: String) -> LayerAnalysis? {
    layers.first { $0.id == id }
  }
}

/// What can be computed about one layer without running it.
public struct LayerAnalysis: Sendable {
  public let id: String
  /// Its place among the network's layers.
  package let index: Int
  /// The name of its XML element.
  public let kind: String
  /// What it is, in few words, as `64 filters 3, padding same`; empty where the kind says it all.
  public let settings: String
  /// Where it takes its inputs from.
  public let inputs: [Network.Source]
  /// The line of the file it was read from.
  public let line: Int?
  /// The shape of its output; nil when a size in it is not known.
  public let outputShape: Shape?
  /// The shape of its output as far as it is known, with nil for sizes that are not; nil when nothing is known.
  public let partialOutputShape: Shape?
  /// The window on each spatial axis of its input, for layers that have one.
  public let windows: [Window]?
  /// The id of the layer whose weights it uses; nil for its own.
  public internal(set) var weightsOf: String?
  /// The number of learnt values, 0 where they are another's; nil when it depends on a size that is not known. So for all counts.
  public internal(set) var parameters: Int64?
  /// The number of output values.
  public let neurons: Int64?
  /// The number of learnt values if every output position had its own.
  public let unsharedParameters: Int64?
  /// The number of multiplications with a weight, each followed by an addition.
  public let multiplyAccumulates: Int64?
  /// The exact receptive field; nil where there is none, and `receptiveFieldError` says why.
  public let receptiveField: ReceptiveField?
  /// Why there is no receptive field: its units see the whole input, or paths disagree.
  public let receptiveFieldError: String?
  /// The row of the c-value table.
  public let cValue: CValue
}
