import ArgumentParser
import ExerciseKit
import Grading
import JSONText

/// `grade hint exercise3 --part 3.2`: the next hint for a part.
struct ShowHint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint", abstract: "Show the next hint for a part of an exercise.",
    discussion: "EXAMPLE\n  ./grade hint exercise3 --part 3.2")

  @Argument(help: "The exercise, such as exercise3.")
  var exercise: String

  @Option(help: ArgumentHelp("The part; without it, the first one you have not passed.", valueName: "id"))
  var part: String?

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.load()
      let (_, described) = try grade.exercise(exercise, in: course)
      let parts = described.task?.gradedParts ?? []
      let progress = Progress.load(course: course.path)
      let passed = progress.parts[described.id] ?? [:]
      let open = parts.first { part in (passed[part.id]?.points ?? 0) < part.points } ?? parts.first
      guard let chosen = part.map({ id in parts.first { $0.id == id } }) ?? open else {
        let ids = parts.map(\.id).joined(separator: ", ")
        Terminal.say("grade: \(described.id) has no part '\(part ?? "")'. Its parts are \(ids).")
        throw ExitCode(64)
      }
      guard !chosen.hints.isEmpty else {
        Terminal.print(
          "There is no hint for part \(chosen.id), \(chosen.title). Its doc comment is the best start.\n")
        return
      }
      let seen = progress.hints[described.id]?[chosen.id] ?? 0
      let count = min(seen + 1, chosen.hints.count)
      Terminal.print("Part \(chosen.id), \(chosen.title)\n\n")
      for (number, hint) in chosen.hints.prefix(count).enumerated() {
        let lines = WrappedText.lines(
          "Hint \(number + 1) of \(chosen.hints.count): \(hint.text)", width: Terminal.width)
        Terminal.print(lines.joined(separator: "\n") + "\n\n")
      }
      if count < chosen.hints.count {
        let cost = chosen.hints[count].cost * chosen.points
        let price =
          cost > 0 ? "; it costs \(JSONText.number(cost)) of the part's points in `grade progress`" : ""
        let words = WrappedText.lines("Ask again for the next one\(price).", width: Terminal.width)
        Terminal.print(words.joined(separator: "\n") + "\n")
      }
      Progress.update(course: course.path) { $0.hints[described.id, default: [:]][chosen.id] = count }
    }
  }
}
