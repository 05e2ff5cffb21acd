import ArgumentParser
import ExerciseKit
import Grading
import Lessons

/// `grade learn`: the lessons, to be read in the terminal or as a page.
struct Learn: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html
  }

  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "List the lessons, or read one.",
    discussion: """
      EXAMPLES
        ./grade learn                        the lessons
        ./grade learn 3                      read the third; exercise2 works too
        ./grade learn 3 --format html --output lesson3.html
      """)

  @Argument(help: "A lesson: its number, its name or the beginning of it, or its exercise.")
  var lesson: String?

  @Option(help: ArgumentHelp("How to write it: text or html.", valueName: "format"))
  var format = Format.text

  @Option(help: ArgumentHelp("Write it to this file.", valueName: "file"))
  var output: String?

  @Option(help: "Colours: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(help: "Draw with plain letters, for a terminal without line drawing.")
  var ascii = false

  @OptionGroup var courseOptions: CourseOptions

  func validate() throws {
    if lesson == nil, format == .html || output != nil {
      throw ValidationError("Name the lesson to write, such as ./grade learn 1 --format html.")
    }
  }

  func run() throws {
    try reportingFaults {
      let course = try courseOptions.path()
      let shelf = try LessonShelf(course: course)
      guard let name = lesson else { return Pager.show(LessonList.render(shelf, style)) }
      let lesson: Lesson
      do {
        // An exercise says which lesson comes before it; one that cannot be read just now leaves it to the
        // questions.
        let exercise = try? Course(at: course).exercise(name).description()
        lesson = try shelf.lesson(exercise?.lesson ?? name)
      } catch {
        Terminal.say("grade: \(error)")
        throw ExitCode(64)
      }
      let text = format == .html ? LessonPage.render(lesson) : TerminalRenderer(style).render(lesson)
      if let output {
        try Files.write(text, to: output, durably: true)
      } else if format == .html {
        Terminal.print(text)
      } else {
        Pager.show(text)
      }
    }
  }

  private var style: TerminalStyle {
    TerminalStyle(width: output == nil ? Terminal.width : 80, usesColor: usesColor, isASCII: ascii)
  }

  private var usesColor: Bool { color == .always || (output == nil && color.isOn) }
}
