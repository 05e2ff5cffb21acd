import ArgumentParser
import ExerciseKit
import Grading
import JSONText
import Quizzing

/// `grade progress`: what has been reached so far.
struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show the points and answers you have reached so far, and what is still open.",
    discussion: "EXAMPLE\n  ./grade progress")

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.load()
      let progress = Progress.load(course: course.path)
      let record = QuizRecord.load(course: course.path)
      var reached = 0.0
      var possible = 0.0
      for folder in course.exercises {
        let exercise = try folder.description()
        let parts = exercise.task?.gradedParts ?? []
        let points = parts.reduce(0) { $0 + progress.points(of: $1, in: exercise.id) }
        let maximum = parts.reduce(0) { $0 + $1.points }
        reached += points
        possible += maximum
        Terminal.print("\(exercise.id)  \(exercise.title): \(score(points, maximum))\n")
        for part in parts { show(part, of: exercise, progress) }
        if let quiz = exercise.quiz { show(quiz, of: exercise, record) }
      }
      Terminal.print("\nIn all: \(score(reached, possible)) points\n")
      showMisconceptions(record)
    }
  }

  private func show(_ part: GradedPart, of exercise: Exercise, _ progress: Progress) {
    let known = progress.parts[exercise.id]?[part.id]
    let mark = known.map { $0.points >= part.points ? "✓" : $0.points > 0 ? "◐" : "✗" } ?? "·"
    let points = score(progress.points(of: part, in: exercise.id), part.points)
    let cost = progress.hintCost(of: part, in: exercise.id)
    let hints = cost > 0 && (known?.points ?? 0) > 0 ? "  (hints: −\(JSONText.number(cost)))" : ""
    Terminal.print("  \(mark) \(part.id)  \(part.title): \(points)\(hints)\n")
  }

  private func show(_ quiz: Quiz, of exercise: Exercise, _ record: QuizRecord) {
    guard let session = record.sessions[exercise.id] else {
      Terminal.print("  · quiz: not begun (`./grade quiz \(exercise.id)`)\n")
      return
    }
    let own = session.items.filter { !$0.isReview }
    let right = own.count { $0.state == .right }
    let points = score(session.points, session.maximum(in: quiz))
    let mark = session.isFinished ? right == own.count ? "✓" : "◐" : "…"
    let rest = session.isFinished ? "" : ", \(own.count { $0.state == .open }) still to ask"
    Terminal.print("  \(mark) quiz: \(points), \(right) of \(own.count) questions right\(rest)\n")
  }

  private func showMisconceptions(_ record: QuizRecord) {
    let open = record.openMisconceptions
    guard !open.isEmpty else { return }
    Terminal.print("\nStill open, asked again at your next quiz:\n")
    for (name, met) in open {
      let times = met.count == 1 ? "once" : "\(met.count) times"
      let words = Misconceptions.misconception(named: name).map { ": \($0.feedback)" } ?? ""
      let place = met.questions.last.map { " (last on \($0))" } ?? ""
      let title = name.contains("/") ? "\(name), missed \(times)" : "\(name), met \(times)\(place)\(words)"
      let lines = WrappedText.lines(title, width: Terminal.width - 4)
      Terminal.print(lines.enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element + "\n" }.joined())
    }
  }

  private func score(_ points: Double, _ maximum: Double) -> String {
    "\(JSONText.number(points))/\(JSONText.number(maximum))"
  }
}
