import Kernels

/// A network ready to run for one batch size: every buffer has its place, and a step allocates nothing.
///
/// A training plan keeps what the backward pass reads; an evaluation plan gives memory back as soon as it is read. The layers
/// up to the first that needs the whole batch run slice by slice, as `BatchSlices` says.
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
    /// By slice, then by thread; one alone for a layer that takes the whole batch.
    var passes: [LayerPass]
    /// Whether `forward` is done by the layer before.
    var isApplied: Bool
    /// Whether there is anything to do backward.
    var goesBackward: Bool

    func backward(_ pass: Int, _ context: StepContext) {
      layer.backward(passes[pass], context)
      for addition in passes[pass].additions {
        ArrayMath.axpy(
          count: addition.count, a: 1, x: addition.part, y: addition.sum, workers: context.workers)
      }
    }
  }

  /// The steps that run slice by slice, then the others.
  private var sliced: [Step] = []
  private var whole: [Step] = []
  let slices: BatchSlices
  /// Workers of one thread each, for the threads that share the slices.
  private let soloists: [Workers]
  private let arena: Arena
  private let sliceGradients: SliceGradients

  /// The floats that activations, gradients and what is saved between them take together.
  var memoryCount: Int { arena.count + sliceGradients.memoryCount }

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
    let graph = PlannedGraph(
      network, end: end, hasParameters: { !model.learnt[$0].isEmpty }, wantsInputGradient)
    let slices = BatchSlices(model, batch: batch, order: graph.order, trains: trains)
    self.slices = slices
    let threads = slices.count > 1 ? model.workers.count : 1
    soloists = slices.count > 1 ? (0..<threads).map { _ in Workers(count: 1) } : []
    var layers: [any PreparedLayer] = []
    for (index, node) in network.nodes.enumerated() {
      do throws(LayerError) {
        layers.append(try model.prepare(index, batch: slices.contains(index) ? slices.images : batch))
      } catch {
        throw NetworkError(error, at: node)
      }
    }

    /// The values of a slice.
    func count(_ source: Network.Source) -> Int {
      slices.images * (model.shape(of: source).elementCount ?? 0)
    }

    // Moments: forward of node i is i + 1, the loss comes at n + 1, backward of node i is 2n + 1 − i.
    let n = network.nodes.count
    func forwardTime(_ index: Int) -> Int { index + 1 }
    func backwardTime(_ index: Int) -> Int { 2 * n + 1 - index }
    var memory = PlanMemory(
      slices: slices.count,
      spans: slices.lastNode.map { [1...forwardTime($0), backwardTime($0)...2 * n + 2] } ?? [])
    let inputBuffer = memory.reserve(count(.input), at: 0)
    memory.extend(inputBuffer, to: 2 * n + 2)

    // Activations. `inPlace[i]` means that node i writes over its input.
    var buffers = Array(repeating: PlanMemory.Buffer.none, count: n)
    var inPlace = Array(repeating: false, count: n)
    var isOverwritable = Array(repeating: false, count: n)
    // An activation in place is applied by the layer before it, and undone by a pooling behind it, on what is left.
    var isApplied = Array(repeating: false, count: n)
    var isUndone = Array(repeating: false, count: n)
    let staysInSlice = graph.staysInSlice(slices, runsInPlace: { layers[$0].runsInPlace })
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
        buffers[index] = memory.reserve(
          count(.node(index)), isLocal: !trains && staysInSlice[index], at: forwardTime(index))
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
    var saved = Array(repeating: PlanMemory.Buffer.none, count: n)
    var gradients = Array(repeating: PlanMemory.Buffer.none, count: n)
    var inputGradientBuffer = PlanMemory.Buffer.none
    var additions: [Int: [(slot: Int, buffer: PlanMemory.Buffer)]] = [:]
    for index in graph.order {
      let isSliced = slices.contains(index)
      saved[index] = memory.reserve(
        layers[index].savedCount, times: isSliced ? slices.count : 1, isLocal: isSliced && !trains,
        at: forwardTime(index))
      if trains { memory.extend(saved[index], to: backwardTime(index)) }
    }
    let endGradient = trains ? memory.reserve(count(end), at: n + 1) : .none
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
            isFirst = inputGradientBuffer.isNone
            if isFirst {
              inputGradientBuffer = memory.reserve(count(source), at: backwardTime(index))
              memory.extend(inputGradientBuffer, to: 2 * n + 2)
            }
          case .node(let from):
            isFirst = gradients[from].isNone
            if isFirst {
              gradients[from] =
                inPlace[index]
                ? gradients[index]
                : memory.reserve(
                  count(source), isLocal: slices.contains(index), at: backwardTime(index))
            }
            memory.extend(gradients[from], to: backwardTime(index))
          }
          if !isFirst {
            additions[index, default: []].append(
              (
                slot,
                memory.reserve(count(source), isLocal: slices.contains(index), at: backwardTime(index))
              ))
          }
        }
      }
    }

    let places = memory.place(threads: threads)
    try Model.checkMemory(floats: places.count, what: "a batch of \(batch)")
    arena = Arena(count: places.count)
    let base = arena.base
    sliceGradients = SliceGradients(model, slices, trains: trains)

    func pass(_ index: Int, slice: Int, thread: Int) -> LayerPass {
      let node = network.nodes[index]
      let isSliced = slices.contains(index)
      func address(_ buffer: PlanMemory.Buffer) -> UnsafeMutablePointer<Float> {
        base + places.offset(buffer, slice: slice, thread: thread)
      }
      var sums: [LayerPass.Addition] = []
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
        sums.append(
          .init(
            part: address(buffer), sum: sum, count: count(node.inputs[slot]) * (isSliced ? 1 : slices.count)))
      }
      return LayerPass(
        inputs: node.inputs.map { source in
          switch source {
          case .input: address(inputBuffer)
          case .node(let from): address(buffers[from])
          }
        }, output: address(buffers[index]), outputGradient: address(gradients[index]),
        inputGradients: inputGradients, additions: sums,
        learnt: model.learnt[index].map { model.parameters.base + $0.lowerBound },
        learntGradients: model.learnt[index].map {
          isSliced ? sliceGradients.address($0, slice: slice) : model.gradients.base + $0.lowerBound
        },
        statistics: model.kept[index].map { model.statistics.base + $0.lowerBound },
        saved: address(saved[index]), node: index, firstImage: slice * slices.images)
    }

    inputCount = count(.input) * slices.count
    outputCount = count(end) * slices.count
    outputShape = model.shape(of: end)
    input = base + places.offset(inputBuffer, slice: 0, thread: 0)
    switch end {
    case .input: output = input
    case .node(let last): output = base + places.offset(buffers[last], slice: 0, thread: 0)
    }
    outputGradient = base + places.offset(endGradient, slice: 0, thread: 0)
    inputGradient =
      inputGradientBuffer.isNone ? nil : base + places.offset(inputGradientBuffer, slice: 0, thread: 0)

    for index in graph.order {
      let isSliced = slices.contains(index)
      var passes: [LayerPass] = []
      for slice in 0..<(isSliced ? slices.count : 1) {
        for thread in 0..<(isSliced ? threads : 1) {
          passes.append(pass(index, slice: slice, thread: thread))
        }
      }
      let step = Step(
        layer: layers[index], passes: passes, isApplied: isApplied[index],
        goesBackward: trains && graph.goesBackward[index] && !isUndone[index])
      if isSliced { sliced.append(step) } else { whole.append(step) }
    }
  }

  /// Runs the layers on what is in `input`.
  func forward(_ context: StepContext) {
    forEachSlice(context) { pass, context in
      for step in sliced where !step.isApplied { step.layer.forward(step.passes[pass], context) }
    }
    for step in whole where !step.isApplied { step.layer.forward(step.passes[0], context) }
  }

  /// Runs the layers backward from what is in `outputGradient`, and fills the model's gradients.
  ///
  /// - Precondition: the plan trains, and `forward` ran before with the same context.
  func backward(_ context: StepContext) {
    for step in whole.reversed() where step.goesBackward { step.backward(0, context) }
    forEachSlice(context) { pass, context in
      for step in sliced.reversed() where step.goesBackward { step.backward(pass, context) }
    }
    sliceGradients.add(workers: context.workers)
  }

  /// Calls `body` for each slice on one thread or another, with the number of the pass and what the thread works with.
  private func forEachSlice(_ context: StepContext, _ body: (_ pass: Int, StepContext) -> Void) {
    guard !sliced.isEmpty else { return }
    context.workers.forEach(chunks: slices.count) { slice, thread in
      var context = context
      context.workers = soloists[thread]
      body(slice * soloists.count + thread, context)
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
  private let network: Network
  private let wantsInputGradient: Bool
  /// The node whose values are the output.
  private var lastNode: Int? { order.last }

  init(_ network: Network, end: Network.Source, hasParameters: (Int) -> Bool, _ wantsInputGradient: Bool) {
    self.network = network
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

  /// Whether a node's values are read by layers of the same slice alone, those that write over them included.
  func staysInSlice(_ slices: BatchSlices, runsInPlace: (Int) -> Bool) -> [Bool] {
    var stays = consumers.indices.map { slices.contains($0) && $0 != lastNode }
    for index in order.reversed() {
      for case .node(let source) in network.nodes[index].inputs
      where !slices.contains(index) || (runsInPlace(index) && !stays[index]) {
        stays[source] = false
      }
    }
    return stays
  }

  func wantsGradient(_ source: Network.Source) -> Bool {
    switch source {
    case .input: wantsInputGradient
    case .node(let index): goesBackward[index]
    }
  }
}
