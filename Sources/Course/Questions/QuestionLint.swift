import Diagnostics
import Networks
import TerminalText

/// A question tried out on many seeds: whether it can be asked, and how well its misconceptions are told apart.
package struct QuestionLint: Sendable {
  package let question: Question
  /// Errors and warnings, with places.
  package private(set) var findings: [Diagnostic] = []
  /// How many seeds were tried.
  package private(set) var seeds = 0
  /// How many different answers they gave.
  package private(set) var answers = 0
  /// For each seed, how many of the misconceptions that concern the question give an answer of their own.
  package private(set) var separated: [Int] = []
  /// How many misconceptions concern the question on some seed.
  package private(set) var concerned = 0
  /// Whether some network of it pads an even kernel with "same".
  package private(set) var hasEvenSamePadding = false
  /// How many draws were thrown away because two choices said the same.
  package private(set) var coincidences = 0

  /// Tries the question on seeds 1 to `seeds`; one is enough for a question without parameters.
  package init(_ question: Question, seeds: Int) {
    self.question = question
    self.seeds = question.isParameterised ? seeds : 1
    var different: Set<String> = []
    var met: Set<String> = []
    for seed in 1...UInt64(max(1, self.seeds)) {
      do throws(Diagnostics) {
        let instance = try question.instance(seed: seed)
        if let analysis = instance.subject.analysis, !EvenSamePadding.layers(of: analysis).isEmpty {
          hasEvenSamePadding = true
        }
        coincidences += instance.coincidences
        different.insert("\(instance.prompt) \(instance.answer.text)")
        if !Self.readsItsOwnAnswer(instance) {
          findings.append(
            Diagnostic(
              file: question.file, at: question.position,
              "question \(question.id), seed \(seed): its own answer \(quoted(instance.answerText)) is not read as right",
              advice: "ask for smaller numbers"))
          break
        }
        let wrong = instance.misconceptions
        met.formUnion(wrong.map(\.misconception))
        let values = Set(wrong.map { $0.answer.text })
        separated.append(values.count)
      } catch {
        // One seed that cannot be asked says what is wrong with all that cannot.
        findings += error.all
        break
      }
    }
    answers = different.count
    concerned = met.count
    guard findings.isEmpty else { return }
    for diagnosis in question.diagnoses where !met.contains(diagnosis.misconception.name) {
      findings.append(
        Diagnostic(
          file: question.file, at: diagnosis.position,
          "\(diagnosis.misconception.name) makes no difference to the question \(question.id) on any of \(self.seeds) "
            + (self.seeds == 1 ? "seed" : "seeds"),
          advice: "diagnose another misconception, or ask for a quantity that it alters"))
    }
    if question.isParameterised, answers == 1, self.seeds > 1 {
      findings.append(
        Diagnostic(
          file: question.file, at: question.position,
          "the question \(question.id) has parameters and is the same on all of \(self.seeds) seeds",
          advice: "give the parameters more values", severity: .warning))
    }
  }

  /// Whether the answer, typed as it is shown, is right.
  private static func readsItsOwnAnswer(_ instance: QuestionInstance) -> Bool {
    let right = instance.choices.indices.filter { instance.choices[$0].isCorrect }
    let text =
      instance.question.hasChoices
      ? right.map(QuestionInstance.letter).joined(separator: " ") : instance.answer.text
    guard let read = try? instance.read(text) else { return false }
    return instance.mark(read).isFull
  }

  /// `pool-between: 36 different questions on 100 seeds; separates 2.7 of 3 misconceptions (2 at least)`.
  package var summary: String {
    var kinds = answers == 1 ? "1 question" : "\(answers) different questions on \(seeds) seeds"
    if coincidences > 0 {
      kinds +=
        "; \(coincidences) \(coincidences == 1 ? "draw" : "draws") thrown away because two choices said the same"
    }
    guard concerned > 0, !separated.isEmpty else { return "\(question.id): \(kinds)" }
    let mean = Double(separated.reduce(0, +)) / Double(separated.count)
    let least = separated.min() ?? 0
    return "\(question.id): \(kinds); separates \(NumberText.rounded(mean, decimals: 1)) of \(concerned) "
      + "misconceptions" + (separated.count > 1 ? " (\(least) at least)" : "")
  }
}
