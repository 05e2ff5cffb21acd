/// The layers of a plan, neighbours joined where one way through memory does the work of two.
///
/// A layer that can writes over its input where no one else reads that. An activation in place is applied by the layer before
/// it, and undone by a pooling behind it, on what is left.
struct FusedLayers {
  private var layers: [any PreparedLayer]
  /// Whether each layer writes over its input.
  private(set) var writesOverInput: [Bool]
  /// Whether `forward` of each is done by the layer before.
  private(set) var isApplied: [Bool]
  /// Whether `backward` of each is done by the layer behind.
  private(set) var isUndone: [Bool]
  private let graph: PlannedGraph

  /// - Parameter prepared: the layers as they are alone, by node.
  init(_ prepared: [any PreparedLayer], _ graph: PlannedGraph) {
    layers = prepared
    self.graph = graph
    writesOverInput = prepared.map { _ in false }
    isApplied = writesOverInput
    isUndone = writesOverInput
    for index in graph.order {
      guard case .node(let source) = graph.inputs(index)[0] else { continue }
      if layers[index].runsInPlace, isOverwritable(source) {
        writesOverInput[index] = true
        apply(index, by: source)
      } else {
        undo(source, by: index)
      }
    }
  }

  subscript(index: Int) -> any PreparedLayer { layers[index] }

  /// Whether the layer's `backward` runs and reads its inputs.
  func readsInputsBackward(_ index: Int) -> Bool { graph.goesBackward[index] && layers[index].needsInputs }

  /// Whether the layer's `backward` runs and reads its output.
  func readsOutputBackward(_ index: Int) -> Bool { graph.goesBackward[index] && layers[index].needsOutput }

  /// Whether the one layer that reads a node's values may write over them.
  private func isOverwritable(_ index: Int) -> Bool {
    graph.consumers[index] == 1 && graph.end != .node(index) && !readsOutputBackward(index)
  }

  private mutating func apply(_ index: Int, by source: Int) {
    guard let activation = layers[index].activation, !writesOverInput[source],
      let applying = layers[source].applying(activation)
    else { return }
    layers[source] = applying
    isApplied[index] = true
  }

  private mutating func undo(_ source: Int, by index: Int) {
    guard graph.goesBackward[index], writesOverInput[source], graph.consumers[source] == 1,
      let activation = layers[source].activation, let undoing = layers[index].undoing(activation)
    else { return }
    layers[index] = undoing
    isUndone[source] = true
  }
}
