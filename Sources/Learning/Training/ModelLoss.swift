import Networks
import Sentences

extension Model {
  /// How good a model is on some images.
  public struct Evaluation: Hashable, Sendable {
    /// The mean over all outputs.
    public var loss: Double
    /// How many outputs are largest at the right class; nil for targets that are not classes.
    public var correct: Int?
  }

  /// The loss on labelled images, dropout and batch normalisation as in use.
  ///
  /// - Parameter images: N x H x W x C, any number of them.
  /// - Throws: `RunningError` for images or labels that do not fit.
  public func loss(
    of images: Tensor, labels: [Int], using loss: any LossFunction = SoftmaxCrossEntropy()
  ) throws -> Evaluation {
    try self.loss(of: images, targets: .classes(labels), using: loss)
  }

  /// The loss on images with any targets.
  public func loss(
    of images: Tensor, targets: Targets, using loss: any LossFunction = SoftmaxCrossEntropy()
  ) throws -> Evaluation {
    try check(images)
    let source = lossSource(for: loss)
    let channels = shape(of: source).channels
    let rowsOfEach = (shape(of: source).elementCount ?? 0) / channels
    let each = network.input.elementCount ?? 0
    var (total, correct, done) = (0.0, 0 as Int?, 0)
    while done < images.batch {
      let count = min(Self.predictionBatch, images.batch - done)
      let plan = try evaluationPlan(batch: count, end: source)
      images.values.withUnsafeBufferPointer {
        plan.input.update(from: $0.baseAddress! + done * each, count: plan.inputCount)
      }
      plan.forward(StepContext(isTraining: false, seed: 0, workers: workers))
      let part = try targets.part(done..<done + count, of: images.batch, rowsOfEach: rowsOfEach)
      let value = try loss.evaluate(
        rows: count * rowsOfEach, channels: channels, output: plan.output, targets: part, gradient: nil)
      total += value * Double(count)
      correct = plan.correctCount(part).flatMap { more in correct.map { $0 + more } }
      done += count
    }
    return Evaluation(loss: total / Double(images.batch), correct: correct)
  }

  /// Whether the network ends with probabilities, and not with scores.
  package var endsWithProbabilities: Bool {
    (network.nodes.last?.layer as? any RunnableLayer)?.givesProbabilities == true
  }

  /// Where a loss reads: before a softmax at the end where it applies its own.
  func lossSource(for loss: any LossFunction) -> Network.Source {
    guard loss.takesScores, endsWithProbabilities, let last = network.nodes.last else { return end }
    return last.inputs[0]
  }
}

extension Targets {
  /// The targets of some of the images.
  ///
  /// - Throws: `RunningError` when there are not as many as images.
  fileprivate func part(_ range: Range<Int>, of batch: Int, rowsOfEach: Int) throws(RunningError) -> Targets {
    switch self {
    case .classes(let classes):
      guard classes.count == batch * rowsOfEach else {
        throw RunningError(
          problem: localized("there are \(classes.count) labels for \(batch) images"),
          remedy: localized("give one label for each image"))
      }
      return .classes(Array(classes[range.lowerBound * rowsOfEach..<range.upperBound * rowsOfEach]))
    case .values(let tensor):
      guard tensor.batch == batch else {
        throw RunningError(
          problem: localized("there are targets for \(tensor.batch) images, and \(batch) images"),
          remedy: localized("give the target of each image"))
      }
      return .values(tensor.images(range))
    }
  }
}
