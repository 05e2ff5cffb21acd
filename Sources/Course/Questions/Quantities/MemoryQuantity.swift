import Networks
import Sentences
import TerminalText

/// A quantity in bytes: values kept, each of so many bytes.
protocol MemoryQuantity: Quantity {
  /// What is kept, with how it came about; the sum is what is asked for.
  static func terms(_ subject: QuestionSubject) throws(QuantityError) -> [MemoryTerm]
}

/// Values that are kept.
struct MemoryTerm {
  /// `activations`.
  var name: String
  var values: Int64
  /// How often: a batch has each activation once for every image.
  var times = 1
}

extension MemoryQuantity {
  static var elementBytes: QuantityOption {
    QuantityOption(
      name: "element-bytes", summary: "The bytes of one value, such as 4 for float32; 4 where it is absent.",
      form: "count")
  }

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let bytes = try subject.count(elementBytes.name, default: 4)
    var sum: CheckedInteger = 0
    for term in try terms(subject) { sum += CheckedInteger(term.values) * term.times }
    guard let total = (sum * bytes).countIfExact else {
      throw QuantityError("the bytes do not fit into 64 bits", "use smaller sizes")
    }
    return Answer(values: [try exactDouble(total)], form: .number, unit: ByteUnit.name)
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let terms = try? terms(subject), let answer = try? answer(subject),
      let bytes = try? subject.count(elementBytes.name, default: 4)
    else { return [] }
    var lines = terms.map { term in
      let values = NumberText.exact(Double(term.values))
      return term.times == 1
        ? localized("\(term.name): \(values) values")
        : localized(
          "\(term.name): \(values)·\(term.times) = \(NumberText.exact(Double(term.values * Int64(term.times)))) values"
        )
    }
    let count = NumberText.exact(answer.values[0] / Double(bytes))
    let large = ByteUnit.text(answer.values[0]).map { " = \($0)" } ?? ""
    lines.append(localized("\(count)·\(bytes) bytes = \(answer.text)\(large)"))
    return lines
  }
}

extension QuestionSubject {
  static let batch = QuantityOption(
    name: "batch", summary: "How many images are in memory at once; 1 where it is absent.", form: "count")
}
