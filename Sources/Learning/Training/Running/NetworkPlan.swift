import Kernels
import Networks
import Sentences

/// A network ready to run for one batch size: every buffer has its place, and a step allocates nothing.
///
/// A training plan keeps what the backward pass reads; an evaluation plan gives memory back as soon as it is read. The layers
/// up to the first that needs the whole batch run slice by slice, as `BatchSlices` says.
final class NetworkPlan {
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
  private let sliced: [Step]
  private let whole: [Step]
  let slices: BatchSlices
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
    // Which layers run, in what slices of the batch, and which of them become one.
    let graph = PlannedGraph(model, end: end, trains: trains, wantsInputGradient: wantsInputGradient)
    let slices = BatchSlices(model, batch: batch, order: graph.order, trains: trains)
    let layers = FusedLayers(try Self.prepare(model, slices), graph)

    // What they need memory for, and where it lies.
    soloists = model.soloists
    var buffers = PlanBuffers(model, graph, slices, layers)
    let places = buffers.place(threads: soloists.count)
    try Model.checkMemory(floats: Double(places.count), what: localized("a batch of \(batch)"))
    arena = Arena(count: places.count)
    sliceGradients = SliceGradients(model, slices, trains: trains)

    // The steps, each with the memory it works on.
    let memory = PlanPasses(
      model: model, graph: graph, slices: slices, buffers: buffers, places: places, arena: arena,
      sliceGradients: sliceGradients, threads: soloists.count)
    func steps(_ nodes: [Int]) -> [Step] {
      nodes.map { index in
        Step(
          layer: layers[index], passes: memory.passes(of: index), isApplied: layers.isApplied[index],
          goesBackward: graph.goesBackward[index] && !layers.isUndone[index])
      }
    }
    sliced = steps(graph.order.filter(slices.contains))
    whole = steps(graph.order.filter { !slices.contains($0) })

    self.slices = slices
    inputCount = buffers.count(.input) * slices.count
    outputCount = buffers.count(end) * slices.count
    outputShape = model.shape(of: end)
    input = memory.address(buffers.values[.input])
    output = memory.address(buffers.values[end])
    outputGradient = memory.address(buffers.gradients[end])
    inputGradient = buffers.gradients[.input].map { memory.address($0) }
  }

  /// Every layer by itself, for the images that it gets at once.
  private static func prepare(
    _ model: Model, _ slices: BatchSlices
  ) throws(NetworkError) -> [any PreparedLayer] {
    var layers: [any PreparedLayer] = []
    for (index, node) in model.network.nodes.enumerated() {
      do throws(LayerError) {
        layers.append(try model.prepare(index, batch: slices.images(at: index)))
      } catch {
        throw NetworkError(error, at: node)
      }
    }
    return layers
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
