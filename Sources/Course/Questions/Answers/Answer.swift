import Sentences
import TerminalText

/// What a question wants to hear: numbers, how they hang together, and how they are read and shown.
package struct Answer: Sendable, Equatable {
  /// How the numbers hang together.
  package enum Form: Sendable, Equatable {
    /// One number.
    case number
    /// One per spatial axis; a single one stands for all of them.
    case axes
    /// All sizes of a shape, channels last.
    case shape
    /// Feature maps: rows of numbers, one map after another.
    case maps(rows: Int, columns: Int)
    /// Numbers of choices, in any order, each from 1.
    case choices(of: Int)
    /// One of several names; the values are the numbers of those that are right, from 0.
    case names(Vocabulary)
    /// A formula, of which any equivalent one is right; there are no values.
    case formula(FormulaKey)
    /// A number of any size; there are no values.
    case exact(ExactNumber, shown: String)
  }

  /// Whole numbers must be exact, others agree when they round to the same at the decimals that were written.
  package enum Exactness: Sendable, Equatable {
    case exact
    /// Right when it is the truth rounded to the decimals written, of which at least so many are wanted where the truth
    /// has them.
    case rounded(decimals: Int)
  }

  package var values: [Double]
  package var form: Form
  package var exactness = Exactness.exact
  /// What is counted, such as `parameters` or `%`; empty for sizes.
  package var unit = ""
  /// Whether what is asked for is a product, so that `2x2` may be 4.
  package var isProduct = false

  /// Whether another answer of the same form says the same.
  func agrees(with other: Answer) -> Bool {
    switch (form, other.form) {
    case (.formula(let key), .formula(let another)): return key.agrees(with: another)
    case (.exact(let number, _), .exact(let another, _)): return number == another
    case (.names, .names): return Set(values) == Set(other.values)
    default:
      return values.count == other.values.count && zip(values, other.values).allSatisfy { isSame($0, $1) }
    }
  }

  /// Whether two values of this answer would be read as the same one.
  private func isSame(_ left: Double, _ right: Double) -> Bool {
    switch exactness {
    case .exact: left == right
    case .rounded(let decimals): abs(left - right) <= 0.5 * powerOfTen(-decimals) * (1 + 1e-9)
    }
  }

  /// The answer as a person writes it: `34,944`, `30x30x5`, `85.71 %`, rows of a map.
  package var text: String { text(of: values) }

  /// Other values in the same form.
  package func text(of values: [Double]) -> String {
    let tail = unit.isEmpty ? "" : unit == "%" ? " %" : " \(unit)"
    switch form {
    case .number: return number(values[0]) + tail
    case .shape: return values.map { number($0) }.joined(separator: "x")
    case .axes:
      // "34,944" could be two axes; "34,944 x 34,944" could not.
      let isUniform =
        values.allSatisfy { $0 == values[0] }
        && (values.count == 1 || !number(values[0]).contains(Language.current.groupMark))
      return (isUniform ? number(values[0]) : values.map { number($0) }.joined(separator: " x ")) + tail
    case .choices: return values.map { number($0) }.joined(separator: Language.current.listMark)
    case .names(let vocabulary):
      return Vocabulary.alternatives(
        values.map {
          vocabulary.entries.indices.contains(Int($0))
            ? vocabulary.entries[Int($0)].name : localized("another word")
        })
    case .formula(let key): return key.shown
    case .exact(_, let shown): return shown
    case .maps(let rows, let columns):
      let lines = stride(from: 0, to: values.count, by: columns).map { start in
        values[start..<min(start + columns, values.count)].map { number($0) }.joined(separator: " ")
      }
      return stride(from: 0, to: lines.count, by: max(1, rows)).map { start in
        lines[start..<min(start + rows, lines.count)].joined(separator: " / ")
      }.joined(separator: " // ")
    }
  }

  private func number(_ value: Double) -> String {
    switch exactness {
    case .exact: NumberText.exact(value)
    case .rounded(let decimals): NumberText.rounded(value, decimals: decimals)
    }
  }
}
