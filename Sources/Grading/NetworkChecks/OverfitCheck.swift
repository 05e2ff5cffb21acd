import Exercises
import Networks
import Sentences
import TrainingRuns

/// The network learns a few images by heart: `images` of them until a share of `accuracy` is classified rightly.
///
/// A network that cannot do that will not learn fifty thousand either. The effort is bounded in epochs, not in time, so that
/// the verdict is the same on a slow machine.
enum OverfitCheck: NetworkCheck {
  static let name = "overfit"
  private static let imagesLimit = CheckLimit("images", .count, "How many training images are used.")
  private static let accuracyLimit = CheckLimit(
    "accuracy", .share, "The share of images that must be classified rightly.")
  static let limits = [imagesLimit, accuracyLimit]
  static let needs = CheckNeeds(all: ["images", "accuracy"])

  static func memo(_ subject: CheckedNetwork) -> String? { subject.images.signature }

  static func run(_ part: BuildPart, on subject: CheckedNetwork) throws -> BuildVerdict {
    let images = try subject.balancedImages(part[imagesLimit].map(Int.init) ?? 100)
    let wanted = Int((Double(images.count) * (part[accuracyLimit] ?? 1)).rounded(.up))
    let most = FirstTrials.maximumEpochs
    let passes = FirstTrials.passesPerEpoch * Double(most * images.count)
    let network = try subject.network(passes: passes, batch: images.count)
    let trials = try FirstTrials(
      network, plan: try subject.plan(), images: images, threads: subject.files.threads)
    let result = try trials.overfit(wanted: wanted) { epoch in
      subject.files.progress(
        localized("\(part.id)  learning \(images.count) images by heart: epoch \(epoch), at most \(most)"))
    }
    let found =
      localized(
        "After \(result.epochs) epochs with \(images.count) images\(subject.images.note), \(result.correct) of them are "
          + "classified rightly")
    guard result.loss.isFinite else {
      return .failed(
        localized(
          "\(found): the loss is no number any more. Values grow from layer to layer: try batch normalisation."
        ))
    }
    guard result.correct >= wanted else {
      return .failed(
        localized(
          "\(found), and \(wanted) are wanted. The gradient does not reach the first layers, or too little is left of the "
            + "image: prefer ReLU to sigmoid, end without an activation, add batch normalisation or filters.")
      )
    }
    return .passed(part, "\(found).")
  }
}
