import Diagnostics
import Escaping
import Kernels
import Networks
import SeededRandom
import Sentences
import SystemFiles

/// A network with weights: it predicts, and a `Trainer` teaches it.
///
///     let model = try Model(network: network, seed: 7)
///     let scores = try model.predict(images)  // N x 32 x 32 x 3 to N x 10
///
/// All learnt values lie in one run of memory, tensor by tensor in the order of the layers. The same network and seed draw
/// the same weights. A model belongs to one thread at a time.
public final class Model {
  public let network: Network
  /// The seed that the weights were drawn from.
  public let seed: UInt64
  /// The output's shape without the batch: H x W x C, or C alone.
  public var outputShape: Shape { shapes.last ?? network.input }
  /// The threads that the layers share their work among; the results are the same bits for any number.
  public var threads: Int { workers.count }
  /// The learnt values, as the analysis counts them.
  public let parameterCount: Int

  /// The output shape of each node.
  let shapes: [Shape]
  /// Where each node's learnt tensors lie in `parameters` and `gradients`; nodes that share weights have the same.
  let learnt: [[Range<Int>]]
  /// Where each node's other tensors lie in `statistics`.
  let kept: [[Range<Int>]]
  let parameters: Arena
  let gradients: Arena
  let statistics: Arena

  struct TensorPlace {
    var name: String
    var sizes: [Int]
    var range: Range<Int>
    /// In `parameters`, or else in `statistics`.
    var isLearnt: Bool
    /// Whether weight decay may be kept from it: biases, scales and shifts.
    var isWeight: Bool
  }
  /// All tensors, node by node, the learnt before the others.
  let places: [TensorPlace]

  let workers: Workers
  /// Workers of one thread each, for the threads of `workers` that take slices of a batch.
  let soloists: [Workers]
  let layers: [any RunnableLayer]
  private var evaluationPlans: [PlanKey: NetworkPlan] = [:]

  private struct PlanKey: Hashable {
    var batch: Int
    var end: Network.Source
    var trains: Bool
  }

  /// The most images that `predict` has in work at once.
  public static let predictionBatch = 128

