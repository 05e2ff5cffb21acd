import Kernels
import Networks
import SeededRandom
import Sentences

/// Teaches a model, batch by batch.
///
///     let trainer = Trainer(model, optimizer: Adamax(), schedule: ExponentialRate(5e-3, factor: 0.9),
///       stepsPerEpoch: 1563, epochs: 10, seed: 7)
///     let result = try trainer.step(images, labels: labels)
///
/// The same model, seed and batches give the same bits, step after step, whatever the number of threads. What it is made of
/// can be taken out and put back (`model.namedTensors`, `state`, `counters`), and training goes on as if never stopped.
public final class Trainer {
  public let model: Model
  public let loss: any LossFunction
  public let optimizer: any Optimizer
  public let schedule: any LearningRateSchedule
  /// Whether weight decay spares biases, scales and shifts.
  public let decaysOnlyWeights: Bool
  /// The steps done, and the seed that dropout draws from: with the tensors, all that a checkpoint needs.
  public private(set) var counters: Counters
  public let stepsPerEpoch: Int
  public let epochs: Int

  /// The whole numbers of a trainer's state.
  public struct Counters: Hashable, Sendable {
    public var step: Int
    public var seed: UInt64

    public init(step: Int, seed: UInt64) {
      self.step = step
      self.seed = seed
    }
  }

  /// What one step came to, measured before the weights changed.
  public struct StepResult: Hashable, Sendable {
    /// The mean over the batch.
    public var loss: Double
    /// How many outputs were largest at the right class; nil for targets that are not classes.
    public var correct: Int?
    /// The learning rate of the step.
    public var rate: Double
  }

  private let slots: [Arena]
  private let slotBases: [UnsafeMutablePointer<Float>]
  private var plans: [Int: NetworkPlan] = [:]

  public init(
    _ model: Model, optimizer: any Optimizer, schedule: any LearningRateSchedule,
    loss: any LossFunction = SoftmaxCrossEntropy(), decaysOnlyWeights: Bool = false, stepsPerEpoch: Int = 1,
    epochs: Int = 1, seed: UInt64
  ) {
    self.model = model
    self.optimizer = optimizer
    self.schedule = schedule
    self.loss = loss
    self.decaysOnlyWeights = decaysOnlyWeights
    self.stepsPerEpoch = stepsPerEpoch
    self.epochs = epochs
    counters = Counters(step: 0, seed: seed)
    slots = optimizer.slots.map { _ in Arena(count: model.parameters.count) }
    slotBases = slots.map(\.base)
  }

  /// How far training has come.
  public var progress: TrainingProgress {
    TrainingProgress(step: counters.step, stepsPerEpoch: stepsPerEpoch, epochs: epochs)
  }

  /// One step on a batch: forward, loss, backward, and the parameters follow.
  ///
  /// - Parameters:
  ///   - images: N x H x W x C.
  ///   - labels: the class of each image.
  /// - Throws: `RunningError` for images or labels that do not fit, `NetworkError` when memory does not suffice.
  @discardableResult
  public func step(_ images: Tensor, labels: [Int]) throws -> StepResult {
    try step(images, targets: .classes(labels))
  }

  /// One step on a batch with any targets.
  @discardableResult
  public func step(_ images: Tensor, targets: Targets) throws -> StepResult {
    try model.check(images)
    return try step(batch: images.batch, targets: targets) { input in
      images.values.withUnsafeBufferPointer {
        input.baseAddress!.update(from: $0.baseAddress!, count: $0.count)
      }
    }
  }

  /// One step on images that `fill` writes straight to where the network reads them: N x H x W x C.
  ///
  /// After the first step with a batch size nothing is allocated.
  @discardableResult
  public func step(
    batch: Int, targets: Targets, fill: (UnsafeMutableBufferPointer<Float>) throws -> Void
  ) throws -> StepResult {
    let plan = try plan(batch: batch)
    try fill(UnsafeMutableBufferPointer(start: plan.input, count: plan.inputCount))
    let context = StepContext(isTraining: true, seed: seedOfStep, workers: model.workers)
    plan.forward(context)
    let value = try evaluate(plan, targets, gradient: plan.outputGradient)
    let correct = plan.correctCount(targets)
    plan.backward(context)
    let rate = schedule.rate(at: progress)
    counters.step += 1
    update(rate: rate)
    return StepResult(loss: value, correct: correct, rate: rate)
  }

