import Networks
import Sentences
import TerminalText

/// The learnt values of one filter, or of one unit of a dense layer, its bias among them: 11·11·3 + 1 = 364.
enum WeightsPerFilter: Quantity {
  static let name = "weights-per-filter"
  static let countsParameters = true

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let row = try subject.requiredRow()
    guard let parameters = row.parameters, let channels = row.partialOutputShape?.channels else {
      throw unknownSize
    }
    guard parameters > 0, parameters % Int64(channels) == 0 else {
      throw QuantityError("\(row.id) has no filters with weights", "ask about a convolution or a dense layer")
    }
    return Answer(
      values: [try exactDouble(parameters / Int64(channels))], form: .number, unit: localized("weights"))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let row = try? subject.requiredRow(), let answer = try? answer(subject),
      let parameters = row.parameters,
      let channels = row.partialOutputShape?.channels, let output = row.outputShape
    else { return [] }
    let formula = subject.value(of: row)?.parameterFormula(from: subject.inputShapes(of: row), to: output)
    let all = NumberText.exact(Double(parameters))
    let sum = formula.map { "\($0) = \(all)" } ?? all
    return [
      localized(
        "\(row.id): \(sum) for \(channels) of them, \(all) / \(channels) = \(NumberText.exact(answer.values[0])) for one"
      )
    ]
  }
}
