import ArgumentParser
import Pictures
import Questions
import Sentences
import SystemFiles
import TrainedNetworks

/// `grade filters CHECKPOINT`: what a trained network's filters look like, what they make of an image, and what excites them.
struct ShowFilters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filters",
    abstract:
      localized(
        "Draw the filters that a network has learnt, what they see in an image, or what excites them most."),
    usage: "grade filters <checkpoint> [<options>]",
    discussion: localized(
      """
      Without an option it draws the filters of the first convolution. Later filters
      look at many maps: they are drawn by how strong they are, and with --filter by
      their kernel for each map.

      EXAMPLES
        ./grade filters run.safetensors
        ./grade filters run.safetensors --output filters.svg      (or .png)
        ./grade filters run.safetensors --layer conv3 --filter 5
        ./grade filters run.safetensors --activations cat.png
        ./grade filters run.safetensors --maximal                 (each class)
        ./grade filters run.safetensors --maximal --layer conv7 --steps 256
      """))

  @Argument(
    help: ArgumentHelp(localized("What `grade train` wrote.")), completion: .file(extensions: ["safetensors"])
  )
  var checkpoint: String

  @Option(help: ArgumentHelp(localized("The layer; `grade analyze` shows their ids."), valueName: "id"))
  var layer: String?

  @Option(
    help: ArgumentHelp(
      localized("Only this filter, from 1; a class with --maximal alone."), valueName: "number"))
  var filter: Int?

  @Option(
    help: ArgumentHelp(localized("Draw what the layers make of a picture."), valueName: "image"),
    completion: .file())
  var activations: String?

  @Flag(help: ArgumentHelp(localized("Draw what excites each class, or each filter of --layer, most.")))
  var maximal = false

  @Option(help: ArgumentHelp(localized("How many steps of gradient ascent (128)."), valueName: "number"))
  var steps: Int?

  @Option(help: ArgumentHelp(localized("The noise that the ascent begins with (1)."), valueName: "number"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(localized("Write it to this .svg or .png file."), valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(localized("Whether colours are used.")))
  var color = ColorChoice.auto

  @OptionGroup var languageOptions: LanguageOptions

  func validate() throws {
    guard activations == nil || !maximal else {
      throw ValidationError(localized("Choose one of --activations and --maximal."))
    }
    guard maximal || (steps == nil && seed == nil) else {
      throw ValidationError(localized("--steps and --seed belong to --maximal."))
    }
    if let steps, !(1...100_000).contains(steps) {
      throw ValidationError(localized("--steps takes 1 to 100000."))
    }
    if let filter, filter < 1 { throw ValidationError(localized("--filter counts from 1.")) }
    if let output, PictureConsole.Format(path: output) == nil {
      throw ValidationError(localized("--output takes a file that ends in .svg or .png."))
    }
  }

  func run() throws {
    try reportingCheckpoint(checkpoint) {
      let network = try TrainedNetwork(checkpoint: checkpoint, threads: Processors.online)
      let grid = try grid(of: network)
      if let output {
        try PictureConsole.write(grid, to: output)
      } else {
        PictureConsole(color: color).show(grid)
      }
    }
  }

  private func grid(of network: TrainedNetwork) throws -> PictureGrid {
    if let activations {
      let picture = try PictureFile.read(activations)
      return try ActivationPictures(network, of: picture, layer: layer, map: filter.map { $0 - 1 }).grid
    }
    if maximal {
      var settings = MaximalStimuli.Settings()
      if let steps { settings.steps = steps }
      if let seed { settings.seed = seed }
      return try MaximalStimuli(
        network, layer: layer, unit: filter.map { $0 - 1 }, settings: settings,
        progress: PictureConsole.showProgress
      ).grid
    }
    let filters = try ConvolutionFilters(network.model, layer: layer)
    return try filter.map { try filters.grid(ofFilter: $0 - 1) } ?? filters.grid
  }
}
