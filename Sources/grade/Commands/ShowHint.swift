import ArgumentParser
import Exercises
import Grading
import Markdown
import Questions
import Sentences
import SystemFiles
import TerminalText

/// `grade hint exercise3 --part 3.2`: the next hint for a part.
struct ShowHint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint", abstract: localized("Show the next hint for a part of an exercise."),
    discussion: localized("EXAMPLE\n  ./grade hint exercise3 --part 3.2"))

  @Argument(
    help: ArgumentHelp(localized("The exercise, such as exercise3.")), completion: CourseNames.exercises)
  var exercise: String

  @Option(
    help: ArgumentHelp(
      localized("The part; without it, the first one you have not passed."), valueName: "id"),
    completion: CourseNames.parts)
  var part: String?

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.load()
      let (_, described) = try grade.exercise(exercise, in: course, quiz: false)
      let parts = described.task?.gradedParts ?? []
      let progress = Progress.load(course: course.path)
      let passed = progress.parts[described.id] ?? [:]
      let open = parts.first { part in (passed[part.id]?.points ?? 0) < part.points } ?? parts.first
      guard let chosen = part.map({ id in parts.first { $0.id == id } }) ?? open else {
        let ids = parts.map(\.id).joined(separator: ", ")
        Terminal.say(
          "grade: " + localized("\(described.id) has no part '\(part ?? "")'. Its parts are \(ids)."))
        throw ExitCode(64)
      }
      guard !chosen.hints.isEmpty else {
        Terminal.print(
          localized(
            "There is no hint for part \(chosen.id), \(chosen.title). Its doc comment is the best start.")
            + "\n")
        return
      }
      let seen = progress.hints[described.id]?[chosen.id] ?? 0
      var count = min(seen + 1, chosen.hints.count)
      let isNew = count > seen
      Terminal.print(localized("Part \(chosen.id), \(chosen.title)") + "\n\n")
      if isNew, !confirms(chosen, number: count) { count -= 1 }
      for (number, hint) in chosen.hints.prefix(count).enumerated() {
        let lines = hint.markdown.lines(
          TerminalStyle(width: Terminal.width, isASCII: Terminal.isPlain),
          label: localized("Hint \(number + 1) of \(chosen.hints.count):") + " ")
        Terminal.print(lines.joined(separator: "\n") + "\n\n")
      }
      if isNew, count > seen, let price = price(chosen, number: count) {
        Terminal.tell(localized("Hint \(count) has cost \(price)."))
      }
      if count < chosen.hints.count {
        Terminal.tell(
          price(chosen, number: count + 1).map { localized("Ask again for the next one; it costs \($0).") }
            ?? localized("Ask again for the next one."))
      }
      Progress.update(course: course.path) { $0.hints[described.id, default: [:]][chosen.id] = count }
    }
  }

  /// What a hint costs, in words; nil for one that is free.
  private func price(_ part: GradedPart, number: Int) -> String? {
    let cost = part.hints[number - 1].cost * part.points
    guard cost > 0 else { return nil }
    let (points, all) = (countedPoints(cost), NumberText.exact(part.points))
    let command = courseOptions.commands("progress")
    return localized("\(points) of the part's \(all) in `\(command)`, none in a verdict")
  }

  /// Whether a hint that costs something is wanted; in a pipe nobody can be asked.
  private func confirms(_ part: GradedPart, number: Int) -> Bool {
    guard StandardStream.input.isTerminal, StandardStream.output.isTerminal,
      let price = price(part, number: number)
    else { return true }
    Terminal.tell(localized("Hint \(number) costs \(price). Show it? [y/N]"), end: " ")
    let answer = readLine()?.lowercased()
    Terminal.print("\n")
    return ["y", "yes", "j", "ja"].contains(answer ?? "")
  }
}
