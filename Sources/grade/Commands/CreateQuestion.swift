import ArgumentParser
import Networks
import Scaffolding
import Sentences
import SystemFiles

/// `grade new question exercise3`: a complete question at the end of a quiz, to change into another.
struct CreateQuestion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question",
    abstract: localized("Add a complete question to an exercise's quiz, to change into your own."),
    discussion: localized("EXAMPLE\n  ./grade new question exercise3 --id dilated-twice"))

  @Argument(
    help: ArgumentHelp(localized("The exercise, such as exercise3.")), completion: CourseNames.exercises)
  var exercise: String

  @Option(help: ArgumentHelp(localized("The question's id; without it, one that is free."), valueName: "id"))
  var id: String?

  @OptionGroup var courseOptions: CourseOptions

  func run() throws {
    try reportingFaults(1) {
      let course = try courseOptions.load()
      let folder = try exerciseFolder(exercise, in: course)
      let insertion = try refusingNames { try QuestionInsertion(into: folder.xmlPath, id: id) }
      try Files.write(insertion.bytes, to: Files.realPath(folder.xmlPath), durably: true)
      let commands = courseOptions.commands
      Terminal.print(
        """
        \(folder.xmlPath):\(insertion.line): the question \(insertion.id)

        It works as it is. Change it into your own, then:
          \(commands("lint \(folder.id)"))
          \(commands("preview \(folder.id)"))
          \(commands("quiz \(folder.id) --question \(insertion.id)"))

        """)
    }
  }
}
