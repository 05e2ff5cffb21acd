import ArgumentParser
import Intake
import NetworkChecks
import Sentences
import SystemFiles

/// What grading a network of the student's own needs besides its description.
struct BuildOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      localized(
        "A network's trained weights (.grade/checkpoints/EXERCISE.safetensors in the course; in a submission EXERCISE.safetensors or checkpoint.safetensors)."
      ),
      valueName: "file"), completion: .file(extensions: ["safetensors"]))
  var checkpoint: String?

  @Option(
    help: ArgumentHelp(
      localized("The images a network is tried on (.grade/data/cifar10 in the course)."), valueName: "dir"),
    completion: .directory)
  var data: String?

  @Flag(
    help: ArgumentHelp(localized("Train a network anew instead of taking the weights that were handed in.")))
  var retrain = false

  @Option(
    help: ArgumentHelp(
      localized("After so long, --retrain grades what was reached (30)."), valueName: "minutes"))
  var budget: Double?

  func validate() throws {
    if let budget {
      guard retrain else { throw ValidationError(localized("--budget belongs to --retrain.")) }
      guard budget > 0, budget <= 10_000 else {
        throw ValidationError(localized("--budget takes minutes, more than 0 and at most 10000."))
      }
    }
    if let checkpoint, !Files.exists(checkpoint) {
      throw ValidationError(localized("There is no file \(checkpoint)."))
    }
    guard !retrain || checkpoint == nil else {
      throw ValidationError(
        localized("--retrain trains anew, and --checkpoint names weights: choose one of them."))
    }
  }

  /// - Parameter submission: what a stranger handed in; nil for the student's own work.
  func files(
    for exercise: String, handedIn submission: Submission?, _ course: CourseOptions
  ) throws -> CheckResources {
    var files = CheckResources()
    files.commands = course.commands
    files.images = .folder(try data ?? course.dataFolder())
    files.threads = Processors.online
    if let checkpoint {
      files.checkpoint = StudentFile(path: checkpoint)
    } else if let submission {
      files.checkpoint = submission.checkpoint
    } else {
      let own = try course.checkpoint(of: exercise)
      if Files.exists(own) { files.checkpoint = StudentFile(path: own) }
    }
    if submission == nil {
      files.pictures = try course.path() + "/.grade/pictures"
      files.memory = try course.path()
    }
    if retrain { files.retraining = Retraining(minutes: budget ?? 30) }
    if StandardStream.errors.isTerminal {
      files.progress = { Terminal.sayInPlace("\r\u{1b}[K\($0)") }
    }
    return files
  }
}
