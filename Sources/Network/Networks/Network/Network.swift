/// A convolutional network as a value: the shape of its input, and its layers in an order in which each follows its inputs.
///
///     let network = Network(input: Shape(28, 28, 1), layers: [
///       Convolution(filters: 8, kernelSize: 3), MaxPooling(2), Dense(units: 10),
///     ])
///     try network.analyze().totalParameters  // 80 + 13·13·8·10 + 10
public struct Network: Sendable {
  /// Where a layer takes an input from.
  public enum Source: Hashable, Sendable {
    /// The network's input.
    case input
    /// The output of the node at an index of `nodes`.
    case node(Int)
  }

  /// A layer and its place in the network.
  public struct Node: Sendable {
    /// Unique within the network.
    public let id: String
    public let layer: any Layer
    /// One source, or several for a layer that joins.
    public let inputs: [Source]
    /// The node whose weights it uses; nil for its own. The layer is the same.
    public let weightsOf: Int?
    /// The line of the file that the layer was read from.
    public let line: Int?

    package init(id: String, layer: any Layer, inputs: [Source], weightsOf: Int? = nil, line: Int?) {
      self.id = id
      self.layer = layer
      self.inputs = inputs
      self.weightsOf = weightsOf
      self.line = line
    }
  }

  /// The name of the network's input where `from` asks for it.
  public static let inputID = "input"

  /// The shape of the input.
  public let input: Shape
  /// The layers, each after those whose output it takes. The last one's output is the network's.
  public let nodes: [Node]
  /// What each name that can be written stands for; that of a repetition, and those inside it, for the last time round.
  package let names: [String: Source]

  package init(input: Shape, nodes: [Node], names: [String: Source] = [:]) {
    self.input = input
    self.nodes = nodes
    self.names = names
  }

  /// The same network with other layers in their places; nil keeps a layer.
  package func replacingLayers(_ replacement: (Node) -> (any Layer)?) -> Network {
    let replaced = nodes.map { node in
      Node(
        id: node.id, layer: replacement(node) ?? node.layer, inputs: node.inputs, weightsOf: node.weightsOf,
        line: node.line)
    }
    return Network(input: input, nodes: replaced, names: names)
  }

  /// A sequence of layers, each taking the output of the one before. Ids are made from kind and place: conv1, maxpool2.
  public init(input: Shape, layers: [any Layer]) {
    let nodes = layers.enumerated().map { index, layer in
      Node(
        id: "\(layer.kind.name)\(index + 1)", layer: layer,
        inputs: [index == 0 ? .input : .node(index - 1)],
        line: nil)
    }
    var names: [String: Source] = [:]
    for (index, node) in nodes.enumerated() { names[node.id] = .node(index) }
    self.init(input: input, nodes: nodes, names: names)
  }

  /// A network from elements that may have ids, take named outputs and be repeated; see `NetworkElement`.
  ///
  /// - Throws: `NetworkError` for an id given twice, a `from` that names no earlier layer, or too many layers.
  public init(input: Shape, elements: [NetworkElement]) throws(NetworkError) {
    try self.init(input: input, elements: elements, mostLayers: NetworkExpansion.maximumLayers)
  }

  /// The same with a bound of layers below that of all networks.
  package init(input: Shape, elements: [NetworkElement], mostLayers: Int) throws(NetworkError) {
    var expansion = NetworkExpansion(elements, mostLayers: mostLayers)
    try expansion.expand()
    self.init(input: input, nodes: expansion.nodes, names: expansion.names)
  }

  /// A network from layers and elements written one below the other.
  ///
  ///     try Network(input: Shape(32, 32, 16)) {
  ///       Convolution(filters: 16, kernelSize: 3, padding: .same).named("first")
  ///       ReLU()
  ///       Convolution(filters: 16, kernelSize: 3, padding: .same)
  ///       Add().from("first", "conv3")
  ///     }
  ///
  /// - Throws: `NetworkError` for an id given twice, a `from` that names no earlier layer, or too many layers.
  public init(
    input: Shape, @NetworkBuilder _ elements: () -> [NetworkElement]
  ) throws(NetworkError) {
    try self.init(input: input, elements: elements())
  }
}
