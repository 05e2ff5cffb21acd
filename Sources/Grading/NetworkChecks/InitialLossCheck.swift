import Exercises
import Mathematics
import Sentences
import TerminalText
import TrainingRuns

/// The loss before training is near ln C, that of a network which knows nothing and claims nothing: |loss − ln C| is at most
/// `tolerance` · ln C.
///
/// He's and Glorot's weights keep the spread of the values, so that the last layer's are not 0 but about 1, more after max
/// poolings: networks without batch normalisation start at 2.6 to 4 in ten classes, with it at 2.4 to 2.8.
enum InitialLossCheck: NetworkCheck {
  static let name = "initial-loss"
  private static let toleranceLimit = CheckLimit(
    "tolerance", .number,
    "How far from the expected value still passes, as a share of it: 0.5 lets an initial loss of ln 10 = 2.303 be 3.454 at most."
  )
  static let limits = [toleranceLimit]
  static let needs = CheckNeeds(all: ["tolerance"])
  private static let imageCount = 100

  static func run(_ part: BuildPart, on subject: CheckedNetwork) throws -> BuildVerdict {
    let expected = log(Double(subject.build.classes))
    let tolerance = part[toleranceLimit] ?? 0
    let images = try subject.balancedImages(imageCount)
    let network = try subject.network(passes: 3 * Double(images.count), batch: images.count)
    let trials = try FirstTrials(
      network, plan: try subject.plan(), images: images, threads: subject.files.threads)
    let loss = try trials.initialLoss()
    let found = localized("Before training the loss is \(number(loss))\(subject.images.note)")
    let why =
      localized(
        "a network that gives each of \(subject.build.classes) classes the same chance has ln \(subject.build.classes) = "
          + "\(number(expected))")
    guard loss.isFinite else {
      return .failed(
        localized(
          "\(found), and \(why). Values grow from layer to layer: put batch normalisation between them."))
    }
    guard abs(loss - expected) <= tolerance * expected else {
      let limit = expected * (1 + (loss > expected ? tolerance : -tolerance))
      let advice =
        loss > expected
        ? localized(
          "It is sure of wrong answers, and the first steps go into unlearning them: values grow on their way to the "
            + "last layer. Try batch normalisation, or average pooling before the end.")
        : localized("Its outputs lean to the right classes by chance: try another seed.")
      return .failed(
        localized("\(found); \(why), and \(number(limit)) is the limit here.") + " " + advice)
    }
    return .passed(part, localized("\(found), and ln \(subject.build.classes) = \(number(expected))."))
  }

  private static func number(_ value: Double) -> String {
    value.isFinite && abs(value) < 1e6 ? NumberText.rounded(value, decimals: 3) : "\(value)"
  }
}