  private var lossSource: Network.Source { model.lossSource(for: loss) }

  private func plan(batch: Int) throws(NetworkError) -> NetworkPlan {
    if let plan = plans[batch] { return plan }
    let plan = try NetworkPlan(model, batch: batch, output: lossSource, trains: true)
    // The usual batch, and the rest at the end of an epoch.
    if plans.count >= 2 { plans.removeAll() }
    plans[batch] = plan
    return plan
  }

  private func evaluate(
    _ plan: NetworkPlan, _ targets: Targets, gradient: UnsafeMutablePointer<Float>?
  ) throws(RunningError) -> Double {
    let channels = plan.outputShape.channels
    return try loss.evaluate(
      rows: plan.outputCount / channels, channels: channels, output: plan.output, targets: targets,
      gradient: gradient)
  }

  /// Another one for every step, known from seed and step alone.
  private var seedOfStep: UInt64 {
    var random = SplitMix64(seed: counters.seed &+ UInt64(counters.step) &* 0x9fb2_1c65_1e98_df25)
    return random.next()
  }

  private func update(rate: Double) {
    let all = 0..<model.parameters.count
    func update(_ range: Range<Int>, decay: Double) {
      optimizer.update(
        OptimizerParameters(
          count: range.count, values: model.parameters.base + range.lowerBound,
          gradients: model.gradients.base + range.lowerBound,
          slots: range == all ? slotBases : slotBases.map { $0 + range.lowerBound }, rate: rate,
          weightDecay: decay, step: counters.step, workers: model.workers))
    }
    if decaysOnlyWeights, optimizer.weightDecay != 0 {
      for place in model.places where place.isLearnt {
        update(place.range, decay: place.isWeight ? optimizer.weightDecay : 0)
      }
    } else {
      update(all, decay: optimizer.weightDecay)
    }
  }

  /// The floats of weights, gradients, what the optimizer remembers, and the training plans.
  var memoryCount: Int {
    model.parameters.count * (2 + slots.count) + model.statistics.count
      + plans.values.reduce(0) { $0 + $1.memoryCount }
  }

  // MARK: - State

  /// What the optimizer remembers, as `velocity.conv1.weights`, in a fixed order.
  public var state: [NamedTensor] {
    zip(optimizer.slots, slots).flatMap { slot, arena in
      model.places.filter(\.isLearnt).map {
        NamedTensor(name: "\(slot).\($0.name)", sizes: $0.sizes, values: arena.values($0.range))
      }
    }
  }

  /// Takes up training where `state` and `counters` were read. The model's tensors are loaded apart.
  ///
  /// - Throws: `RunningError` that names the first tensor that does not fit; then nothing is changed.
  public func load(state: [NamedTensor], counters: Counters) throws(RunningError) {
    let learnt = model.places.filter(\.isLearnt)
    let expected = optimizer.slots.flatMap { slot in learnt.map { ("\(slot).\($0.name)", $0.sizes) } }
    let byName = try Model.matched(state, to: expected, what: localized("the optimizer"))
    for (slot, arena) in zip(optimizer.slots, slots) {
      for place in learnt {
        let values = byName["\(slot).\(place.name)"]!.values
        (arena.base + place.range.lowerBound).update(from: values, count: values.count)
      }
    }
    self.counters = counters
  }
}

extension NetworkPlan {
  /// How many rows of the output are largest at the right class; nil for targets that are not classes.
  func correctCount(_ targets: Targets) -> Int? {
    guard case .classes(let classes) = targets else { return nil }
    let channels = outputShape.channels
    var correct = 0
    for (row, label) in classes.enumerated() {
      let scores = output + row * channels
      var best = 0
      for c in 1..<max(1, channels) where scores[c] > scores[best] { best = c }
      if best == label { correct += 1 }
    }
    return correct
  }
}
