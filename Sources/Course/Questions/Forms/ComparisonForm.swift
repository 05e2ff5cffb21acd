import Diagnostics
import Escaping
import Sentences
import TerminalText
import XMLDocuments

/// `<ask quantity="parameter-count" compare="ratio" of="big small">`: two networks by one quantity.
struct ComparisonForm: QuestionForm {
  static let name = "comparison"

  /// What is asked about the two numbers a and b.
  enum Comparison: String, Sendable {
    /// a / b.
    case ratio
    /// a − b.
    case difference
    /// What b saves of a, in per cent.
    case saving
    /// The network with more of it, or neither.
    case larger
    /// The network with less of it, or neither.
    case smaller
  }

  private let compared: any Quantity.Type
  private let comparison: Comparison
  private let networks: [String]

  static func isWritten(in ask: XMLElement, of question: XMLElement) -> Bool {
    ask.attribute("compare") != nil
  }

  init?(_ ask: XMLElement, of question: XMLElement, _ findings: inout FindingCollector) {
    guard let compare = ask.attribute("compare"), let comparison = Comparison(rawValue: compare.value) else {
      return nil
    }
    guard
      let quantity = Self.requiredQuantity(
        of: ask, at: ask.position, "compare says how, and nothing says what is compared",
        example: ParameterCount.name, &findings)
    else { return nil }
    let ids = question.elements(named: "network").compactMap { $0["id"] }
    let of = ask["of"].map { $0.split(whereSeparator: \.isWhitespace).map(String.init) } ?? ids
    guard of.count == 2, of.allSatisfy(ids.contains), of[0] != of[1] else {
      findings.report(
        at: ask.attribute("of")?.position ?? compare.position,
        "two networks are compared, and \(ids.isEmpty ? "none has an id" : "the ids are \(ids.joined(separator: ", "))")",
        advice:
          "give two <network> an id each, and name them: of=\"\((ids + ["a", "b"]).prefix(2).joined(separator: " "))\""
      )
      return nil
    }
    compared = quantity
    self.comparison = comparison
    networks = of
  }

  var quantity: (any Quantity.Type)? { compared }

  func answer(_ asked: Asked, by reference: Reference) throws(QuantityError) -> Answer {
    let first = try reference.number(compared, try asked.subject(ofNetwork: networks[0]))
    let second = try reference.number(compared, try asked.subject(ofNetwork: networks[1]))
    switch comparison {
    case .ratio:
      guard second != 0 else {
        throw QuantityError("\(networks[1]) has 0 of it, and nothing is divided by 0", "compare others")
      }
      return Self.number(first / second, "")
    case .difference:
      let unit = try compared.answer(try asked.subject(ofNetwork: networks[0])).unit
      return Self.number(first - second, unit == "%" ? "" : unit)
    case .saving:
      guard first != 0 else {
        throw QuantityError("\(networks[0]) has 0 of it, so nothing is saved", "compare others")
      }
      return Answer(
        values: [100 * (first - second) / first], form: .number, exactness: .rounded(decimals: 2), unit: "%")
    case .larger, .smaller:
      let isFirst = comparison == .larger ? first > second : first < second
      let entries =
        networks.map { Vocabulary.Entry(name: $0) }
        + [
          Vocabulary.Entry(
            name: localized("the same"),
            spellings: [
              "the same", "same", "equal", "neither", "none", "both", "equally many", "gleich", "gleich viel",
              "gleich viele", "dasselbe", "beide", "keins", "keines",
            ])
        ]
      return Answer(
        values: [first == second ? 2 : isFirst ? 0 : 1],
        form: .names(
          Vocabulary(entries: entries, wanted: localized("\(networks[0]), \(networks[1]), or the same"))))
    }
  }

  private static func number(_ value: Double, _ unit: String) -> Answer {
    Answer(values: [value], form: .number, exactness: exactness(of: [value]), unit: unit)
  }

  func steps(_ asked: Asked) -> [String] {
    var lines: [String] = []
    var values: [Double] = []
    for name in networks {
      guard let subject = try? asked.subject(ofNetwork: name),
        let value = try? Reference.right.number(compared, subject)
      else { return [] }
      let steps = compared.steps(subject)
      let number = NumberText.exact(value)
      lines.append(steps.isEmpty ? "\(name): \(number)" : localized("\(name): \(number), for"))
      lines += steps.map { "  \($0)" }
      values.append(value)
    }
    let (first, second) = (NumberText.exact(values[0]), NumberText.exact(values[1]))
    guard let answer = try? answer(asked, by: .right) else { return lines }
    switch comparison {
    case .ratio: lines.append("\(first) / \(second) = \(answer.text)")
    case .difference: lines.append("\(first) − \(second) = \(answer.text)")
    case .saving: lines.append("100 · (\(first) − \(second)) / \(first) = \(answer.text)")
    case .larger, .smaller:
      lines.append("\(first) \(values[0] > values[1] ? ">" : values[0] < values[1] ? "<" : "=") \(second)")
    }
    return lines
  }
}
