import ArgumentParser
import Escaping
import JSONText
import Sentences
import SystemFiles
import TrainedNetworks

/// `grade predict CHECKPOINT IMAGES`: what a trained network takes pictures for, and how often it is right.
struct PredictImages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: localized(
      "Show what a trained network takes pictures for, or how well it does on labelled images."),
    usage: "grade predict <checkpoint> <images> ... [<options>]",
    discussion: localized(
      """
      Of a folder with test images these are taken. The confusion matrix tells how
      often images of a class (row) were taken for another (column).

      EXAMPLES
        ./grade predict .grade/checkpoints/cifar10.safetensors cat.jpg dog.png
        ./grade predict .grade/checkpoints/cifar10.safetensors .grade/data/cifar10
        ./grade predict run.safetensors pictures/ --top 5 --format json
      """))

  @Argument(
    help: ArgumentHelp(localized("What `grade train` wrote.")), completion: .file(extensions: ["safetensors"])
  )
  var checkpoint: String

  @Argument(
    help: ArgumentHelp(
      localized("Pictures (PNG, JPEG, PPM, BMP), folders of them, CIFAR .bin files or folders of these.")),
    completion: .file())
  var images: [String]

  @Option(help: ArgumentHelp(localized("How many classes to show for a picture."), valueName: "number"))
  var top = 3

  @Option(help: ArgumentHelp(localized("How to write it.")))
  var format = TextOrJSON.text

  @Option(help: ArgumentHelp(localized("Whether colours are used.")))
  var color = ColorChoice.auto

  @OptionGroup var languageOptions: LanguageOptions

  func validate() throws {
    guard top >= 1 else { throw ValidationError(localized("--top must be at least 1.")) }
  }

  func run() throws {
    try reportingCheckpoint(checkpoint) {
      let network = try TrainedNetwork(checkpoint: checkpoint, threads: Processors.online)
      var console = PredictionConsole(
        network: network, isJSON: format == .json, top: top, usesColor: color.isOn)
      var hasFaults = false
      // What cannot be read is told and left out; the rest is still worth seeing.
      func attempt(_ body: () throws -> Void) throws {
        do { try body() } catch {
          guard let fault = error as? FileFault else { throw error }
          Terminal.say("grade: \(DisplayText.escaped("\(fault)"))")
          hasFaults = true
        }
      }
      for path in images {
        try attempt {
          for input in try ImageInput.all(at: path) { try attempt { try console.show(input, of: path) } }
        }
      }
      console.finish()
      if hasFaults { throw ExitCode(1) }
    }
  }
}
