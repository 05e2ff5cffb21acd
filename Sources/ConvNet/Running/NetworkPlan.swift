import Kernels

/// A network ready to run for one batch size: every buffer has its place, and a step allocates nothing.
///
/// A training plan keeps what the backward pass reads; an evaluation plan gives memory back as soon as it is read.
final class NetworkPlan {
  let batch: Int
  let trains: Bool
  /// The values of the output for the whole batch.
  let outputCount: Int
  let outputShape: Shape
  /// Where the input is to be written before `forward`.
  let input: UnsafeMutablePointer<Float>
  let inputCount: Int
  let output: UnsafeMutablePointer<Float>
  /// Where the loss writes its gradient before `backward`.
  let outputGradient: UnsafeMutablePointer<Float>
  /// The gradient of the input after `backward`, where it was asked for.
  let inputGradient: UnsafeMutablePointer<Float>?

  private struct Step {
    var layer: any PreparedLayer
    var pass: LayerPass
    /// Whether `forward` is done by the layer before.
    var isApplied: Bool
    /// Whether there is anything to do backward.
    var goesBackward: Bool
    /// Gradients written beside and then added: other layers had written the source's before.
    var additions: [(part: UnsafeMutablePointer<Float>, sum: UnsafeMutablePointer<Float>, count: Int)]
  }

  private var steps: [Step] = []
  private let arena: Arena

  /// The floats that activations, gradients and what is saved between them take together.
  var memoryCount: Int { arena.count }

  /// - Parameters:
  ///   - output: the source whose values are the output: the network's last node, or one before.
  ///   - wantsInputGradient: whether `backward` goes on to the network's input.
  /// - Throws: `NetworkError` when the plan would not fit into the machine's memory.
  init(
    _ model: Model, batch: Int, output end: Network.Source, trains: Bool, wantsInputGradient: Bool = false
  ) throws(NetworkError) {
    self.batch = batch
    self.trains = trains
    let network = model.network
    let shapes = model.shapes
    let graph = PlannedGraph(
      network, end: end, hasParameters: { !model.learnt[$0].isEmpty }, wantsInputGradient)
    var layers: [any PreparedLayer] = []
    for (index, node) in network.nodes.enumerated() {
      do throws(LayerError) {
        layers.append(try model.prepare(index, batch: batch))
      } catch {
        throw NetworkError(error, at: node)
      }
    }

    func shape(_ source: Network.Source) -> Shape {
      switch source {
      case .input: network.input
      case .node(let index): shapes[index]
      }
    }
    func count(_ source: Network.Source) -> Int { batch * (shape(source).elementCount ?? 0) }

    // Moments: forward of node i is i + 1, the loss comes at n + 1, backward of node i is 2n + 1 − i.
    let n = network.nodes.count
    func forwardTime(_ index: Int) -> Int { index + 1 }
    func backwardTime(_ index: Int) -> Int { 2 * n + 1 - index }
    var memory = MemoryPlan()
    let inputBuffer = memory.reserve(count(.input), at: 0)
    memory.extend(inputBuffer, to: 2 * n + 2)

    // Activations. `inPlace[i]` means that node i writes over its input.
    var buffers = Array(repeating: -1, count: n)
    var inPlace = Array(repeating: false, count: n)
    var isOverwritable = Array(repeating: false, count: n)
    // An activation in place is applied by the layer before it, and undone by a pooling behind it, on what is left.
    var isApplied = Array(repeating: false, count: n)
    var isUndone = Array(repeating: false, count: n)
    for index in graph.order {
      let node = network.nodes[index]
      if case .node(let source) = node.inputs[0], layers[index].runsInPlace, isOverwritable[source] {
        inPlace[index] = true
        if let activation = layers[index].activation, !inPlace[source],
          let applying = layers[source].applying(activation)
        {
          layers[source] = applying
          isApplied[index] = true
        }
        buffers[index] = buffers[source]
        memory.extend(buffers[index], to: forwardTime(index))
      } else {
        buffers[index] = memory.reserve(count(.node(index)), at: forwardTime(index))
      }
      let isRead = trains && graph.goesBackward[index]
      if case .node(let source) = node.inputs[0], isRead, !inPlace[index], inPlace[source],
        graph.consumers[source] == 1, let activation = layers[source].activation,
        let undoing = layers[index].undoing(activation)
      {
        layers[index] = undoing
        isUndone[source] = true
      }
      isOverwritable[index] =
        graph.consumers[index] == 1 && end != .node(index) && !(isRead && layers[index].needsOutput)
      for case .node(let source) in node.inputs {
        memory.extend(buffers[source], to: forwardTime(index))
        if isRead, layers[index].needsInputs { memory.extend(buffers[source], to: backwardTime(index)) }
      }
      if isRead, layers[index].needsOutput { memory.extend(buffers[index], to: backwardTime(index)) }
    }
    if case .node(let last) = end { memory.extend(buffers[last], to: n + 1) }

    // What is saved, and the gradients, born when the last layer that reads the value has gone backward.
    var saved = Array(repeating: -1, count: n)
    var gradients = Array(repeating: -1, count: n)
    var inputGradientBuffer = -1
    var additions: [Int: [(slot: Int, buffer: Int)]] = [:]
    for index in graph.order {
      saved[index] = memory.reserve(layers[index].savedCount, at: forwardTime(index))
      if trains { memory.extend(saved[index], to: backwardTime(index)) }
    }
    let endGradient = memory.reserve(trains ? count(end) : 0, at: n + 1)
    switch end {
    case .input: inputGradientBuffer = endGradient
    case .node(let last): gradients[last] = endGradient
    }
    if trains {
      for index in graph.order.reversed() where graph.goesBackward[index] {
        let node = network.nodes[index]
        memory.extend(gradients[index], to: backwardTime(index))
        for (slot, source) in node.inputs.enumerated() where graph.wantsGradient(source) {
          let isFirst: Bool
          switch source {
          case .input:
            isFirst = inputGradientBuffer < 0
            if isFirst {
              inputGradientBuffer = memory.reserve(count(source), at: backwardTime(index))
              memory.extend(inputGradientBuffer, to: 2 * n + 2)
            }
          case .node(let from):
            isFirst = gradients[from] < 0
            if isFirst {
              if inPlace[index] {
                gradients[from] = gradients[index]
              } else {
                gradients[from] = memory.reserve(count(source), at: backwardTime(index))
              }
            }
            memory.extend(gradients[from], to: backwardTime(index))
          }
          if !isFirst {
            additions[index, default: []].append(
              (slot, memory.reserve(count(source), at: backwardTime(index))))
          }
        }
      }
    }

    let (offsets, total) = memory.place()
    try Model.checkMemory(floats: total, what: "a batch of \(batch)")
    arena = Arena(count: total)
    let base = arena.base
    func address(_ buffer: Int) -> UnsafeMutablePointer<Float> { base + (buffer < 0 ? 0 : offsets[buffer]) }
    func address(of source: Network.Source) -> UnsafeMutablePointer<Float> {
      switch source {
      case .input: address(inputBuffer)
      case .node(let index): address(buffers[index])
      }
    }

    for index in graph.order {
      let node = network.nodes[index]
      var sums: [(UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>, Int)] = []
      var inputGradients: [UnsafeMutablePointer<Float>?] = node.inputs.map { source in
        guard trains, graph.wantsGradient(source) else { return nil }
        switch source {
        case .input: return address(inputGradientBuffer)
        case .node(let from): return address(gradients[from])
        }
      }
      for (slot, buffer) in additions[index] ?? [] {
        guard let sum = inputGradients[slot] else { continue }
        inputGradients[slot] = address(buffer)
        sums.append((address(buffer), sum, count(node.inputs[slot])))
      }
      let pass = LayerPass(
        inputs: node.inputs.map(address(of:)), output: address(buffers[index]),
        outputGradient: address(gradients[index]), inputGradients: inputGradients,
        learnt: model.learnt[index].map { model.parameters.base + $0.lowerBound },
        learntGradients: model.learnt[index].map { model.gradients.base + $0.lowerBound },
        statistics: model.kept[index].map { model.statistics.base + $0.lowerBound },
        saved: address(saved[index]), node: index)
      steps.append(
        Step(
          layer: layers[index], pass: pass, isApplied: isApplied[index],
          goesBackward: trains && graph.goesBackward[index] && !isUndone[index], additions: sums))
    }
    inputCount = count(.input)
    outputCount = count(end)
    outputShape = shape(end)
    input = address(inputBuffer)
    output = address(of: end)
    outputGradient = address(endGradient)
    inputGradient = inputGradientBuffer < 0 ? nil : address(inputGradientBuffer)
  }

