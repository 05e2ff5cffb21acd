import Exercises
import Sentences
import TerminalText

/// The number of parameters keeps within `min` and `max`.
enum ParameterBudgetCheck: NetworkCheck {
  static let name = "parameters"
  static let limits = [CheckLimit.minimum, .maximum]
  static let needs = CheckNeeds(oneOf: ["min", "max"])

  static func run(_ part: BuildPart, on subject: CheckedNetwork) throws -> BuildVerdict {
    guard let count = subject.analysis?.totalParameters else {
      return .notRun(subject.problem ?? localized("The network's parameters cannot be counted."))
    }
    let text = NumberText.exact(Double(count))
    if let maximum = part[.maximum], Double(count) > maximum {
      return .failed(
        localized("Your network has \(text) parameters, and \(NumberText.exact(maximum)) are allowed."))
    }
    if let minimum = part[.minimum], Double(count) < minimum {
      return .failed(
        localized(
          "Your network has \(text) parameters, and at least \(NumberText.exact(minimum)) are wanted."))
    }
    return .passed(part, localized("\(text) parameters."))
  }
}
