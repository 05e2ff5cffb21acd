import Exercises
import Sentences

/// The description is a network that fits, from the images to one value for each class.
enum WellFormedCheck: NetworkCheck {
  static let name = "well-formed"
  static let needsFittingNetwork = false

  static func run(_ part: BuildPart, on subject: CheckedNetwork) throws -> BuildVerdict {
    guard let analysis = subject.analysis, let last = analysis.layers.last else {
      return .failed(subject.problem ?? localized("The network has no layers."))
    }
    guard subject.isWellFormed, let output = last.outputShape else {
      let shape = last.partialOutputShape?.description ?? localized("nothing")
      return .failed(
        localized(
          "The last layer, \(last.id), puts out \(shape), and there are \(subject.build.classes) classes. End with "
            + "<dense units=\"\(subject.build.classes)\"/>."))
    }
    return .passed(part, localized("\(analysis.layers.count) layers, from \(analysis.input) to \(output)."))
  }
}
