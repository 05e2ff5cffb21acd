import ArgumentParser
import Clocks
import Exercises
import Grading
import Questions
import Quizzing
import Sentences
import TerminalText

/// `grade progress`: what has been reached so far.
struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: localized("Show the points and answers you have reached so far, and what is still open."),
    discussion: localized(
      """
      EXAMPLES
        ./grade progress
        ./grade progress exercise3           its parts, and all questions to ask again
      """))

  @Argument(
    help: ArgumentHelp(localized("Show this exercise's parts and questions.")),
    completion: CourseNames.exercises)
  var exercise: String?

  @OptionGroup var courseOptions: CourseOptions

  /// How many open questions the overview names.
  private static let mostNamed = 3

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.load()
      let progress = Progress.load(course: course.path)
      let record = QuizRecord.load(course: course.path)
      if let exercise {
        let (_, described) = try grade.exercise(exercise, in: course)
        _ = showTitle(of: described, progress)
        for part in described.task?.gradedParts ?? [] { show(part, of: described, progress) }
        if let quiz = described.quiz { show(quiz, of: described, record) }
        showOpen(record, [described], only: described.id, atMost: .max)
        return
      }
      let settings = try? course.settings()
      var (reached, possible) = (0.0, 0.0)
      var exercises: [Exercise] = []
      for folder in course.exercises {
        let exercise = try folder.description()
        exercises.append(exercise)
        let due = settings?.listed.first { $0.id == exercise.id }?.due
        let (points, maximum) = showTitle(of: exercise, progress, due: due)
        reached += points
        possible += maximum
        if let quiz = exercise.quiz { show(quiz, of: exercise, record) }
      }
      Terminal.print("\n" + localized("In all: \(score(reached, possible)) points") + "\n")
      show(
        GoalProgress.of(
          settings?.goals ?? [], exercises, progress, record, ExamRecord.load(course: course.path)))
      if let first = exercises.first {
        Terminal.tell(
          localized("`\(courseOptions.commands("progress \(first.id)"))` shows an exercise's parts."))
      }
      showOpen(record, exercises, only: nil, atMost: Self.mostNamed)
    }
  }

  /// The exercise with a mark for each part.
  ///
  /// - Returns: the points reached, and those there are.
  private func showTitle(
    of exercise: Exercise, _ progress: Progress, due: DueDate? = nil
  ) -> (Double, Double) {
    let parts = exercise.task?.gradedParts ?? []
    let points = parts.reduce(0) { $0 + progress.points(of: $1, in: exercise.id) }
    let maximum = parts.reduce(0) { $0 + $1.points }
    let marks = self.exercise == nil ? parts.map { mark($0, of: exercise, progress) }.joined() : ""
    let date = points < maximum ? due.map { "  (\($0.words(at: LocalTime.now)))" } ?? "" : ""
    Terminal.print(
      "\(exercise.id)  \(exercise.title): \(score(points, maximum))\(marks.isEmpty ? "" : "  \(marks)")\(date)\n"
    )
    return (points, maximum)
  }

  /// The learning goals, each with what of it is reached.
  private func show(_ goals: [GoalProgress]) {
    guard !goals.isEmpty else { return }
    Terminal.print("\n" + localized("Goals:") + "\n")
    for goal in goals {
      let reached = [
        goal.questions > 0 ? localized("\(goal.rightQuestions) of \(goal.questions) questions right") : "",
        goal.parts > 0 ? localized("\(goal.passedParts) of \(goal.parts) parts passed") : "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
      let text =
        "\(goal.mark) \(goal.text) (\(goal.id)): \(reached.isEmpty ? localized("nothing is about it yet") : reached)"
      let lines = WrappedText.lines(text, width: Terminal.width - 4)
      Terminal.print(lines.enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element + "\n" }.joined())
    }
    Terminal.print("\n")
  }

  private func mark(_ part: GradedPart, of exercise: Exercise, _ progress: Progress) -> String {
    guard let known = progress.parts[exercise.id]?[part.id] else { return "·" }
    return known.bestPoints >= part.points ? "✓" : known.bestPoints > 0 ? "◐" : "✗"
  }

  private func show(_ part: GradedPart, of exercise: Exercise, _ progress: Progress) {
    let known = progress.parts[exercise.id]?[part.id]
    let mark = mark(part, of: exercise, progress)
    let points = score(progress.points(of: part, in: exercise.id), part.points)
    let cost = progress.hintCost(of: part, in: exercise.id)
    var notes =
      cost > 0 && (known?.bestPoints ?? 0) > 0 ? [localized("hints: −\(NumberText.exact(cost))")] : []
    if let known, known.points < known.bestPoints {
      notes.append(localized("last run: \(NumberText.exact(known.points))"))
    }
    let hints = notes.isEmpty ? "" : "  (\(notes.joined(separator: "; ")))"
    Terminal.print("  \(mark) \(part.id)  \(part.title): \(points)\(hints)\n")
  }

  private func show(_ quiz: Quiz, of exercise: Exercise, _ record: QuizRecord) {
    if let exam = quiz.exam { return show(exam, of: exercise, quiz) }
    guard let session = record.sessions[exercise.id] else {
      let command = courseOptions.commands("quiz \(exercise.id)")
      Terminal.print("  · " + localized("quiz: not begun (`\(command)`)") + "\n")
      return
    }
    let own = session.items.filter { !$0.isReview }
    let right = own.count { $0.state == .right }
    let points = score(session.points, session.maximum(in: quiz))
    let mark = session.isFinished ? right == own.count ? "✓" : "◐" : "…"
    let text = localized("quiz: \(points), \(right) of \(own.count) questions right")
    let rest = session.isFinished ? "" : ", " + localized("\(own.count { $0.state == .open }) still to ask")
    Terminal.print("  \(mark) \(text)\(rest)\n")
  }

  private func show(_ exam: Exam, of exercise: Exercise, _ quiz: Quiz) {
    let command = courseOptions.commands("quiz \(exercise.id)")
    guard let course = try? courseOptions.path(),
      let session = ExamRecord.load(course: course).exams[exercise.id]
    else {
      return Terminal.print("  · " + localized("exam: not begun (`\(command)`)") + "\n")
    }
    let isOver = exam.minutes != nil && session.isOver(exam, now: LocalTime.seconds)
    guard session.isHandedIn || isOver else {
      let text =
        session.secondsLeft(exam, now: LocalTime.seconds).map {
          localized("exam: begun, \(($0 + 59) / 60) min left (`\(command)` goes on)")
        } ?? localized("exam: begun (`\(command)` goes on)")
      return Terminal.print("  … \(text)\n")
    }
    guard exam.feedback != .none, let result = try? ExamResult(session, quiz) else {
      return Terminal.print("  ✓ " + localized("exam: handed in") + "\n")
    }
    let mark = result.points >= result.maximum ? "✓" : "◐"
    Terminal.print("  \(mark) " + localized("exam: \(score(result.points, result.maximum))") + "\n")
  }

  /// What was missed: misconceptions in words, other questions as they are asked.
  private func showOpen(_ record: QuizRecord, _ exercises: [Exercise], only id: String?, atMost count: Int) {
    let open = record.openMisconceptions.filter { _, met in
      id.map { id in met.questions.contains { $0.hasPrefix("\(id)/") } } ?? true
    }
    guard !open.isEmpty else { return }
    Terminal.print("\n" + localized("Still open, asked again at your next quiz:") + "\n")
    for (name, met) in open.prefix(count) {
      let isOnce = met.count == 1
      let places = met.questions.filter { place in id.map { place.hasPrefix("\($0)/") } ?? true }
      let place = places.last.map { " (" + localized("last on \($0)") + ")" } ?? ""
      let question = name.contains("/") ? words(of: name, exercises) : ""
      let title =
        name.contains("/")
        ? isOnce
          ? localized("“\(question)” (\(name)), missed once")
          : localized("“\(question)” (\(name)), missed \(met.count) times")
        : "\(name), " + (isOnce ? localized("met once") : localized("met \(met.count) times")) + place
          + (Misconceptions.misconception(named: name).map { ": \($0.feedback)" } ?? "")
      let lines = WrappedText.lines(title, width: Terminal.width - 4)
      Terminal.print(lines.enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element + "\n" }.joined())
    }
    if open.count > count {
      let command = courseOptions.commands(localized("progress EXERCISE"))
      Terminal.print(
        "  " + localized("and \(open.count - count) more; `\(command)` shows an exercise's.") + "\n")
    }
  }

  /// How the sentence of a question, `exercise/question`, begins.
  private func words(of place: String, _ exercises: [Exercise]) -> String {
    let names = place.split(separator: "/", maxSplits: 1).map(String.init)
    guard names.count == 2, let quiz = exercises.first(where: { $0.id == names[0] })?.quiz,
      let prompt = try? quiz.question(names[1])?.instance(seed: 1).prompt
    else { return names.last ?? place }
    let text = prompt.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.count > 60 else { return text }
    return text.prefix(60).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }

  private func score(_ points: Double, _ maximum: Double) -> String {
    "\(NumberText.exact(points))/\(NumberText.exact(maximum))"
  }
}
