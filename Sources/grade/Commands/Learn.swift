import ArgumentParser
import Escaping
import Exercises
import Lessons
import Markdown
import Questions
import Sentences
import SystemFiles

/// `grade learn`: the lessons, to be read in the terminal or as a page.
struct Learn: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html
  }

  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: localized("List the lessons, or read one."),
    usage: "grade learn [<lesson>] [<options>]",
    discussion: localized(
      """
      EXAMPLES
        ./grade learn                        the lessons
        ./grade learn 3                      read the third; exercise2 works too
        ./grade learn 3 --format html --output lesson3.html
        ./grade learn --format html --output pages      all, with an index
      """))

  @Argument(
    help: ArgumentHelp(localized("A lesson: its number, its name or the beginning of it, or its exercise.")),
    completion: CourseNames.lessons)
  var lesson: String?

  @Option(help: ArgumentHelp(localized("How to write it.")))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      localized("Write it to this file; all lessons as pages to this folder."), valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(localized("Whether colours are used.")))
  var color = ColorChoice.auto

  @Flag(help: ArgumentHelp(localized("Draw with plain letters, for a terminal without line drawing.")))
  var ascii = false

  @OptionGroup var courseOptions: CourseOptions

  func validate() throws {
    if lesson == nil, (format == .html) != (output != nil) {
      throw ValidationError(
        localized(
          "Name the lesson to write, such as ./grade learn 1 --format html, or a folder for all: --format html --output pages."
        )
      )
    }
  }

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.path()
      let shelf = try LessonShelf(course: course)
      if lesson == nil, let output { return try write(shelf, to: output) }
      guard let name = lesson else { return Pager.show(LessonList.render(shelf, style)) }
      let lesson: Lesson
      do {
        // An exercise says which lesson comes before it; one that cannot be read just now leaves it to the
        // questions.
        let exercise =
          Int(name) == nil ? try? Course(at: course).exercise(named: name).description(quiz: false) : nil
        lesson = try shelf.lesson(exercise?.lesson ?? name)
      } catch {
        Terminal.say("grade: \(error)")
        throw ExitCode(64)
      }
      let text =
        format == .html
        ? LessonPage.render(lesson, commands: courseOptions.commands) : TerminalRenderer(style).render(lesson)
      if let output {
        let shown = format == .html ? text : DisplayText.escapedBetweenColors(text)
        try Files.write(shown, to: output, durably: true)
      } else if format == .html {
        Terminal.print(text, isData: true)
      } else {
        Pager.show(text)
      }
    }
  }

  /// A page for each lesson, and one that leads to them.
  private func write(_ shelf: LessonShelf, to folder: String) throws {
    try Files.makeFolder(folder)
    for lesson in shelf.lessons {
      try Files.write(
        LessonPage.render(lesson, among: shelf.lessons, commands: courseOptions.commands),
        to: "\(folder)/\(lesson.id).html", durably: true)
    }
    try Files.write(LessonPage.index(shelf.lessons), to: "\(folder)/index.html", durably: true)
    let count = shelf.lessons.count
    Terminal.print(
      (count == 1
        ? localized("1 lesson is written; open \(folder)/index.html in a browser.")
        : localized("\(count) lessons are written; open \(folder)/index.html in a browser.")) + "\n")
  }

  private var style: TerminalStyle {
    TerminalStyle(
      width: output == nil ? Terminal.width : 80, usesColor: usesColor,
      isASCII: ascii || (output == nil && Terminal.isPlain), commands: courseOptions.commands)
  }

  private var usesColor: Bool { color == .always || (output == nil && color.isOn) }
}
