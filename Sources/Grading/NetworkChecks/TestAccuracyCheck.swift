import Exercises
import Sentences
import SystemFiles
import TerminalText
import Training
import TrainingRuns

/// The share of the test images that the trained network classifies rightly, measured by the grader: points by the highest
/// threshold that it reaches.
///
/// Weights that were trained on the test images themselves score well here, and nothing in them would show it. Where that
/// matters, the grader trains the network itself (`--retrain`).
enum TestAccuracyCheck: NetworkCheck {
  static let name = "test-accuracy"
  static let needs = CheckNeeds(thresholds: true)

  static func memo(_ subject: CheckedNetwork) -> String? {
    guard subject.files.retraining == nil, let weights = subject.files.checkpoint?.signature,
      let images = subject.images.signature
    else { return nil }
    return "\(weights) \(images)"
  }

  static func run(_ part: BuildPart, on subject: CheckedNetwork) throws -> BuildVerdict {
    let trained = try subject.weights.trained(subject)
    let test = try subject.images.test()
    _ = try subject.network(passes: Double(test.count), batch: Model.predictionBatch)
    subject.files.progress(localized("\(part.id)  looking at \(test.count) test images"))
    let evaluation: Evaluation
    do {
      evaluation = try Evaluation(trained.model, on: test, normalization: trained.normalization)
    } catch {
      if let fault = error as? FileFault { throw GraderFault("\(fault)") }
      throw error
    }
    return verdict(part, correct: evaluation.correct, of: evaluation.count, subject, trained.note)
  }

  private static func verdict(
    _ part: BuildPart, correct: Int, of count: Int, _ subject: CheckedNetwork, _ note: String?
  ) -> BuildVerdict {
    let accuracy = Double(correct) / Double(count)
    let reached = part.thresholds.last { accuracy >= $0.minimum }
    let next = part.thresholds.first { accuracy < $0.minimum }
    // Rounded down: 64.996 % is not 65.
    let share = NumberText.rounded((accuracy * 10_000).rounded(.down) / 100, decimals: 2)
    let total = NumberText.exact(Double(count))
    var message =
      subject.build.dataset == .synthetic
      ? localized("\(share) % of \(total) synthetic test images are classified rightly")
      : localized("\(share) % of \(total) test images are classified rightly")
    if let note { message += ", \(note)" }
    let (points, most) = (NumberText.exact(reached?.points ?? 0), NumberText.exact(part.points))
    message += localized(": \(points) of \(most) points.")
    if let next {
      let (minimum, worth) = (
        NumberText.rounded(next.minimum * 100, decimals: 2), NumberText.exact(next.points)
      )
      message += " " + localized("From \(minimum) % on it is worth \(worth).")
    }
    guard let reached else { return .failed(message) }
    return next == nil
      ? .passed(part, message) : BuildVerdict(points: reached.points, verdict: .partial, message: message)
  }
}
