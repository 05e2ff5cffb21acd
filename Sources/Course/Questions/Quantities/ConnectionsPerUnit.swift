import Networks
import Sentences
import TerminalText

/// How many values one unit of a layer takes in: 11·11·3 = 363 for the first layer of AlexNet; the bias is no connection.
enum ConnectionsPerUnit: Quantity {
  static let name = "connections-per-unit"
  static let countsParameters = true

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let row = try subject.requiredRow()
    guard let neurons = row.neurons, let products = row.multiplyAccumulates else { throw unknownSize }
    if products > 0, products % neurons == 0 {
      return Answer(
        values: [try exactDouble(products / neurons)], form: .number, unit: localized("connections"))
    }
    // A pooling multiplies nothing, and looks at its window.
    guard products == 0, let windows = row.windows, !windows.isEmpty else {
      throw QuantityError(
        "the units of \(row.id) are not connected alike",
        "ask about a convolution, a pooling or a dense layer")
    }
    return Answer(
      values: [try exactDouble(windows.reduce(1) { $0 * $1.kernelSize })], form: .number,
      unit: localized("connections"))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let row = try? subject.requiredRow(), let answer = try? answer(subject) else { return [] }
    let count = NumberText.exact(answer.values[0])
    guard let windows = row.windows else {
      return [localized("\(row.id): each unit takes in all \(count) values")]
    }
    let kernel = windows.map { "\($0.kernelSize)" }.joined(separator: "·")
    let seen = windows.reduce(1) { $0 * $1.kernelSize }
    let channels = Int(answer.values[0]) / max(1, seen)
    let product = row.multiplyAccumulates == 0 ? kernel : "\(kernel)·\(channels)"
    return ["\(row.id): \(product) = \(count)"]
  }
}
