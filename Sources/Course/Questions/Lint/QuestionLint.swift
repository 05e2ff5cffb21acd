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
  package var coincidences: Int { draws.refusals.coincidences }
  private var draws = KeptDraws()

  /// Tries the question on seeds 1 to `seeds`; one is enough for a question without parameters.
  package init(_ question: Question, seeds: Int) {
    self.question = question
    self.seeds = question.isParameterised ? seeds : 1
    var different: Set<String> = []
    var met: Set<String> = []
    let foreignNumbers = ForeignNumbers(question)
    var foreign: Diagnostic?
    var drawn = DrawnBefore(question)
    var separatedByNew: [Int] = []
    for seed in 1...UInt64(max(1, self.seeds)) {
      do throws(Diagnostics) {
        let (value, refusals) = try drawn.next(seed: seed)
        draws.add(after: refusals)
        let instance: QuestionInstance
        switch value {
        case .new(let question): instance = question
        case .again(let number):
          separated.append(separatedByNew[number])
          continue
        }
        for network in instance.networks {
          if let analysis = network.subject.analysis, !EvenSamePadding.layers(of: analysis).isEmpty {
            hasEvenSamePadding = true
          }
        }
        if foreign == nil, seed <= ForeignNumbers.mostSeeds { foreign = foreignNumbers.finding(in: instance) }
        let answers = instance.fields.map { "\($0.prompt) \($0.answer.text)" }.joined(separator: "\n")
        // A name may be right for many networks that differ.
        different.insert(instance.fields.contains(where: \.isNamed) ? instance.appearance + answers : answers)
        if let field = instance.fields.first(where: { !Self.readsItsOwnAnswer($0) }) {
          findings.append(
            Diagnostic(
              file: question.file, at: question.position,
              "question \(question.id), seed \(seed): its own answer \(quoted(field.answerText)) is not read as right",
              advice: "ask for smaller numbers"))
          break
        }
        // A misconception shows where it gives some field an answer of its own.
        let wrong = instance.fields.map(\.misconceptions)
        let all = wrong.flatMap(\.self)
        met.formUnion(all.map(\.misconception))
        separatedByNew.append(
          instance.hasSeveralFields
            ? Set(all.map(\.misconception)).count : Set(all.map { $0.answer.text }).count)
        separated.append(separatedByNew.last!)
      } catch {
        // One seed that cannot be asked says what is wrong with all that cannot.
        findings += error.all
        break
      }
    }
    answers = different.count
    concerned = met.count
    guard findings.isEmpty else { return }
    findings += [foreign, draws.finding(for: question)].compactMap(\.self)
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
  private static func readsItsOwnAnswer(_ field: AnswerField) -> Bool {
    guard let read = try? field.read(field.typedAnswer) else { return false }
    return field.mark(read).isFull
  }

  /// `pool-between: 36 different questions on 100 seeds; separates 2.7 of 3 misconceptions (2 at least)`.
  package var summary: String {
    var kinds = answers == 1 ? "1 question" : "\(answers) different questions on \(seeds) seeds"
    if coincidences > 0 {
      kinds +=
        "; \(coincidences) \(coincidences == 1 ? "draw" : "draws") thrown away because two choices said the same"
    }
    if let kept = draws.summary { kinds += "; \(kept)" }
    guard concerned > 0, !separated.isEmpty else { return "\(question.id): \(kinds)" }
    let mean = Double(separated.reduce(0, +)) / Double(separated.count)
    let least = separated.min() ?? 0
    return "\(question.id): \(kinds); separates \(NumberText.rounded(mean, decimals: 1)) of \(concerned) "
      + "misconceptions" + (separated.count > 1 ? " (\(least) at least)" : "")
  }
}
