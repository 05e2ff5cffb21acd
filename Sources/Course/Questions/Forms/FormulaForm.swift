import Diagnostics
import Escaping
import NetworkFiles
import SeededRandom
import Sentences
import XMLDocuments

/// `<ask quantity="parameter-count" in-terms-of="C" formula="9*C^2 + C">`: a formula, held to the reference at many values.
struct FormulaForm: QuestionForm {
  static let name = "formula"

  private let computed: any Quantity.Type
  private let variables: [String]
  /// The author's.
  private let formula: Formula
  private let shown: String
  private let position: TextPosition?

  /// At how many values a formula is tried.
  private static let points = 20

  static func isWritten(in ask: XMLElement, of question: XMLElement) -> Bool {
    ask.attribute("in-terms-of") != nil
  }

  init?(_ ask: XMLElement, of question: XMLElement, _ findings: inout FindingCollector) {
    guard let attribute = ask.attribute("in-terms-of") else { return nil }
    guard
      let quantity = Self.requiredQuantity(
        of: ask, at: attribute.position, "nothing says what the formula is of", example: ParameterCount.name,
        &findings)
    else { return nil }
    let declared = question.elements(named: "param").compactMap { $0["name"] }
    let names = attribute.value.split(whereSeparator: \.isWhitespace).map(String.init)
    for name in names where !declared.contains(name) {
      findings.report(
        at: attribute.position,
        "in-terms-of=\(quoted(attribute.value)) names \(quoted(name)), which is no parameter",
        advice: nameAdvice(
          for: name, among: declared, orList: "add <param name=\"\(name)\" in=\"1..64\"/>; there are"))
      return nil
    }
    guard let written = ask.attribute("formula"), !names.isEmpty else {
      findings.report(
        at: attribute.position, "there is no formula to show when the question is over",
        advice:
          "add formula=\"…\" in \(Vocabulary.alternatives(names)): it is held to the reference as any answer is"
      )
      return nil
    }
    do throws(FormulaReader.Failure) {
      formula = try FormulaReader.formula(written.value, variables: declared)
    } catch {
      findings.report(
        at: written.position, "formula=\(quoted(written.value)) is none: \(error.problem)",
        advice: "write it as whoever answers may, such as 9*C^2 + C")
      return nil
    }
    computed = quantity
    variables = names
    shown = written.value
    position = written.position
  }

  var quantity: (any Quantity.Type)? { computed }
  var symbols: Set<String> { Set(variables) }
  var parameters: Set<String> { Set(variables).union(formula.variables) }

  func answer(_ asked: Asked, by reference: Reference) throws(QuantityError) -> Answer {
    let (points, values) = try self.values(asked, reference)
    let text = try shownText(asked)
    let key = FormulaKey(
      shown: reference.misconception.map { localized("the formula of \($0.name)") } ?? text,
      variables: variables,
      points: points,
      values: values)
    guard reference.misconception == nil else { return Answer(values: [], form: .formula(key)) }
    let fixed = asked.material.draw.compactMapValues { $0.number.map(Double.init) }
    for (point, value) in zip(points, values) {
      let all = fixed.merging(zip(variables, point).map { ($0, $1) }) { $1 }
      let own: Double? = formula.value(all)
      if own.map({ !FormulaKey.isSame($0, value) }) ?? true {
        let place = zip(variables, point).map { "\($0) = \(Int($1))" }.joined(separator: ", ")
        throw QuantityError(
          "formula=\(quoted(shown)) gives \(own.map { "\($0)" } ?? "nothing") where \(place), and the reference \(value)",
          "mend the formula", at: position)
      }
    }
    return Answer(values: [], form: .formula(key))
  }

  /// The author's formula; drawn numbers stand for the parameters that are no variables.
  private func shownText(_ asked: Asked) throws(QuantityError) -> String {
    var text = ""
    var word = ""
    func flush() {
      if !word.isEmpty { text += variables.contains(word) ? word : asked.material.draw[word]?.text ?? word }
      word = ""
    }
    for character in shown {
      if character.isLetter || character == "_" || (!word.isEmpty && character.isNumber) {
        word.append(character)
      } else {
        flush()
        if character != "{", character != "}" { text.append(character) }
      }
    }
    flush()
    return text
  }

  /// What the quantity is for many values of the variables.
  private func values(
    _ asked: Asked, _ reference: Reference
  ) throws(QuantityError) -> (points: [[Double]], values: [Double]) {
    // The same points for every reference: they follow from the instance alone.
    var generator = SplitMix64(seed: asked.material.seed, purpose: "formula/\(asked.material.question.id)")
    var points: [[Double]] = []
    var values: [Double] = []
    var failure: QuantityError?
    for _ in 0..<(3 * Self.points) where points.count < Self.points {
      var draw: Draw = [:]
      for parameter in asked.material.question.parameters where variables.contains(parameter.name) {
        draw[parameter.name] = parameter.choices.draw(&generator)
      }
      let point = variables.map { Double(draw[$0]?.number ?? 0) }
      if points.contains(point) { continue }
      do throws(QuantityError) {
        let subject = try asked.subject(setting: draw)
        // A place where only the misconception has no value says nothing against it.
        let right = try Reference.right.number(computed, subject)
        values.append(reference.misconception == nil ? right : try reference.number(computed, subject))
        points.append(point)
      } catch {
        failure = error
      }
    }
    guard points.count >= 3 else {
      throw failure
        ?? QuantityError(
          "a formula cannot be told from others by \(points.count) values of \(variables.joined(separator: ", "))",
          "give the parameter more values, such as in=\"1..64\"")
    }
    return (points, values)
  }

  /// The reference's own arithmetic at two values.
  func steps(_ asked: Asked) -> [String] {
    guard let answer = try? answer(asked, by: .right), case .formula(let key) = answer.form else { return [] }
    let shown = key.points.indices.sorted { key.points[$0].lexicographicallyPrecedes(key.points[$1]) }.prefix(
      2)
    return shown.flatMap { index -> [String] in
      let point = key.points[index]
      var draw: Draw = [:]
      for (name, value) in zip(variables, point) { draw[name] = ParameterValue(Int(value)) }
      guard let subject = try? asked.subject(setting: draw) else { return [] }
      let place = zip(variables, point).map { "\($0) = \(Int($1))" }.joined(separator: ", ")
      return [localized("where \(place):")] + computed.steps(subject).map { "  \($0)" }
    }
  }
}
