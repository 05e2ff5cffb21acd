import ArgumentParser
import Scaffolding
import Sentences
import SystemFiles

/// `grade new exercise my-exercise --course my-course`: a complete exercise, to change into another.
struct CreateExercise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise",
    abstract: localized(
      "Make a complete exercise, to change into your own; and a course for it, where there is none."),
    discussion: localized(
      "EXAMPLE\n  ./grade new exercise my-exercise --title \"My exercise\" --course my-course"))

  @Argument(help: ArgumentHelp(localized("The exercise's name on the command line, such as my-exercise.")))
  var id: String

  @Option(help: ArgumentHelp(localized("The title that students see."), valueName: "text"))
  var title: String?

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults {
      guard let repository = CourseOptions.ownCourse else {
        throw GraderFault(
          "This program does not know where its course is, and exercises build on it.",
          advice: "Use the one that ./grade builds.")
      }
      let course = try courseOptions.path()
      let template = try refusingNames {
        let name = try ExerciseName(id, commands: Grade.commandNames + ["self-test", "help"])
        let template = try ExerciseTemplate(
          name, title: title, course: Files.absolutePath(course), repository: repository)
        for folder in ["Exercises", "Solutions"] where Files.exists("\(course)/\(folder)/\(name.id)") {
          throw ScaffoldRefusal(
            problem: "\(course)/\(folder)/\(name.id) is already there.",
            advice: "Choose another name, or move it away first.")
        }
        return template
      }
      var written = try addCourse(course)
      for (parent, files) in [("Exercises", template.exercise), ("Solutions", template.solution)] {
        try add(files, below: "\(parent)/\(id)", course: course)
        written += files.map(\.path)
      }
      let commands = courseOptions.commands
      Terminal.print(
        """
        Written in \(course):
        \(written.map { "  \($0)" }.joined(separator: "\n"))

        It works as it is. Change it into your own, then:
          \(commands("lint \(id)"))
          \(commands("check \(id)"))
          \(commands("\(id)"))
          \(commands("quiz \(id)"))

        """)
    }
  }

  /// What a course needs besides exercises; a new one also gets its settings.
  private func addCourse(_ course: String) throws(GraderFault) -> [String] {
    let isNew = !Files.isFolder("\(course)/Exercises")
    try Files.makeFolder("\(course)/Exercises")
    try Files.makeFolder("\(course)/Solutions")
    var written: [String] = []
    for file in [CourseTemplate.settings, CourseTemplate.schema] {
      guard !Files.exists("\(course)/\(file.path)"), isNew || file.path == CourseTemplate.schema.path else {
        continue
      }
      try Files.write(file.text, to: "\(course)/\(file.path)", durably: true)
      written.append(file.path)
    }
    return written
  }

  /// Writes a folder under a hidden name first, so that it is there whole or not at all.
  private func add(_ files: [ScaffoldFile], below folder: String, course: String) throws(GraderFault) {
    let slash = folder.lastIndex(of: "/")!
    let draft = "\(folder[..<slash])/.new-\(folder[folder.index(after: slash)...])"
    Files.remove("\(course)/\(draft)")
    for file in files {
      let path = "\(course)/\(draft)\(file.path.dropFirst(folder.count))"
      try Files.makeFolder(String(path[..<path.lastIndex(of: "/")!]))
      try Files.write(file.text, to: path, durably: true)
    }
    try Files.rename("\(course)/\(draft)", to: "\(course)/\(folder)")
  }
}
