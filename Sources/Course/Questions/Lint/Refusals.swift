import Diagnostics

/// Why draws of a question were thrown away, counted.
struct Refusals: Sendable {
  private var reasons: [Reason] = []
  /// How many of them because two choices said the same.
  private(set) var coincidences = 0

  private struct Reason: Sendable {
    var text: String
    var position: TextPosition?
    var count: Int
  }

  /// More reasons than this are not told apart.
  private static let mostReasons = 100

  /// How many draws were thrown away.
  var count: Int { reasons.reduce(0) { $0 + $1.count } }

  mutating func count(_ text: String, at position: TextPosition?, times: Int = 1) {
    if let index = reasons.firstIndex(where: { $0.text == text && $0.position == position }) {
      reasons[index].count += times
    } else if reasons.count < Self.mostReasons {
      reasons.append(Reason(text: text, position: position, count: times))
    }
  }

  /// A draw in which two choices say the same.
  mutating func countCoincidence(lines: (Int, Int), at position: TextPosition?) {
    count("two choices that say the same (lines \(lines.0) and \(lines.1))", at: position)
    coincidences += 1
  }

  mutating func add(_ other: Refusals) {
    for reason in other.reasons { count(reason.text, at: reason.position, times: reason.count) }
    coincidences += other.coincidences
  }

  /// Where the one is that refused most.
  var worstPosition: TextPosition? { worst.first?.position }

  private var worst: [Reason] { reasons.sorted { $0.count > $1.count } }

  /// Who threw away how many: `line 8: exact-fit="all" refused 940`, the three worst.
  ///
  /// - Parameter counts: whether to say how many.
  func told(counts: Bool = true) -> String {
    worst.prefix(3).map { reason in
      (reason.position.map { "line \($0.line): " } ?? "") + reason.text
        + (counts ? " refused \(reason.count)" : "")
    }.joined(separator: ", ")
  }

  /// One finding for a question of which no draw is left.
  func finding(for question: Question, draws: Int) -> Diagnostic {
    let all = draws == 1 ? "the question cannot be asked" : "none of \(draws) draws can be asked"
    return Diagnostic(
      file: question.file, at: worstPosition ?? question.position,
      "question \(question.id): \(all): \(told(counts: draws > 1))",
      advice: draws == 1 ? "change the question" : "widen the parameters, or drop what refuses most")
  }
}