  /// - Parameter threads: among how many threads the layers share their work.
  /// - Throws: `NetworkError` for a network that does not fit together, has sizes that are not known, a layer that cannot run,
  ///   or is too large for this machine's memory.
  public init(
    network: Network, seed: UInt64, initializer: WeightInitializer = .automatic, threads: Int = 1
  ) throws(NetworkError) {
    let analysis = try network.analyze()
    guard network.input.isKnown, let total = analysis.totalParameters else {
      throw NetworkError(
        attribute: "input",
        problem: localized("the input \(network.input) leaves sizes open, and a network runs on known ones"),
        remedy: localized("give every size a number, as in input=\"32x32x3\""))
    }
    try Self.checkMemory(floats: Double(total), what: localized("its parameters"))
    var shapes: [Shape] = []
    var layers: [any RunnableLayer] = []
    var learnt: [[Range<Int>]] = []
    var kept: [[Range<Int>]] = []
    var places: [TensorPlace] = []
    var starts: [(KeptTensor, node: Int)] = []
    var counts = (learnt: 0, kept: 0)
    for (index, node) in network.nodes.enumerated() {
      guard let layer = node.layer as? any RunnableLayer else {
        throw NetworkError(
          id: node.id, kind: node.layer.kind.name, line: node.line,
          problem: localized("a layer of this kind can be analysed but not run"),
          remedy: localized(
            "leave it out, or adopt RunnableLayer for it in Sources/Learning/Training/Running/Layers"))
      }
      guard let output = analysis.layers[index].outputShape, output.isKnown else {
        throw NetworkError(
          id: node.id, kind: node.layer.kind.name, line: node.line,
          problem: localized("its output's size is not known"),
          remedy: localized("give every size of the network's input a number"))
      }
      let inputs = node.inputs.map { source in
        switch source {
        case .input: network.input
        case .node(let from): shapes[from]
        }
      }
      layers.append(layer)
      shapes.append(output)
      if let owner = node.weightsOf {
        learnt.append(learnt[owner])
        kept.append(kept[owner])
        continue
      }
      var ranges: (learnt: [Range<Int>], kept: [Range<Int>]) = ([], [])
      do throws(LayerError) {
        for tensor in try layer.learntTensors(from: inputs, to: output) {
          let range = counts.learnt..<counts.learnt + tensor.count
          var isWeight = false
          if case .drawn = tensor.start { isWeight = true }
          places.append(
            TensorPlace(
              name: "\(node.id).\(tensor.name)", sizes: tensor.sizes, range: range, isLearnt: true,
              isWeight: isWeight))
          starts.append((tensor, index))
          ranges.learnt.append(range)
          counts.learnt = Arena.rounded(range.upperBound)
        }
        for tensor in try layer.statistics(from: inputs, to: output) {
          let range = counts.kept..<counts.kept + tensor.count
          places.append(
            TensorPlace(
              name: "\(node.id).\(tensor.name)", sizes: tensor.sizes, range: range, isLearnt: false,
              isWeight: false))
          starts.append((tensor, index))
          ranges.kept.append(range)
          counts.kept = Arena.rounded(range.upperBound)
        }
      } catch {
        throw NetworkError(error, at: node)
      }
      learnt.append(ranges.learnt)
      kept.append(ranges.kept)
    }
    self.network = network
    self.seed = seed
    workers = Workers(count: threads)
    soloists = (0..<workers.count).map { _ in Workers(count: 1) }
    self.shapes = shapes
    self.layers = layers
    self.learnt = learnt
    self.kept = kept
    self.places = places
    parameterCount = places.reduce(0) { $0 + ($1.isLearnt ? $1.range.count : 0) }
    parameters = Arena(count: counts.learnt)
    gradients = Arena(count: counts.learnt)
    statistics = Arena(count: counts.kept)
    let feedsReLU = Self.feedsReLU(network)
    for (place, (tensor, node)) in zip(places, starts) {
      let values = UnsafeMutableBufferPointer(
        start: (place.isLearnt ? parameters : statistics).base + place.range.lowerBound,
        count: place.range.count)
      switch tensor.start {
      case .constant(let value): values.update(repeating: value)
      case .drawn(let fanIn, let fanOut):
        var random = SplitMix64(seed: seed, purpose: place.name)
        initializer.fill(
          values, fanIn: fanIn, fanOut: fanOut, feedsReLU: feedsReLU[node], random: &random)
      }
    }
  }

  deinit { workers.stop() }

  /// Whether each node's output goes to a ReLU or leaky ReLU, perhaps through a batch normalisation.
  private static func feedsReLU(_ network: Network) -> [Bool] {
    var feeds = Array(repeating: false, count: network.nodes.count)
    for (index, node) in network.nodes.enumerated().reversed() {
      let isRectified =
        switch (node.layer as? any RunnableLayer)?.weightsBefore ?? .plain {
        case .plain: false
        case .forRectifier: true
        case .asBehind: feeds[index]
        }
      guard isRectified else { continue }
      for case .node(let source) in node.inputs { feeds[source] = true }
    }
    return feeds
  }

  /// - Throws: `NetworkError` when so many floats are more than the machine has memory for.
  static func checkMemory(floats: Double, what: String) throws(NetworkError) {
    let physical = PhysicalMemory.size
    let needed = floats * 4
    guard needed > physical else { return }
    throw NetworkError(
      problem:
        localized(
          "\(what) would need \(Int(needed / 1e9)) GB of memory, and this machine has \(Int(physical / 1e9))"),
      remedy: localized("use a smaller batch or a smaller network"))
  }

  /// A node's layer for a batch.
  func prepare(_ index: Int, batch: Int) throws(LayerError) -> any PreparedLayer {
    let inputs = network.nodes[index].inputs.map(shape(of:))
    return try layers[index].prepared(for: LayerSizes(batch: batch, inputs: inputs, output: shapes[index]))
  }

