import ArgumentParser
import CLineEditing
import Clocks
import Diagnostics
import Escaping
import Exercises
import Questions
import Quizzing
import Sentences
import SystemFiles

/// `grade quiz exercise3`: the questions of an exercise, in the terminal.
struct TakeQuiz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: localized("Answer an exercise's questions in the terminal."),
    usage: "grade quiz <exercise> [<options>]",
    discussion: localized(
      """
      It can be left at any prompt and goes on there; what was missed comes again with other numbers. In a pipe it takes \
      one answer a line, and at most \(QuizStyle.mostLinesInAPipe) lines for a question.

      EXAMPLES
        ./grade quiz exercise3
        ./grade quiz exercise3 --seed 7 < answers.txt
        ./grade quiz exercise3 --question pool-between
      """))

  @Argument(
    help: ArgumentHelp(localized("The exercise, such as exercise3.")), completion: CourseNames.quizzes)
  var exercise: String

  @Option(
    help: ArgumentHelp(
      localized("Draw questions and numbers from this seed: the same everywhere."), valueName: "number")
  )
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(localized("Ask this question only."), valueName: "id"),
    completion: CourseNames.questions)
  var question: String?

  @Option(help: ArgumentHelp(localized("Ask the questions about this learning goal only."), valueName: "id"))
  var goal: String?

  @Option(help: ArgumentHelp(localized("Ask the questions with this tag only."), valueName: "word"))
  var tag: String?

  @Flag(help: ArgumentHelp(localized("Start afresh, even where a quiz was left half-way.")))
  var restart = false

  @Flag(help: ArgumentHelp(localized("Plain characters only.")))
  var ascii = false

  @Option(help: ArgumentHelp(localized("Whether colours are used.")))
  var color = ColorChoice.auto

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    var status: Int32 = 0
    try reportingFaults(1) {
      let course = try courseOptions.load()
      let (_, described) = try grade.exercise(exercise, in: course)
      var quiz = try grade.quiz(of: described, courseOptions.commands)
      let settings = try course.settings()
      var record = QuizRecord.load(course: course.path)
      if let exam = quiz.exam {
        if try takeExam(described, quiz, exam, course) { status = 1 }
        return
      }
      let isAlone = isChosen
      quiz = try chosen(from: quiz, of: described.id)
      let session = self.session(of: described.id, quiz, settings, record)
      let kept = record.sessions[described.id]
      if isAlone { record.sessions[described.id] = nil }
      let style = style(of: described.id, isAlone: isAlone)
      var dialogue = QuizDialogue(
        described, quiz, settings: settings, session: session, record: record, style: style,
        console: TerminalConsole(command: isAlone ? nil : style.command)
      ) { record in
        var record = record
        // A question asked alone leaves the quiz that is under way as it was.
        if isAlone { record.sessions[described.id] = kept }
        try record.save(course: course.path)
      }
      if case .finished(let points, let maximum) = try dialogue.run(), points < maximum { status = 1 }
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// - Returns: whether points are missing.
  private func takeExam(_ described: Exercise, _ quiz: Quiz, _ exam: Exam, _ course: Course) throws -> Bool {
    guard !isChosen else {
      Terminal.say(
        "grade: "
          + localized(
            "\(described.id) is an exam: its questions are asked together. `\(courseOptions.commands("quiz \(described.id)"))` begins it, or goes on."
          ))
      throw ExitCode(64)
    }
    let kept = ExamRecord.load(course: course.path).exams[described.id]
    let session: ExamSession
    if let kept, !restart, seed ?? kept.seed == kept.seed {
      session = kept
    } else {
      session = ExamSession(
        exercise: described.id, quiz: quiz, seed: seed ?? UInt64.random(in: 1...999_999),
        started: LocalTime.seconds)
    }
    var dialogue = ExamDialogue(
      described, quiz, exam, session: session, style: style(of: described.id, isAlone: false),
      console: TerminalConsole(command: courseOptions.commands("quiz \(described.id)")),
      now: { LocalTime.seconds },
      save: { session in
        var record = ExamRecord.load(course: course.path)
        record.exams[described.id] = session
        try record.save(course: course.path)
      })
    return try dialogue.run().map { $0.points < $0.maximum } ?? false
  }

  private func style(of exercise: String, isAlone: Bool) -> QuizStyle {
    QuizStyle(
      width: Terminal.width, usesColor: color.isOn && !ascii, isASCII: ascii || Terminal.isPlain,
      command: courseOptions.commands("quiz \(exercise)"), isAlone: isAlone,
      mostLines: StandardStream.input.isTerminal ? nil : QuizStyle.mostLinesInAPipe)
  }

  /// Whether some questions only are asked, for practice.
  private var isChosen: Bool { question != nil || goal != nil || tag != nil }

  /// - Throws: `ExitCode` 64 where no question is left.
  private func chosen(from quiz: Quiz, of exercise: String) throws -> Quiz {
    var quiz = quiz
    if let question {
      let chosen = try grade.question(question, in: quiz, of: exercise)
      quiz = quiz.only { $0.id == chosen.id }
    }
    for (option, wanted, words) in [
      ("goal", goal, \Question.goals), ("tag", tag, \Question.tags),
    ] as [(String, String?, KeyPath<Question, [String]>)] {
      guard let wanted else { continue }
      let known = Array(Set(quiz.questions.flatMap { $0[keyPath: words] })).sorted()
      quiz = quiz.only { $0[keyPath: words].contains(wanted) }
      guard quiz.questions.isEmpty else { continue }
      let shown = DisplayText.escaped(wanted)
      let problem =
        option == "goal"
        ? localized("\(exercise) has no question with the goal '\(shown)'.")
        : localized("\(exercise) has no question with the tag '\(shown)'.")
      let advice =
        known.isEmpty
        ? option == "goal" ? localized("None has a goal.") : localized("None has a tag.")
        : nearestName(to: wanted, among: known).map { localized("Did you mean \($0)?") }
          ?? localized("There are \(known.joined(separator: ", ")).")
      Terminal.say("grade: \(problem) \(advice)")
      throw ExitCode(64)
    }
    return quiz
  }

  /// The one that was left, or a new one.
  private func session(
    of exercise: String, _ quiz: Quiz, _ settings: CourseSettings?, _ record: QuizRecord
  ) -> QuizSession {
    if !isChosen, !restart, let left = record.sessions[exercise], !left.isFinished,
      seed ?? left.seed == left.seed
    {
      return left
    }
    // What earlier sessions left open belongs to a learner, not to a seed that is the same everywhere.
    let carried = seed == nil && !isChosen ? record.questionsToReview(of: exercise) : []
    return QuizSession(
      exercise: exercise, quiz: quiz, pool: quiz.pool ?? settings?.pool,
      seed: seed ?? UInt64.random(in: 1...999_999),
      carried: carried)
  }
}

