import Escaping
import Exercises
import Markdown
import Questions
import Sentences
import TerminalText

/// The conversation of an exam: asks, keeps what is typed, tells the time, and marks once it is handed in.
package struct ExamDialogue<Console: QuizConsole> {
  private let exercise: Exercise
  private let quiz: Quiz
  private let exam: Exam
  private let style: QuizStyle
  private var session: ExamSession
  private var console: Console
  /// Seconds since 1970.
  private let now: () -> Int
  /// Writes the state down; called before anything is said to an answer.
  private let save: (ExamSession) throws -> Void
  /// Whether handing in was asked for with answers missing, so that asking again means it.
  private var isWarned = false
  /// The field of the question that is typed into next.
  private var field = 0

  package init(
    _ exercise: Exercise, _ quiz: Quiz, _ exam: Exam, session: ExamSession, style: QuizStyle,
    console: Console,
    now: @escaping () -> Int, save: @escaping (ExamSession) throws -> Void
  ) {
    self.exercise = exercise
    self.quiz = quiz
    self.exam = exam
    self.session = session
    self.style = style
    self.console = console
    self.now = now
    self.save = save
  }

  /// Asks until it is handed in, the time is over, or the learner leaves.
  ///
  /// - Returns: the points where they may be told; nil before it is handed in, and where they may not.
  /// - Throws: what `save` throws, and `Diagnostics` for a question that cannot be asked.
  package mutating func run() throws -> (points: Double, maximum: Double)? {
    session.dropItems(missingFrom: quiz)
    if !session.isHandedIn, exam.minutes != nil, session.isOver(exam, now: now()) { try handIn(isLate: true) }
    guard !session.isHandedIn else { return try showResult() }
    try save(session)
    greet()
    try show()
    var lines = 0
    while !session.isHandedIn {
      guard let instance = try instance() else { break }
      if let most = style.mostLines, lines >= most * session.items.count {
        console.say("\n" + wrapped(localized("\(lines) lines were taken, and in a pipe no more are.")) + "\n")
        return leave()
      }
      lines += 1
      guard let line = console.ask(prompt(instance)) else { return leave() }
      if session.isOver(exam, now: now()) {
        try handIn(isLate: true)
      } else if try !take(line, instance) {
        return leave()
      }
    }
    return try showResult()
  }

  private func instance() throws -> QuestionInstance? {
    guard session.items.indices.contains(session.position) else { return nil }
    let item = session.items[session.position]
    return try quiz.question(item.question)?.instance(seed: item.seed)
  }

  // MARK: - What is said

  private mutating func greet() {
    let isResumed = session.items.contains { !$0.typed.isEmpty }
    let count = session.items.count
    let questions = count == 1 ? localized("1 question") : localized("\(count) questions")
    let time = exam.minutes.map { $0 == 1 ? localized("1 minute") : localized("\($0) minutes") }
    let extent = ([questions] + [time].compactMap { $0 }).joined(separator: ", ")
    console.say("\n\(style.bold(exercise.title))  (\(localized("exam of \(exercise.id)")))\n")
    console.say(wrapped("\(extent). " + localized("Nothing is marked before you hand in.")) + "\n")
    if isResumed {
      console.say(wrapped(localized("You were here before: your answers are kept.")) + "\n")
    }
    console.say(
      wrapped(localized("Type an answer, or one of: next, back, go 1, list, hand in, help, quit."))
        + "\n")
  }

  private mutating func show() throws {
    guard let instance = try instance() else { return }
    let separator = style.isASCII ? ", " : " · "
    let place = localized("Question \(session.position + 1) of \(session.items.count)")
    let heading =
      [style.bold(place), countedPoints(instance.question.points)]
      + (left.map { [localized("\($0) left")] } ?? [])
    console.say("\n" + String(repeating: style.rule, count: style.width) + "\n")
    console.say(heading.joined(separator: separator) + "\n\n")
    console.say(QuestionText.body(of: instance, style.text).joined(separator: "\n") + "\n")
    if instance.fields.contains(where: { $0.choices.count(where: \.isCorrect) > 1 }) {
      console.say(style.dim(localized("(several are right)")) + "\n")
    }
    field = instance.fields.indices.first { session.typed($0) == nil } ?? 0
    for index in instance.fields.indices {
      guard let typed = session.typed(index) else { continue }
      let label = instance.hasSeveralFields ? "(\(index + 1)) " : ""
      let kept = localized("Your answer so far: \(DisplayText.escaped(typed))")
      console.say(style.dim(label + kept) + "\n")
    }
    console.say("\n")
  }

  /// The time that is left, in words; nil for an exam without an end.
  private var left: String? {
    session.secondsLeft(exam, now: now()).map { seconds in
      seconds >= 120 ? localized("\((seconds + 59) / 60) min") : localized("\(seconds) s")
    }
  }

  private func prompt(_ instance: QuestionInstance) -> String {
    let time = left.map { "\($0) " } ?? ""
    return time + (instance.hasSeveralFields ? "(\(field + 1)) > " : "> ")
  }

  // MARK: - What is typed

  /// Takes a line.
  ///
  /// - Returns: whether the conversation goes on.
  private mutating func take(_ line: String, _ instance: QuestionInstance) throws -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    let wasWarned = isWarned
    isWarned = false
    switch words {
    case []:
      console.say(style.dim(localized("An empty line changes nothing.")) + "\n")
      field = (field + 1) % instance.fields.count
    case ["quit"], ["q"], ["exit"]: return false
    case ["help"], ["?"]: help(instance)
    case ["hint"], ["skip"], ["solution"]:
      console.say(wrapped(localized("There is no \(words[0]) in an exam; next goes on.")) + "\n")
    case ["next"],
      ["n"] where !instance.question.hasChoices:
      try go(to: session.position + 1)
    case ["back"]: try go(to: session.position - 1)
    case ["list"]: list()
    case ["hand", "in"]:
      let open = session.unanswered
      if open.isEmpty || wasWarned {
        try handIn(isLate: false)
      } else {
        isWarned = true
        let numbers =
          open.prefix(20).map { "\($0 + 1)" }.joined(separator: ", ") + (open.count > 20 ? " …" : "")
        console.say(
          wrapped(
            open.count == 1
              ? localized(
                "Not answered: question \(numbers). Type hand in once more to hand in all the same.")
              : localized(
                "Not answered: questions \(numbers). Type hand in once more to hand in all the same."))
            + "\n")
      }
    default:
      if words.count == 2, words[0] == "go", let number = Int(words[1]) {
        guard (1...session.items.count).contains(number) else {
          console.say(wrapped(localized("There are questions 1 to \(session.items.count).")) + "\n")
          return true
        }
        try go(to: number - 1)
      } else {
        try keep(line, instance)
      }
    }
    return true
  }

  private mutating func go(to index: Int) throws {
    guard session.items.indices.contains(index) else {
      console.say(
        wrapped(
          index < 0
            ? localized("This is the first question.")
            : localized("This was the last question. `list` shows all, `hand in` ends the exam."))
          + "\n")
      return
    }
    session.go(to: index)
    try save(session)
    try show()
  }

  /// Keeps an answer as it was typed, and goes on to what is still empty.
  private mutating func keep(_ line: String, _ instance: QuestionInstance) throws {
    let answered = instance.fields[field]
    // The same sign as in a quiz empties a field.
    let isEmptied = line.split(whereSeparator: \.isWhitespace) == ["-"]
    if !isEmptied {
      do throws(UnreadableAnswer) {
        let read = try answered.read(line)
        if let echo = answered.echo(of: read, typed: line) {
          console.say(style.dim(wrapped(localized("(read as \(echo))"))) + "\n")
        }
      } catch {
        console.say(wrapped("\(error) \(localized("(It was not kept.)"))") + "\n")
        return
      }
    }
    session.type(isEmptied ? nil : line, into: field, of: instance.fields.count)
    try save(session)
    console.say(style.dim(isEmptied ? localized("Emptied.") : localized("Kept.")) + "\n")
    if let next = instance.fields.indices.first(where: { $0 > field && session.typed($0) == nil }) {
      field = next
    } else if session.position + 1 < session.items.count {
      try go(to: session.position + 1)
    } else if session.unanswered.isEmpty {
      console.say(wrapped(localized("All questions are answered. `hand in` ends the exam.")) + "\n")
    } else {
      list()
    }
  }

  private mutating func list() {
    let open = Set(session.unanswered)
    for index in session.items.indices {
      let state =
        open.contains(index)
        ? (session.items[index].typed.contains { $0 != nil } ? localized("begun") : localized("open"))
        : localized("answered")
      console.say("  \(index == session.position ? ">" : " ") \(index + 1)  \(state)\n")
    }
    console.say(wrapped(localized("`go 1` shows question 1, `hand in` ends the exam.")) + "\n")
  }

  private mutating func help(_ instance: QuestionInstance) {
    for line in [
      localized("Wanted: \(instance.fields[field].wanted)."),
      instance.hasSeveralFields
        ? localized(
          "An answer may be changed until you hand in; - empties it, and an empty line goes on to the next field."
        ) : localized("An answer may be changed until you hand in; - empties it."),
      localized("next, back, go 1: another question. list: what is answered."),
      localized("hand in: ends the exam. quit: leaves it; the time goes on."),
    ] {
      console.say(StepText.lines(line, style.text, indent: "  ").joined(separator: "\n") + "\n")
    }
  }

  private mutating func leave() -> (points: Double, maximum: Double)? {
    let saved =
      left.map { localized("Saved, and the time goes on: \($0) left. `\(style.command)` goes on.") }
      ?? localized("Saved. `\(style.command)` goes on.")
    console.say("\n" + wrapped(saved) + "\n")
    return nil
  }

  // MARK: - The end

  private mutating func handIn(isLate: Bool) throws {
    session.handIn(exam, now: now())
    try save(session)
    let words =
      isLate ? localized("The time is over: what was there is handed in.") : localized("Handed in.")
    console.say("\n" + wrapped(words) + "\n")
  }

  private mutating func showResult() throws -> (points: Double, maximum: Double)? {
    guard exam.feedback != .none else {
      console.say(
        wrapped(localized("The exam of \(exercise.id) is handed in. Its points are told elsewhere."))
          + "\n")
      return nil
    }
    let result = try ExamResult(session, quiz)
    let state = localized("exam of \(exercise.id), handed in")
    console.say("\n\(style.bold(exercise.title))  (\(state))\n\n")
    for (index, item) in result.items.enumerated() {
      let mark = item.isRight ? style.green(style.right) : style.red(style.wrong)
      let maximum = NumberText.exact(item.instance.question.points)
      let words = localized("Question \(index + 1): \(NumberText.exact(item.points)) of \(maximum)")
      console.say("\(mark) \(words)\n")
      if exam.feedback == .after { explain(item, session.items[index].typed) }
    }
    let (points, maximum) = (result.points, result.maximum)
    let sum = localized("\(NumberText.exact(points)) of \(NumberText.exact(maximum)) points")
    console.say("\n" + style.bold(sum) + "\n")
    return (points, maximum)
  }

  /// What a question asked, what was answered, and what is right.
  private mutating func explain(_ item: ExamResult.Item, _ typed: [String?]) {
    func say(_ lines: [String]) { console.say(lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()) }
    let inner = TerminalStyle(
      width: style.width - 4, usesColor: style.usesColor, isASCII: style.isASCII)
    for (index, field) in item.instance.fields.enumerated() {
      say(
        QuestionText.numbered(field, inner).map {
          item.instance.hasSeveralFields ? $0 : String($0.dropFirst(4))
        })
      let answer = typed.indices.contains(index) ? typed[index] : nil
      say(
        WrappedText.lines(
          answer.map { localized("You: \(DisplayText.escaped($0))") } ?? localized("You gave no answer."),
          width: inner.width))
      guard item.fields[index]?.mark.isFull != true else { continue }
      say(WrappedText.lines("\(localized("The answer:")) \(field.answerText)", width: inner.width))
      for explanation in item.fields[index].map({ field.explanations(for: $0.read) }) ?? [] {
        say(explanation.markdown.lines(inner))
      }
      for step in field.explanation {
        console.say(StepText.lines(step, style.text, indent: "      ").joined(separator: "\n") + "\n")
      }
    }
    console.say("\n")
  }

  private func wrapped(_ text: String) -> String {
    WrappedText.lines(text, width: style.width).joined(separator: "\n")
  }
}