  /// The shape of what a layer puts out, without the batch.
  package func shape(of source: Network.Source) -> Shape {
    switch source {
    case .input: network.input
    case .node(let index): shapes[index]
    }
  }

  /// The source of the output.
  var end: Network.Source { network.nodes.isEmpty ? .input : .node(network.nodes.count - 1) }

  // MARK: - Running

  /// The network's output, dropout and batch normalisation as in use, not as in training.
  ///
  /// - Parameter images: N x H x W x C, as the network's input.
  /// - Returns: N x the output's sizes.
  /// - Throws: `RunningError` for images of other sizes, `NetworkError` when memory does not suffice.
  public func predict(_ images: Tensor) throws -> Tensor {
    try activations(of: images, from: end)
  }

  /// The output of the layer with an id, for each image: N x the layer's sizes.
  ///
  /// - Throws: `RunningError` for a layer that is not there or images of other sizes.
  public func activations(of images: Tensor, at id: String) throws -> Tensor {
    try activations(of: images, from: try source(named: id))
  }

  /// The gradient with respect to the images of Σ weights · output of the layer with an id.
  ///
  /// What an image must be changed by to excite a unit more: 1 for that unit and 0 elsewhere as `weights`.
  /// - Throws: `RunningError` for a layer that is not there or tensors of other sizes.
  public func imageGradient(of images: Tensor, at id: String, weights: Tensor) throws -> Tensor {
    try differentiate(images, at: try source(named: id), weights: weights, isTraining: false).images
  }

  /// An output and the derivatives of Σ weights · output, without a change of the model but for running statistics.
  struct Derivatives {
    var output: Tensor
    /// By the images.
    var images: Tensor
    /// By each learnt tensor, named as in `namedTensors`.
    var learnt: [NamedTensor]
  }

  func differentiate(
    _ images: Tensor, at source: Network.Source, weights: Tensor, isTraining: Bool, seed: UInt64 = 0
  ) throws -> Derivatives {
    try check(images)
    let plan = try NetworkPlan(
      self, batch: images.batch, output: source, trains: true, wantsInputGradient: true)
    guard weights.values.count == plan.outputCount else {
      throw RunningError(
        problem:
          localized(
            "the weights have the sizes \(weights.sizes), and the layer gives \(plan.outputShape) for each image"
          ),
        remedy: localized("give one weight for each value of the layer's output"))
    }
    let context = StepContext(isTraining: isTraining, seed: seed, workers: workers)
    plan.input.update(from: images.values, count: plan.inputCount)
    plan.forward(context)
    let output = Array(UnsafeBufferPointer(start: plan.output, count: plan.outputCount))
    plan.outputGradient.update(from: weights.values, count: plan.outputCount)
    plan.backward(context)
    let gradient = plan.inputGradient.map { Array(UnsafeBufferPointer(start: $0, count: plan.inputCount)) }
    return Derivatives(
      output: Tensor(sizes: [images.batch] + (plan.outputShape.sizes ?? []), values: output),
      images: Tensor(sizes: images.sizes, values: gradient ?? []),
      learnt: places.filter(\.isLearnt).map {
        NamedTensor(name: $0.name, sizes: $0.sizes, values: gradients.values($0.range))
      })
  }

  /// What a layer's id stands for.
  ///
  /// - Throws: `RunningError` for a layer that is not there.
  package func source(named id: String) throws(RunningError) -> Network.Source {
    if let source = network.names[id] { return source }
    if let index = network.nodes.firstIndex(where: { $0.id == id }) { return .node(index) }
    throw RunningError(
      problem: localized("the network has no layer \(id)"),
      remedy: nameAdvice(for: id, among: network.nodes.map(\.id), orList: localized("its layers are"))
        ?? localized("it has no layers"))
  }

