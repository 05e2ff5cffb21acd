import Diagnostics
import NetworkFiles
import Networks
import SeededRandom

/// The values that one draw gave a question's parameters, by name.
typealias Draw = [String: ParameterValue]

/// One value of a parameter: a whole number, or a word such as `same`.
struct ParameterValue: Sendable, Hashable {
  let text: String
  /// The whole number that it is, if it is one.
  let number: Int?

  init(_ text: String) {
    self.text = text
    number = Int(text)
  }

  init(_ number: Int) {
    text = String(number)
    self.number = number
  }
}

/// A parameter of a question, `<param name="k" in="3 5 7"/>`: a name and the values to draw from.
package struct Parameter: Sendable {
  let name: String
  let choices: ParameterChoices
}

/// What is drawn from: a list such as `3 5 7` or `valid same`, or a range such as `24..48 step 8`.
package struct ParameterChoices: Sendable {
  private enum Form: Sendable {
    case list([ParameterValue])
    case range(first: Int, step: Int, count: Int)
  }

  private let form: Form

  var count: Int {
    switch form {
    case .list(let values): values.count
    case .range(_, _, let count): count
    }
  }

  /// The value with a number from 0.
  subscript(index: Int) -> ParameterValue {
    switch form {
    case .list(let values): values[index]
    case .range(let first, let step, _): ParameterValue(first + index * step)
    }
  }

  func draw(_ generator: inout SplitMix64) -> ParameterValue { self[generator.index(below: count)] }

  /// A word among numbers is a slip, as in `24 to 48`, unless a padding can have that name.
  private static func requireOneKind(_ values: [ParameterValue], in text: String) throws(PlaceholderError) {
    guard values.contains(where: { $0.number != nil }),
      let odd = values.first(where: { Double($0.text) == nil && !paddings.contains($0.text) })
    else { return }
    throw PlaceholderError(
      problem: "in=\(quoted(text)) has \(quoted(odd.text)) among numbers",
      remedy: "write a list such as \"3 5 7\", or a range such as \"24..48 step 8\"")
  }

  private static let paddings = ["valid", "same", "even-same", "tf-same"]

  /// - Throws: `PlaceholderError` for a range that is none, or that runs backwards.
  init(parsing text: String) throws(PlaceholderError) {
    guard text.contains("..") else {
      let values = text.split { $0.isWhitespace || $0 == "," }.map { ParameterValue(String($0)) }
      if values.isEmpty {
        throw PlaceholderError(problem: "in is empty", remedy: "list values, such as \"3 5 7\"")
      }
      try Self.requireOneKind(values, in: text)
      form = .list(values)
      return
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    let joined = words.prefix { $0 != "step" }.joined()
    let rest = words.drop { $0 != "step" }
    let bounds = joined.split(separator: "..", omittingEmptySubsequences: false)
    guard bounds.count == 2, let first = Int(bounds[0]), let last = Int(bounds[1]),
      rest.isEmpty || rest.count == 2, let step = rest.isEmpty ? 1 : Int(rest[rest.startIndex + 1])
    else {
      throw PlaceholderError(
        problem: "in=\(quoted(text)) is not a range", remedy: "write a range such as \"24..48 step 8\"")
    }
    guard step >= 1, first <= last, let width = (CheckedInteger(last) - first).valueIfExact,
      let count = (CheckedInteger(width / step) + 1).valueIfExact
    else {
      throw PlaceholderError(
        problem: "in=\(quoted(text)) holds no value",
        remedy: "begin with the smaller number and use a step of at least 1")
    }
    form = .range(first: first, step: step, count: count)
  }
}
