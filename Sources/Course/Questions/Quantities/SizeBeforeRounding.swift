import Networks
import Sentences

/// The quotient (W − F + 2P)/S as it is before it is rounded and 1 is added, on each axis.
enum SizeBeforeRounding: Quantity {
  static let name = "size-before-rounding"

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let row = try subject.requiredRow()
    let quotients = try quotients(of: row, subject)
    guard !quotients.isEmpty else {
      throw QuantityError(
        "\(row.id) divides by no stride", "ask about a layer with a window, and not padding tf-same")
    }
    let values = quotients.map(\.value)
    return Answer(values: values, form: .axes, exactness: exactness(of: values))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let row = try? subject.requiredRow(), let quotients = try? quotients(of: row, subject) else {
      return []
    }
    let texts = distinct(quotients.map(\.text))
    return ["\(row.id): \(texts.joined(separator: Language.current.listMark))"]
  }
}