  /// Runs the layers on what is in `input`.
  func forward(_ context: StepContext) {
    for step in steps where !step.isApplied { step.layer.forward(step.pass, context) }
  }

  /// Runs the layers backward from what is in `outputGradient`, and fills the model's gradients.
  ///
  /// - Precondition: the plan trains, and `forward` ran before with the same context.
  func backward(_ context: StepContext) {
    for index in steps.indices.reversed() where steps[index].goesBackward {
      steps[index].layer.backward(steps[index].pass, context)
      for (part, sum, count) in steps[index].additions {
        ArrayMath.axpy(count: count, a: 1, x: part, y: sum, workers: context.workers)
      }
    }
  }
}

/// Which layers a run to some output needs, and how far gradients go back.
private struct PlannedGraph {
  /// The nodes on the way to the output, in order.
  private(set) var order: [Int] = []
  /// How many inputs of nodes in `order` each node feeds.
  private(set) var consumers: [Int]
  /// Whether a node has parameters itself, or its input's gradient is wanted.
  private(set) var goesBackward: [Bool]
  private let wantsInputGradient: Bool

  init(_ network: Network, end: Network.Source, hasParameters: (Int) -> Bool, _ wantsInputGradient: Bool) {
    let n = network.nodes.count
    var isNeeded = Array(repeating: false, count: n)
    if case .node(let last) = end { isNeeded[last] = true }
    consumers = Array(repeating: 0, count: n)
    for index in (0..<n).reversed() where isNeeded[index] {
      for case .node(let source) in network.nodes[index].inputs {
        isNeeded[source] = true
        consumers[source] += 1
      }
    }
    order = (0..<n).filter { isNeeded[$0] }
    goesBackward = Array(repeating: false, count: n)
    self.wantsInputGradient = wantsInputGradient
    for index in order {
      goesBackward[index] = hasParameters(index) || network.nodes[index].inputs.contains(where: wantsGradient)
    }
  }

  func wantsGradient(_ source: Network.Source) -> Bool {
    switch source {
    case .input: wantsInputGradient
    case .node(let index): goesBackward[index]
    }
  }
}