/// Talks to the terminal, with arrow keys where a library for them is at hand, or to a pipe.
private struct TerminalConsole: QuizConsole {
  private let isTerminal = StandardStream.input.isTerminal && StandardStream.output.isTerminal
  private var piped = LineReader(StandardStream.input.rawValue)

  /// - Parameter command: what goes on after an interrupt; nil where nothing does.
  init(command: String?) {
    guard isTerminal, let command else { return }
    lineEditingSayOnInterrupt("\n" + localized("Saved. `\(command)` goes on where you were.") + "\n")
  }

  mutating func ask(_ prompt: String) -> String? {
    guard isTerminal, lineEditingIsAvailable() else {
      Terminal.print(prompt)
      return StandardStream.input.isTerminal ? readLine(strippingNewline: true) : pipedLine()
    }
    guard let line = lineEditingRead(prompt) else { return nil }
    defer { lineEditingRelease(line) }
    let text = String(cString: line)
    if !text.isEmpty { lineEditingRemember(line) }
    return text
  }

  /// A line of the pipe; a transcript shows what was answered.
  private mutating func pipedLine() -> String? {
    switch piped.next() {
    case .line(let line):
      Terminal.print(DisplayText.escaped(line) + "\n")
      return line
    case .tooLong:
      Terminal.print(
        "\n"
          + localized(
            "A line of more than \(LineReader.mostBytes >> 10) KiB is no answer, and in a pipe nothing is read after it."
          ) + "\n"
      )
      return nil
    case nil:
      Terminal.print("\n")
      return nil
    }
  }

  func say(_ text: String) { Terminal.print(text) }
}
