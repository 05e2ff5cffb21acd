import Networks

/// Which layers a run to some output needs, and how far gradients go back.
struct PlannedGraph {
  let network: Network
  /// The source whose values are the output.
  let end: Network.Source
  let trains: Bool
  /// The nodes on the way to the output, in order.
  let order: [Int]
  /// How many inputs of nodes in `order` each node feeds.
  let consumers: [Int]
  /// Whether there is anything to do backward: a node has parameters itself, or its input's gradient is wanted.
  private(set) var goesBackward: [Bool]
  private let wantsInputGradient: Bool

  init(_ model: Model, end: Network.Source, trains: Bool, wantsInputGradient: Bool) {
    let network = model.network
    let nodes = network.nodes.indices
    var isNeeded = nodes.map { end == .node($0) }
    var consumers = nodes.map { _ in 0 }
    for index in nodes.reversed() where isNeeded[index] {
      for case .node(let source) in network.nodes[index].inputs {
        isNeeded[source] = true
        consumers[source] += 1
      }
    }
    self.network = network
    self.end = end
    self.trains = trains
    self.consumers = consumers
    order = nodes.filter { isNeeded[$0] }
    goesBackward = nodes.map { _ in false }
    self.wantsInputGradient = trains && wantsInputGradient
    for index in order where trains {
      goesBackward[index] = !model.learnt[index].isEmpty || inputs(index).contains(where: wantsGradient)
    }
  }

  func inputs(_ index: Int) -> [Network.Source] { network.nodes[index].inputs }

  /// Whether some layer's `backward` is to fill the gradient of a source.
  func wantsGradient(_ source: Network.Source) -> Bool {
    switch source {
    case .input: wantsInputGradient
    case .node(let index): goesBackward[index]
    }
  }

  /// Whether a node's values are read by layers of the same slice alone, those that write over them included.
  func staysInSlice(_ slices: BatchSlices, runsInPlace: (Int) -> Bool) -> [Bool] {
    var stays = consumers.indices.map { slices.contains($0) && .node($0) != end }
    for index in order.reversed() {
      for case .node(let source) in inputs(index)
      where !slices.contains(index) || (runsInPlace(index) && !stays[index]) {
        stays[source] = false
      }
    }
    return stays
  }
}
