import ImageData
import NetworkFiles
import Networks
import Sentences
import SystemFiles
import Training

/// Trains a network on images, epoch for epoch, with a checkpoint after each: run again, it goes on from there, and ends with
/// the same bits as a run that was never interrupted.
package final class TrainingRun {
  package enum Event: Sendable {
    /// A step is done: the running means of its epoch.
    case step(StepReport)
    /// An epoch is done, and its checkpoint is written.
    case epoch(RunHistory.Epoch)
  }

  package struct StepReport: Sendable {
    package var epoch: Int
    package var stepOfEpoch: Int
    package var stepsPerEpoch: Int
    package var step: Int
    package var loss: Double
    package var accuracy: Double
    package var imagesPerSecond: Double
    package var seconds: Double
    /// Until the last epoch is done, as fast as so far.
    package var secondsLeft: Double
  }

  package enum End: Sendable, Equatable {
    case finished
    /// Stopped by the user; what was reached is on disk.
    case stopped
  }

  /// The loss is not a number any more, or so large that nothing will come of it.
  package struct Diverged: Error, CustomStringConvertible {
    package var loss: Double
    package var epoch: Int
    package var rate: Double
    package var description: String {
      localized(
        "The loss is \(loss) in epoch \(epoch): training has diverged. Lower the learning rate (it is \(rate)), for example "
          + "to a third, and start again with --restart; the last checkpoint is kept.")
    }
  }

  package let model: Model
  package let plan: TrainingPlan
  private let networkXML: String
  private let trainer: Trainer
  private let training: ImageSet
  private let test: ImageSet?
  private let batches: BatchPlan
  private let checkpointPath: String?
  /// What the images are brought to before the network sees them.
  package var normalization: ChannelNormalization { batches.normalization }
  private let fingerprint: String
  package private(set) var history = RunHistory()

  /// - Parameters:
  ///   - xml: the network's XML, which goes into the checkpoint.
  ///   - checkpoint: where the run is kept; nil for nowhere.
  ///   - threads: how many threads compute; the bits are the same for any number.
  /// - Throws: `Diagnostics`, `NetworkError` or `FileFault` for a network or images that cannot be trained with.
  package init(
    xml: String, file: String, plan: TrainingPlan, training: ImageSet, test: ImageSet?, checkpoint: String?,
    threads: Int
  ) throws {
    let (network, analysis) = try NetworkReader.load(bytes: Array(xml.utf8), file: file)
    let image = Shape(32, 32, 3)
    guard network.input == image else {
      throw FileFault(
        path: file, problem: localized("the network takes \(network.input), and the images are \(image)"),
        remedy: localized("write input=\"32x32x3\""))
    }
    let classes = training.classNames.count
    guard let output = analysis.layers.last?.outputShape, output.spatial.isEmpty, output.channels == classes
    else {
      throw FileFault(
        path: file,
        problem:
          analysis.layers.last?.outputShape.map {
            localized("the network puts out \($0), and there are \(classes) classes")
          }
          ?? localized("the network puts out nothing, and there are \(classes) classes"),
        remedy: localized("end it with <dense units=\"\(classes)\"/>"))
    }
    self.plan = plan
    networkXML = xml
    self.training = training
    self.test = test
    checkpointPath = checkpoint
    model = try Model(network: network, seed: plan.seed, initializer: plan.initializer, threads: threads)
    let augmentation =
      plan.flips || plan.shift > 0 ? Augmentation(flips: plan.flips, cropPadding: plan.shift) : .none
    batches = BatchPlan(
      training, batchSize: plan.batchSize, normalization: try training.normalization(),
      augmentation: augmentation,
      seed: plan.seed)
    trainer = Trainer(
      model, optimizer: plan.rule, schedule: plan.rates, decaysOnlyWeights: true,
      stepsPerEpoch: batches.stepsPerEpoch,
      epochs: plan.epochs, seed: plan.seed)
    fingerprint = String(try training.fingerprint(), radix: 16)
  }

  /// Goes on from the checkpoint, if there is one.
  ///
  /// - Returns: whether there was.
  /// - Throws: `FileFault` where it was made for another network, plan or images.
  package func resume() throws -> Bool {
    guard let path = checkpointPath, isFile(path) else { return false }
    let kept = try RunCheckpoint(contentsOf: path)
    func other(_ what: String) -> FileFault {
      FileFault(
        path: path, problem: localized("was made for \(what)"),
        remedy: localized("start again with --restart, or give another file with --checkpoint"))
    }
    guard kept.network == networkXML else { throw other(localized("another network")) }
    var samePlan = kept.plan
    samePlan.epochs = plan.epochs
    // A longer run of a schedule that knows its end is another run.
    guard samePlan == plan,
      kept.plan.epochs == plan.epochs || plan.schedule == .constant || plan.schedule == .exponential
    else { throw other(localized("another training plan")) }
    guard kept.fingerprint == fingerprint else { throw other(localized("other images (\(kept.source))")) }
    try model.load(kept.model)
    try trainer.load(state: kept.optimizer, counters: .init(step: kept.step, seed: kept.seed))
    history = kept.history
    return true
  }

  package var isFinished: Bool { trainer.counters.step >= plan.epochs * batches.stepsPerEpoch }

  /// Trains to the end of the plan.
  ///
  /// - Parameter shouldStop: asked after every step; true saves and ends.
  package func run(shouldStop: () -> Bool = { false }, report: (Event) throws -> Void) throws -> End {
    let steps = batches.stepsPerEpoch
    let loader = BatchLoader(
      batches, from: BatchPosition(epoch: trainer.counters.step / steps, step: trainer.counters.step % steps))
    let clock = ContinuousClock()
    let begin = clock.now
    let before = history.seconds
    var imagesNow = 0
    while !isFinished {
      let batch = try loader.next()
      let result = try trainer.step(
        batch: batch.count, targets: .classes(batch.labels.map(Int.init))
      ) { input in
        batch.images.withUnsafeBufferPointer {
          input.baseAddress!.update(from: $0.baseAddress!, count: $0.count)
        }
      }
      guard result.loss.isFinite, result.loss < 1e4 else {
        throw Diverged(loss: result.loss, epoch: batch.epoch + 1, rate: result.rate)
      }
      imagesNow += batch.count
      history.partialLoss += result.loss * Double(batch.count)
      history.partialCorrect += result.correct ?? 0
      history.partialImages += batch.count
      let seconds = Self.seconds(clock.now - begin)
      history.seconds = before + seconds
      let left = plan.epochs * steps - trainer.counters.step
      let done = max(1, imagesNow)
      try report(
        .step(
          StepReport(
            epoch: batch.epoch + 1, stepOfEpoch: batch.step + 1, stepsPerEpoch: steps,
            step: trainer.counters.step,
            loss: history.partialLoss / Double(history.partialImages),
            accuracy: Double(history.partialCorrect) / Double(history.partialImages),
            imagesPerSecond: Double(imagesNow) / max(seconds, 1e-9), seconds: history.seconds,
            secondsLeft: seconds / Double(done) * Double(left * plan.batchSize))))
      if trainer.counters.step % steps == 0 {
        try report(.epoch(try endEpoch(imagesPerSecond: Double(imagesNow) / max(seconds, 1e-9))))
      }
      if shouldStop(), !isFinished {
        try save()
        return .stopped
      }
    }
    return .finished
  }

  private func endEpoch(imagesPerSecond: Double) throws -> RunHistory.Epoch {
    let images = Double(history.partialImages)
    let epoch = RunHistory.Epoch(
      epoch: trainer.counters.step / batches.stepsPerEpoch, step: trainer.counters.step,
      loss: history.partialLoss / images, trainingAccuracy: Double(history.partialCorrect) / images,
      testAccuracy: try test.map {
        try Evaluation(model, on: $0, normalization: batches.normalization).accuracy
      },
      imagesPerSecond: imagesPerSecond, seconds: history.seconds)
    history.epochs.append(epoch)
    (history.partialLoss, history.partialCorrect, history.partialImages) = (0, 0, 0)
    try save()
    return epoch
  }

  private func save() throws {
    guard let checkpointPath else { return }
    try RunCheckpoint(
      network: networkXML, plan: plan, model: model.namedTensors, optimizer: trainer.state,
      step: trainer.counters.step, seed: trainer.counters.seed, history: history,
      normalization: batches.normalization, source: training.source.rawValue, fingerprint: fingerprint,
      classNames: training.classNames
    ).write(to: checkpointPath)
  }

  private func isFile(_ path: String) -> Bool { (try? InputFile(path)) != nil }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}
