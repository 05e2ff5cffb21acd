import FeatureMaps
import Sentences
import TerminalText

/// The loss of the output for the right class, or for given targets.
enum Loss: Quantity {
  static let name = "loss"
  static let source = QuantitySource.matrices
  static let options = [QuestionSubject.target, QuestionSubject.lossFunction]

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let output = try subject.output()
    guard let loss = try subject.handLoss(output) else {
      throw QuantityError(
        "a loss needs what is right",
        "add target=\"1\" for the first class, or loss and a number for each output")
    }
    let value = loss.value(of: output)
    return Answer(values: [value], form: .number, exactness: exactness(of: [value]))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let output = try? subject.output(), let loss = try? subject.handLoss(output) else { return [] }
    return FeatureMapValues.steps(subject) + [arithmetic(loss, output)]
  }

  private static func arithmetic(_ loss: HandLoss, _ output: Volume) -> String {
    let value = short(loss.value(of: output))
    switch loss {
    case .crossEntropy(let target, let ofScores):
      let probability = ofScores ? softmax(output.values)[target] : output.values[target]
      let share = NumberText.rounded(probability, decimals: 4)
      return ofScores
        ? localized(
          "the softmax of these gives class \(target + 1) \(share); the loss: −ln \(share) = \(value)")
        : localized("the loss: −ln \(share) = \(value)")
    case .meanSquaredError(let targets):
      let squares = zip(output.values, targets).map { "(\(short($0)) − \(factor($1)))²" }
      let sum = squares.joined(separator: " + ")
      return localized("the loss: (\(sum))/\(targets.count) = \(value)")
    }
  }
}
