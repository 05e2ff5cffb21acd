import Networks

/// The buffers that the layers of a plan need, and when: the input, then what layers put out and save, then the gradients.
struct PlanBuffers {
  typealias Buffer = PlanMemory.Buffer

  /// The values of each source; a layer that writes over its input shares that one's buffer.
  private(set) var values: [Network.Source: Buffer] = [:]
  /// What each layer saves from forward to backward.
  private(set) var saved: [Int: Buffer] = [:]
  /// The gradient of each source that has one.
  private(set) var gradients: [Network.Source: Buffer] = [:]
  /// By layer: what it writes beside and then adds, for the inputs whose gradient another layer has begun.
  private(set) var additions: [Int: [(input: Int, buffer: Buffer)]] = [:]
  /// By layer: where it writes the gradients of weights that another layer has begun, which are then added.
  private(set) var sharedGradients: [Int: [Buffer]] = [:]
  private var memory: PlanMemory

  private let model: Model
  private let graph: PlannedGraph
  private let slices: BatchSlices
  private let layers: FusedLayers
  private let moments: Moments

  /// When something happens: each layer goes forward, then the loss takes its turn, and each goes backward.
  private struct Moments {
    let layers: Int
    let start = 0
    var loss: Int { layers + 1 }
    var end: Int { 2 * layers + 2 }

    func forward(_ index: Int) -> Int { index + 1 }
    func backward(_ index: Int) -> Int { 2 * layers + 1 - index }

    /// The moments in which slices are at work.
    func spans(_ slices: BatchSlices) -> [ClosedRange<Int>] {
      slices.lastNode.map { [start + 1...forward($0), backward($0)...end] } ?? []
    }
  }

  init(_ model: Model, _ graph: PlannedGraph, _ slices: BatchSlices, _ layers: FusedLayers) {
    self.model = model
    self.graph = graph
    self.slices = slices
    self.layers = layers
    moments = Moments(layers: graph.network.nodes.count)
    memory = PlanMemory(slices: slices.count, spans: moments.spans(slices))
    reserveValues()
    reserveSaved()
    guard graph.trains else { return }
    keepValuesForBackward()
    reserveGradients()
  }

  /// Chooses where everything lies.
  mutating func place(threads: Int) -> PlanMemory.Places { memory.place(threads: threads) }

  /// The values of a source for the images of a slice.
  func count(_ source: Network.Source) -> Int { slices.images * (model.shape(of: source).elementCount ?? 0) }

  /// Until the last layer has read them.
  private mutating func reserveValues() {
    values[.input] = memory.reserve(count(.input), at: moments.start)
    memory.extend(values[.input], to: moments.end)
    let staysInSlice = graph.staysInSlice(slices, runsInPlace: { layers[$0].runsInPlace })
    for index in graph.order {
      let inputs = graph.inputs(index)
      values[.node(index)] =
        layers.writesOverInput[index]
        ? values[inputs[0]]
        : memory.reserve(
          count(.node(index)), isLocal: !graph.trains && staysInSlice[index], at: moments.forward(index))
      for source in inputs + [.node(index)] { memory.extend(values[source], to: moments.forward(index)) }
    }
    memory.extend(values[graph.end], to: moments.loss)
  }

  private mutating func reserveSaved() {
    for index in graph.order {
      let isSliced = slices.contains(index)
      saved[index] = memory.reserve(
        layers[index].savedCount, times: isSliced ? slices.count : 1, isLocal: isSliced && !graph.trains,
        at: moments.forward(index))
    }
  }

  private mutating func keepValuesForBackward() {
    for index in graph.order {
      let time = moments.backward(index)
      memory.extend(saved[index], to: time)
      if layers.readsOutputBackward(index) { memory.extend(values[.node(index)], to: time) }
      guard layers.readsInputsBackward(index) else { continue }
      for source in graph.inputs(index) { memory.extend(values[source], to: time) }
    }
  }

  /// From the first layer that writes a gradient, the last that read the value, to the layer that the value came from.
  private mutating func reserveGradients() {
    gradients[graph.end] = memory.reserve(count(graph.end), at: moments.loss)
    var begun: Set<Int> = []
    for index in graph.order.reversed() where graph.goesBackward[index] {
      let time = moments.backward(index)
      memory.extend(gradients[.node(index)], to: time)
      if !begun.insert(graph.network.nodes[index].weightsOf ?? index).inserted {
        sharedGradients[index] = model.learnt[index].map { memory.reserve($0.count, times: 1, at: time) }
      }
      for (input, source) in graph.inputs(index).enumerated() where graph.wantsGradient(source) {
        if gradients[source] != nil {
          let part = memory.reserve(count(source), isLocal: slices.contains(index), at: time)
          additions[index, default: []].append((input, part))
        } else if layers.writesOverInput[index] {
          gradients[source] = gradients[.node(index)]
        } else {
          gradients[source] = memory.reserve(
            count(source), isLocal: slices.contains(index) && source != .input, at: time)
        }
        memory.extend(gradients[source], to: time)
      }
    }
    memory.extend(gradients[.input], to: moments.end)
  }
}
