import ArgumentParser
import CourseVersions
import Sentences
import SystemFiles

/// The command line: thin. Each command is a file under Commands/ and a line here.
@main
struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: localized("A course on convolutional neural networks that grades itself."),
    discussion: localized(
      """
      EXAMPLES
        ./grade exercise3                grade your exercise 3
        ./grade exercise3 --watch        grade it again after every save
        ./grade learn                    the lessons
        ./grade hint exercise3 --part 3.2
        ./grade analyze Courseware/networks/vgg16.xml

      EXIT STATUS
        0    all points, or all done
        1    not all points, findings, or a file that cannot be used
        2    code that does not compile (the rest is graded), or a refused submission
        64   wrong usage
        70   a fault of the grader's own, which never costs anybody a point
        130  stopped with Ctrl-C
      """),
    version: ProgramVersion.current,
    subcommands: [
      GradeExercise.self,
      ListExercises.self,
      ShowProgress.self,
      ShowHint.self,
      ResetExercise.self,
      ShowSolution.self,
      Learn.self,
      AnalyzeNetwork.self,
      CheckCourse.self,
      CreateNew.self,
      TakeQuiz.self,
      TrainModel.self,
      PredictImages.self,
      ShowFilters.self,
      PreviewQuestions.self,
      LintCourse.self,
      PrepareData.self,
    ],
    defaultSubcommand: GradeExercise.self)

  static var commandNames: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }

  /// Wrong usage is said as all that goes wrong is: `grade: what is wrong`, and what to do.
  static func main() {
    InheritedLimits.widen()
    let words = LanguageOptions.speak(Array(CommandLine.arguments.dropFirst()))
    do {
      try reportingFaults { try InheritedLimits.checkOwnStack() }
      var command = try parseAsRoot(words)
      try command.run()
    } catch {
      if CommandLine.arguments.contains("--generate-completion-script"), exitCode(for: error) == .success {
        return Terminal.write(CompletionScript.withoutCommandWord(fullMessage(for: error)) + "\n")
      }
      if exitCode(for: error) == .success, let help = ParserWords.help(fullMessage(for: error)) {
        Terminal.write(help + "\n")
        exit(withError: ExitCode.success)
      }
      // A bare status has had its message.
      guard exitCode(for: error) == .validationFailure, !(error is ExitCode) else { exit(withError: error) }
      Terminal.say(ParserWords.complaint(UsageMessage.text(fullMessage(for: error), words)))
      exit(withError: ExitCode(exitCode(for: error).rawValue))
    }
  }
}
