import ImageData
import Sentences
import SystemFiles
import TerminalText
import Training
import TrainingRuns

/// The student's network with the weights that count: those that were handed in, or those of the grader's own training.
///
/// What a checkpoint says of itself is the student's word. It is used for kinder refusals; what earns points is what the
/// grader measures with the network of the module and these weights.
final class StudentWeights {
  struct Trained {
    let model: Model
    let normalization: ChannelNormalization
    /// The plans that training may have begun with.
    let plans: [TrainingPlan]
    /// How the weights came about, after a colon or in parentheses: `trained anew, 5 epochs`; nil for the student's own.
    let note: String?
  }

  private var made: Result<Trained, BuildObstacle>?

  /// - Throws: `BuildObstacle` with why there are none.
  func trained(_ subject: CheckedNetwork) throws -> Trained {
    if let made { return try made.get() }
    do {
      let trained =
        try subject.files.retraining.map { try Self.retrain(subject, $0) } ?? Self.load(subject)
      made = .success(trained)
      return trained
    } catch {
      if let obstacle = error as? BuildObstacle { made = .failure(obstacle) }
      throw error
    }
  }

  // MARK: - A checkpoint

  private static func load(_ subject: CheckedNetwork) throws -> Trained {
    let plan = try subject.plan()
    let network = try subject.network(passes: 1, batch: Model.predictionBatch)
    let again = localized("`\(subject.files.commands("train \(subject.exercise) --restart"))` trains it.")
    guard let file = subject.files.checkpoint else {
      let command = subject.files.commands("train \(subject.exercise)")
      throw BuildObstacle(
        .notRun(
          localized(
            "Not trained yet: run `\(command)`; the weights may be graded after any epoch, and are handed "
              + "in as \(subject.exercise).safetensors.")))
    }
    func refused(_ reason: String, _ advice: String) -> BuildObstacle {
      BuildObstacle(.rejected("\(file.name) \(reason). \(advice)"))
    }
    let model = try Model(network: network, seed: 0, threads: subject.files.threads)
    let kept: RunCheckpoint
    do throws(FileFault) {
      kept = try RunCheckpoint(bytes: try file.bytes(limit: limit(model)), path: file.name)
    } catch {
      throw BuildObstacle(.rejected("\(error). \(again)"))
    }
    if let change = NetworkChange.first(from: kept.network, to: subject) {
      throw refused(
        localized("was made for another network: \(change)"), localized("Undo that, or train again: \(again)")
      )
    }
    guard kept.source == subject.build.dataset.rawValue else {
      let wanted = subject.build.dataset.rawValue
      throw refused(
        ImageSource(rawValue: kept.source) == .synthetic
          ? localized("was trained on synthetic images, and this part is about \(wanted)")
          : localized("was trained on other images, and this part is about \(wanted)"),
        [subject.images.wayToGet, localized("Then \(again)")].compactMap(\.self).joined(separator: " "))
    }
    if let strange = try strangeImages(kept, subject.images) { throw refused(strange, again) }
    for tensor in kept.model where !tensor.values.allSatisfy(\.isFinite) {
      throw refused(
        localized("holds values in \(tensor.name) that are not finite numbers: training diverged"),
        localized("Lower the learning rate; \(again)"))
    }
    do throws(RunningError) { try model.load(kept.model) } catch {
      throw refused(localized("does not fit your network: \(error.problem)"), again)
    }
    return Trained(
      model: model, normalization: kept.normalization, plans: [plan, kept.plan], note: nil)
  }

  /// The largest checkpoint of a network, in bytes: weights, statistics and what an optimizer remembers, with room for words.
  private static func limit(_ model: Model) -> Int {
    8 * 4 * model.namedTensors.reduce(0) { $0 + $1.values.count } + 16 << 20
  }

  /// Why these weights cannot come from the training images; nil where nothing speaks against it.
  private static func strangeImages(_ kept: RunCheckpoint, _ images: CheckImages) throws -> String? {
    let test = try images.test()
    let (fingerprint, normal) = try images.read { () throws(FileFault) in
      (try test.fingerprint(), try test.normalization())
    }
    if kept.fingerprint == String(fingerprint, radix: 16) {
      return localized("was trained on the test images")
    }
    // Training and test images have the same colours on the whole, and so has any fair part of them.
    for channel in normal.mean.indices {
      let found = (kept.normalization.mean[channel], kept.normalization.standardDeviation[channel])
      guard
        abs(found.0 - normal.mean[channel]) > 0.1 || abs(found.1 - normal.standardDeviation[channel]) > 0.1
      else { continue }
      let name = [localized("red"), localized("green"), localized("blue")][channel]
      return localized(
        "was made for images that look otherwise: their mean \(name) is \(percent(found.0)), and that of these "
          + "images \(percent(normal.mean[channel]))")
    }
    return nil
  }

  private static func percent(_ share: Float) -> String {
    NumberText.rounded(Double(share) * 100, decimals: 1) + " %"
  }

  // MARK: - The grader's own training

  private static func retrain(_ subject: CheckedNetwork, _ retraining: Retraining) throws -> Trained {
    let plan = try subject.plan()
    _ = try subject.network(passes: 3 * Double(plan.batchSize), batch: plan.batchSize)
    // Before minutes are spent on training.
    _ = try subject.images.test()
    let training = try subject.images.training()
    let run = try TrainingRun(
      xml: subject.xml ?? "", file: localized("your network"), plan: plan, training: training, test: nil,
      checkpoint: nil, threads: subject.files.threads)
    let end = ContinuousClock.now + .seconds(60 * retraining.minutes)
    func isOver() -> Bool { ContinuousClock.now >= end }
    var epochs = 0.0
    var lastShown = 0.0
    let outcome: TrainingRun.End
    do {
      outcome = try run.run(shouldStop: isOver) { event in
        guard case .step(let step) = event else { return }
        epochs = Double(step.step) / Double(step.stepsPerEpoch)
        guard step.seconds - lastShown > 0.2 else { return }
        lastShown = step.seconds
        subject.files.progress(
          localized(
            "training anew: epoch \(step.epoch) of \(plan.epochs), loss \(NumberText.rounded(step.loss, decimals: 3)), "
              + "\(time(step.seconds)) of \(time(60 * retraining.minutes))"))
      }
    } catch {
      switch error {
      case let error as TrainingRun.Diverged:
        throw BuildObstacle(
          .failed(
            localized(
              "Trained anew, the loss became \("\(error.loss)") in epoch \(error.epoch): lower the plan's learning rate, "
                + "\(error.rate).")))
      case let error as FileFault: throw GraderFault("\(error)")
      default: throw error
      }
    }
    let length = NumberText.rounded(epochs, decimals: 1)
    return Trained(
      model: run.model, normalization: run.normalization, plans: [plan],
      note: outcome == .finished
        ? localized("trained anew by the grader for \(length) epochs")
        : localized(
          "trained anew by the grader for \(length) of \(plan.epochs) epochs in \(time(60 * retraining.minutes)) minutes"
        )
    )
  }

  /// Minutes and seconds, as `2:05`.
  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return "\(whole / 60):\(whole % 60 < 10 ? "0" : "")\(whole % 60)"
  }
}