  private func activations(of images: Tensor, from source: Network.Source) throws -> Tensor {
    try check(images)
    let shape = shape(of: source)
    var values: [Float] = []
    values.reserveCapacity(images.batch * (shape.elementCount ?? 0))
    var done = 0
    let each = network.input.elementCount ?? 0
    while done < images.batch {
      let count = min(Self.predictionBatch, images.batch - done)
      let plan = try evaluationPlan(batch: count, end: source)
      images.values.withUnsafeBufferPointer {
        plan.input.update(from: $0.baseAddress! + done * each, count: plan.inputCount)
      }
      plan.forward(StepContext(isTraining: false, seed: 0, workers: workers))
      values.append(contentsOf: UnsafeBufferPointer(start: plan.output, count: plan.outputCount))
      done += count
    }
    return Tensor(sizes: [images.batch] + (shape.sizes ?? []), values: values)
  }

  /// A plan that only goes forward; the last few are kept.
  func evaluationPlan(batch: Int, end: Network.Source) throws(NetworkError) -> NetworkPlan {
    let key = PlanKey(batch: batch, end: end, trains: false)
    if let plan = evaluationPlans[key] { return plan }
    let plan = try NetworkPlan(self, batch: batch, output: end, trains: false)
    if evaluationPlans.count >= 4 { evaluationPlans.removeAll() }
    evaluationPlans[key] = plan
    return plan
  }

  /// - Throws: `RunningError` when the images do not have the sizes of the network's input.
  func check(_ images: Tensor) throws(RunningError) {
    let sizes = network.input.sizes ?? []
    guard images.sizes.count == sizes.count + 1, Array(images.sizes.dropFirst()) == sizes, images.batch > 0
    else {
      throw RunningError(
        problem: localized(
          "the images have the sizes \(images.sizes), and the network's input is \(network.input)"),
        remedy: localized("give a batch of at least one, the images first: N x \(network.input)"))
    }
  }

  // MARK: - Tensors

  /// All tensors that make the model, the running statistics of batch normalisation among them, in a fixed order.
  ///
  /// Named `id.weights`, `id.bias` and so on. Weights of a convolution are kernel height x kernel width x input channels of a
  /// group x filters, of a dense layer inputs x units.
  public var namedTensors: [NamedTensor] {
    places.map { place in
      NamedTensor(
        name: place.name, sizes: place.sizes,
        values: (place.isLearnt ? parameters : statistics).values(place.range))
    }
  }

  /// Takes the values of tensors as `namedTensors` gives them, in any order.
  ///
  /// - Throws: `RunningError` that names the first tensor that is missing, unknown or of other sizes; then nothing is changed.
  public func load(_ tensors: [NamedTensor]) throws(RunningError) {
    let byName = try Self.matched(
      tensors, to: places.map { ($0.name, $0.sizes) }, what: localized("the network"))
    for place in places {
      let base = (place.isLearnt ? parameters : statistics).base + place.range.lowerBound
      for (index, value) in byName[place.name]!.values.enumerated() { base[index] = value }
    }
  }

  /// The tensors by name, checked to be exactly those expected.
  static func matched(
    _ tensors: [NamedTensor], to expected: [(name: String, sizes: [Int])], what: String
  ) throws(RunningError) -> [String: NamedTensor] {
    let byName = Dictionary(tensors.map { ($0.name, $0) }) { first, _ in first }
    for (name, sizes) in expected {
      guard let tensor = byName[name] else {
        throw RunningError(
          problem: localized("the tensor \(shownName(name)) of \(what) is missing"),
          remedy: localized("use a checkpoint made for this network"))
      }
      guard tensor.sizes == sizes, tensor.values.count == sizes.reduce(1, *) else {
        throw RunningError(
          problem: localized(
            "the tensor \(shownName(name)) has the sizes \(tensor.sizes), and \(what) needs \(sizes)"),
          remedy: localized("use a checkpoint made for this network"))
      }
    }
    let names = Set(expected.map(\.name))
    if let stranger = tensors.first(where: { !names.contains($0.name) }) {
      throw RunningError(
        problem: localized("the tensor \(shownName(stranger.name)) belongs to no layer of \(what)"),
        remedy: localized("use a checkpoint made for this network"))
    }
    return byName
  }
}
