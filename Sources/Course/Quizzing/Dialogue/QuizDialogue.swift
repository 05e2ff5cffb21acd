import Exercises
import Markdown
import Questions
import Sentences
import TerminalText

/// The conversation of a quiz: asks, reads kindly, explains, keeps the score, and can be left at any prompt.
package struct QuizDialogue<Console: QuizConsole> {
  private let exercise: Exercise
  private let quiz: Quiz
  private let settings: CourseSettings?
  private let style: QuizStyle
  private var session: QuizSession
  private var record: QuizRecord
  private var console: Console
  /// Writes the state down; called before anything is said to an answer.
  private let save: (QuizRecord) throws -> Void

  /// Why a conversation ended.
  package enum End: Sendable, Equatable {
    case finished(points: Double, maximum: Double)
    case left
  }

  package init(
    _ exercise: Exercise, _ quiz: Quiz, settings: CourseSettings?, session: QuizSession, record: QuizRecord,
    style: QuizStyle, console: Console, save: @escaping (QuizRecord) throws -> Void
  ) {
    self.exercise = exercise
    self.quiz = quiz
    self.settings = settings
    self.session = session
    self.record = record
    self.style = style
    self.console = console
    self.save = save
  }

  /// Asks until all is answered or the learner leaves.
  ///
  /// - Throws: what `save` throws, and `Diagnostics` for a question that cannot be asked.
  package mutating func run() throws -> End {
    session.dropItems(missingFrom: quiz)
    try keep()
    greet()
    while let item = session.current, let question = quiz.question(item.question) {
      let instance = try question.instance(seed: item.seed)
      show(item, instance)
      let place = session.position
      var lines = 0
      while session.position == place {
        if let most = style.mostLines, lines >= most {
          console.say(
            "\n"
              + wrapped(
                localized(
                  "\(most) lines have not answered this question, and in a pipe no more are taken."))
              + "\n")
          return leave()
        }
        lines += 1
        guard let line = console.ask(prompt(instance)) else { return leave() }
        guard try take(line, instance) else { return leave() }
      }
    }
    return finish()
  }

  /// `> `, with the number of the field among several.
  private func prompt(_ instance: QuestionInstance) -> String {
    guard instance.hasSeveralFields, let open = session.openFields(of: instance).first else { return "> " }
    return "(\(open + 1)) > "
  }

  private mutating func keep() throws {
    record.sessions[session.exercise] = session
    try save(record)
  }

  // MARK: - What is said

  private mutating func greet() {
    let isResumed = session.position > 0 || (session.current?.wrongAnswers ?? 0) > 0
    console.say("\n\(style.bold(exercise.title))  (\(localized("quiz of \(exercise.id)")))\n")
    if isResumed {
      console.say(
        wrapped(
          session.current?.isReview == true
            ? localized("You were here before: on with a question to ask once more.")
            : localized("You were here before: on with question \(session.place.number).")) + "\n")
    }
    console.say(wrapped(localized("Type an answer, or one of: hint, skip, solution, help, quit.")) + "\n")
  }

  private mutating func show(_ item: QuizItem, _ instance: QuestionInstance) {
    let place = session.place
    let again = item.hasSameNumbers == true ? localized("Once more, the same") : localized("Once more")
    let number = item.isReview ? again : localized("Question \(place.number) of \(place.count)")
    let worth =
      item.isReview ? localized("missed before, no points") : countedPoints(instance.question.points)
    let (points, maximum) = (session.points, session.maximum(in: quiz))
    let score = localized("score \(NumberText.exact(points)) of \(NumberText.exact(maximum))")
    console.say("\n" + String(repeating: style.rule, count: style.width) + "\n")
    console.say(
      [style.bold(number), worth, score, localized("seed \(item.seed)")]
        .joined(separator: style.isASCII ? ", " : " · ") + "\n\n")
    console.say(
      QuestionText.body(of: instance, style.text).joined(separator: "\n")
        + "\n")
    if instance.fields.contains(where: { $0.choices.count(where: \.isCorrect) > 1 }) {
      console.say(style.dim(localized("(several are right)")) + "\n")
    }
    // After a break: what was already paid for.
    for hint in instance.hints.prefix(item.hints) { say(hint) }
    console.say("\n")
  }

  /// Takes a line.
  ///
  /// - Returns: whether the conversation goes on.
  private mutating func take(_ line: String, _ instance: QuestionInstance) throws -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch words.lowercased() {
    case "":
      console.say(
        "\(style.dim(localized("An empty line costs nothing. Type hint if you are stuck.")))\n")
    case "quit", "q", "exit": return false
    case "help", "?": help(instance)
    case "hint",
      "h" where !instance.question.hasChoices || words.lowercased() == "hint":
      try giveHint(instance)
    case "skip", "solution", "give up":
      session.skip(instance.question, record: &record)
      try keep()
      console.say("\n")
      for field in instance.fields {
        sayAnswer(field)
        explain(field, isRight: false)
      }
    default:
      if instance.hasSeveralFields { try fill(line, instance) } else { try mark(line, instance) }
    }
    return true
  }

  // MARK: - Several fields

  /// What leaves a field empty.
  private var nothing: String { "-" }

  /// Takes a line for the next open field; marks the question once all are filled in.
  private mutating func fill(_ line: String, _ instance: QuestionInstance) throws {
    guard let index = session.openFields(of: instance).first else { return }
    let field = instance.fields[index]
    if line.split(whereSeparator: \.isWhitespace) != [nothing[...]] {
      do throws(UnreadableAnswer) {
        let read = try field.read(line)
        if let echo = field.echo(of: read, typed: line) {
          console.say(style.dim(wrapped(localized("(read as \(echo))"))) + "\n")
        }
      } catch {
        let cost = localized("(This cost no attempt; \(nothing) leaves it empty.)")
        console.say(wrapped("\(error) \(cost)") + "\n")
        return
      }
    }
    session.type(line, into: index, of: instance)
    try keep()
    guard session.openFields(of: instance).isEmpty else { return }
    let typed = session.current?.typed(of: instance) ?? []
    let reads = zip(instance.fields, typed).map { field, text in text.flatMap { try? field.read($0) } }
    let isReview = session.current?.isReview == true
    let outcome = session.answer(
      fields: reads, of: instance, rules: AttemptRules(instance.question, in: quiz, course: settings),
      record: &record)
    try keep()
    say(outcome, reads, instance, isReview: isReview)
  }

  private mutating func say(
    _ outcome: QuizSession.FieldsOutcome, _ reads: [ReadAnswer?], _ instance: QuestionInstance, isReview: Bool
  ) {
    for (field, result) in zip(instance.fields, outcome.results) {
      guard let result else { continue }
      let label = "(\(field.index + 1)) "
      if result.mark.isFull {
        console.say("\(label)\(style.green("\(style.right) \(localized("Right."))"))\n")
        continue
      }
      let axes = reads[field.index].map { self.axes(result.mark, $0, field) } ?? ""
      let verdict = outcome.points == nil ? localized("Not yet") : localized("Not right")
      console.say("\(label)\(style.red("\(style.wrong) \(verdict)")).\(axes)\n")
      for explanation in result.explanations {
        console.say(
          StepText.lines(explanation.markdown, style.text, indent: "    ").joined(separator: "\n")
            + "\n")
      }
      if outcome.points != nil {
        sayAnswer(field)
        explain(field, isRight: false)
      }
    }
    guard let points = outcome.points else {
      let left =
        outcome.attemptsLeft == 1
        ? localized("One attempt left for what is not right yet.")
        : localized("\(outcome.attemptsLeft) attempts left for what is not right yet.")
      console.say(wrapped(left) + "\n\n")
      return
    }
    if !isReview {
      let maximum = NumberText.exact(instance.question.points)
      console.say(localized("+\(NumberText.exact(points)) of \(maximum)") + "\n")
    }
  }

  private mutating func mark(_ line: String, _ instance: QuestionInstance) throws {
    let read: ReadAnswer
    do throws(UnreadableAnswer) {
      read = try instance.read(line)
    } catch {
      console.say(wrapped("\(error) \(localized("(This cost no attempt.)"))") + "\n")
      return
    }
    if let echo = instance.echo(of: read, typed: line) {
      console.say(style.dim(wrapped(localized("(read as \(echo))"))) + "\n")
    }
    let rules = AttemptRules(instance.question, in: quiz, course: settings)
    let firstTry = session.current?.wrongAnswers == 0
    let isReview = session.current?.isReview == true
    let outcome = session.answer(read, to: instance, rules: rules, record: &record)
    // Nothing is said before it is written down: a lost terminal loses no answer.
    try keep()
    switch outcome {
    case .right(let points):
      let worth = isReview ? "" : "  +\(NumberText.exact(points))"
      console.say("\(style.green("\(style.right) \(localized("Right."))"))\(worth)\n")
      // A trace is dull to who found it; why a choice is right may be news to who guessed.
      if !firstTry || instance.question.hasChoices { explain(instance.fields[0], isRight: true) }
    case .wrong(let mark, let explanations, let left):
      let attempts = left == 1 ? localized("one attempt left") : localized("\(left) attempts left")
      console.say(
        "\(style.red("\(style.wrong) \(localized("Not yet"))")), \(attempts).\(axes(mark, read, instance.fields[0]))\n"
      )
      say(explanations, of: read, instance)
    case .missed(let mark, let explanations, let points):
      let worth = points > 0 ? "  " + localized("+\(NumberText.exact(points)) for what was right") : ""
      let verdict = style.red("\(style.wrong) \(localized("Not right"))")
      console.say("\(verdict)\(axes(mark, read, instance.fields[0]))\(worth)\n")
      say(explanations, of: read, instance)
      sayAnswer(instance.fields[0])
      explain(instance.fields[0], isRight: false)
    }
  }

  /// Which of several numbers are right.
  private func axes(_ mark: Mark, _ read: ReadAnswer, _ field: AnswerField) -> String {
    let isOneNumber =
      field.answer.form == .axes && Set(read.values).count == 1 && Set(mark.isRight).count == 1
    guard !field.hasChoices, mark.isRight.count > 1, !isOneNumber else { return "" }
    if mark.isRight.count > 8 {
      let count = mark.isRight.count(where: \.self)
      return "  " + localized("\(count) of \(mark.isRight.count) values are right.")
    }
    let marks = zip(read.values, mark.isRight).map { value, isRight in
      "\(NumberText.exact(value)) \(isRight ? style.right : style.wrong)"
    }
    return "  " + marks.joined(separator: "  ")
  }

  private mutating func say(
    _ explanations: [QuestionInstance.Explanation], of read: ReadAnswer, _ instance: QuestionInstance
  ) {
    if instance.isIncomplete(read) {
      console.say(wrapped(localized("Nothing you picked is wrong; something is missing.")) + "\n")
    } else if explanations.isEmpty, session.current?.question == instance.question.id,
      (session.current?.hints ?? 0) < instance.hints.count
    {
      console.say(
        wrapped(
          localized("Not a mistake I know. Type hint to see how to begin (\(price(of: instance)))."))
          + "\n")
    }
    for explanation in explanations {
      console.say(explanation.markdown.lines(style.text).joined(separator: "\n") + "\n")
    }
  }

  /// The price of the next hint, in words.
  private func price(of instance: QuestionInstance) -> String {
    let taken = session.current?.hints ?? 0
    guard taken < instance.hints.count else { return localized("there is none left") }
    let cost = instance.hints[taken].cost
    guard cost > 0, session.current?.isReview == false else { return localized("free") }
    let points = (cost * instance.question.points * 1000).rounded() / 1000
    return localized("it costs \(countedPoints(points))")
  }

  private mutating func say(_ hint: Hint) {
    console.say(
      hint.markdown.lines(style.text, label: localized("Hint:") + " ").joined(separator: "\n") + "\n")
  }

  private mutating func giveHint(_ instance: QuestionInstance) throws {
    guard let hint = session.hint(of: instance) else {
      let words =
        instance.hints.isEmpty
        ? localized("There is no hint for this question.") : localized("You have seen all hints.")
      console.say("\(words)\n")
      return
    }
    try keep()
    say(hint)
    if (session.current?.hints ?? 0) < instance.hints.count {
      console.say(style.dim(localized("There is another one; \(price(of: instance)).")) + "\n")
    }
  }

  private mutating func sayAnswer(_ field: AnswerField) {
    let label = localized("The answer:")
    let lines = WrappedText.lines("\(label) \(field.answerText)", width: style.width - 4)
    for (number, line) in lines.enumerated() {
      let isLabelled = number == 0 && line.hasPrefix(label)
      let text =
        isLabelled
        ? style.dim(label) + style.bold(String(line.dropFirst(label.count))) : "    " + style.bold(line)
      console.say(text + "\n")
    }
  }

  /// What authors begin the words to a right choice with.
  private static var praises: [String] {
    ["Yes", "Ja"].flatMap { yes in [": ", ", ", ". "].map { yes + $0 } }
  }

  /// Shows the way to the answer; a "Yes:" in an author's words is for who was right.
  private mutating func explain(_ field: AnswerField, isRight: Bool) {
    for step in field.explanation {
      let yes = Self.praises.lazy.compactMap(step.droppingPrefix).first
      let shown = isRight ? step : yes ?? step
      console.say(StepText.lines(shown, style.text, indent: "  ").joined(separator: "\n") + "\n")
    }
  }

  private mutating func help(_ instance: QuestionInstance) {
    let field = instance.fields[session.openFields(of: instance).first ?? 0]
    let wanted = localized("Wanted: \(field.wanted).")
    let numbers = localized(
      "Group thousands or not, put x, commas or spaces between several numbers; + - * / ^ and parentheses are worked out."
    )
    for line in [
      field.isChosen ? wanted : "\(wanted) \(numbers)",
      localized("hint: the next hint (\(price(of: instance)))."),
      localized(
        "skip or solution: shows the answer and goes on; the question comes again later, with other numbers where it has any."
      ),
      localized(
        "`\(style.command) --question \(instance.question.id) --seed \(instance.seed)` brings this very question back."
      ),
      style.isAlone
        ? localized("quit, Ctrl-D or Ctrl-C: leaves.")
        : localized("quit, Ctrl-D or Ctrl-C: leaves; `\(style.command)` goes on where you were."),
    ] {
      console.say(StepText.lines(line, style.text, indent: "  ").joined(separator: "\n") + "\n")
    }
  }

  private mutating func leave() -> End {
    // A question asked alone is not gone on with, and the quiz is another matter.
    guard !style.isAlone else { return .left }
    let saved =
      session.current?.isReview == true
      ? localized("Saved. `\(style.command)` goes on with the question to ask once more.")
      : localized("Saved. `\(style.command)` goes on with question \(session.place.number).")
    console.say("\n" + wrapped(saved) + "\n")
    return .left
  }

  private mutating func finish() -> End {
    let (points, maximum) = (session.points, session.maximum(in: quiz))
    console.say("\n" + String(repeating: style.rule, count: style.width) + "\n")
    let own = session.items.filter { !$0.isReview }
    let right = own.count { $0.state == .right }
    let done = localized("Done: \(NumberText.exact(points)) of \(NumberText.exact(maximum)) points")
    let answered = localized("\(right) of \(own.count) questions answered rightly.")
    console.say("\(style.bold(done)), \(answered)\n")
    let open = record.openMisconceptions.filter { !$0.name.contains("/") }
    if !open.isEmpty {
      console.say("\n" + localized("Still open:") + "\n")
      for (name, met) in open.prefix(5) {
        let words = Misconceptions.misconception(named: name)?.feedback ?? ""
        let times = met.count == 1 ? localized("met once") : localized("met \(met.count) times")
        console.say(
          StepText.lines("\(name) (\(times)): \(words)", style.text, indent: "  ").joined(separator: "\n")
            + "\n")
      }
    }
    if !style.isAlone {
      console.say("\n" + wrapped(localized("`\(style.command)` starts again with other numbers.")) + "\n")
    }
    return .finished(points: points, maximum: maximum)
  }

  private func wrapped(_ text: String) -> String {
    WrappedText.lines(text, width: style.width).joined(separator: "\n")
  }
}
