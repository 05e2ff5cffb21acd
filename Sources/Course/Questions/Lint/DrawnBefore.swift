import Diagnostics

/// A question on one seed after another: a draw that came before is not worked out again.
///
/// Most questions have far fewer draws than a lint has seeds, and for the same draw they are the same question.
struct DrawnBefore {
  enum Drawn {
    case new(QuestionInstance)
    /// The same question as the new one of this number, from 0.
    case again(Int)
  }

  private enum Outcome {
    case refused(Refusals)
    case kept(Int)
  }

  private let question: Question
  /// Whether the draw decides all. The numbers of matrices and the order of choices are drawn besides.
  private let isSettledByDraw: Bool
  private var outcomes: [Draw: Outcome] = [:]
  private var new = 0

  init(_ question: Question) {
    self.question = question
    isSettledByDraw = !question.hasRandomMatrices && question.choices.isEmpty
  }

  /// What the question is on a seed, and why draws were thrown away before it.
  ///
  /// - Throws: `Diagnostics` where it cannot be asked.
  mutating func next(seed: UInt64) throws(Diagnostics) -> (value: Drawn, refusals: Refusals) {
    let question = question
    return try question.kept(seed: seed) { draw, generator, refusals throws(Diagnostics) in
      switch isSettledByDraw ? outcomes[draw] : nil {
      case .refused(let reasons):
        refusals.add(reasons)
        return nil
      case .kept(let number): return .again(number)
      case nil: break
      }
      var reasons = Refusals()
      guard let instance = try question.instance(draw, seed: seed, &generator, &reasons) else {
        refusals.add(reasons)
        outcomes[draw] = .refused(reasons)
        return nil
      }
      outcomes[draw] = .kept(new)
      new += 1
      return .new(instance)
    }
  }
}
