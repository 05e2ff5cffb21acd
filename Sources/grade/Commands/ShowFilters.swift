import ArgumentParser
import Pictures
import Questions
import SystemFiles
import TrainedNetworks

/// `grade filters CHECKPOINT`: what a trained network's filters look like, what they make of an image, and what excites them.
struct ShowFilters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filters",
    abstract:
      "Draw the filters that a network has learnt, what they see in an image, or what excites them most.",
    usage: "grade filters <checkpoint> [<options>]",
    discussion: """
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
      """)

  @Argument(help: "What `grade train` wrote.", completion: .file(extensions: ["safetensors"]))
  var checkpoint: String

  @Option(help: ArgumentHelp("The layer; `grade analyze` shows their ids.", valueName: "id"))
  var layer: String?

  @Option(help: ArgumentHelp("Only this filter, from 1; a class with --maximal alone.", valueName: "number"))
  var filter: Int?

  @Option(
    help: ArgumentHelp("Draw what the layers make of a picture.", valueName: "image"), completion: .file())
  var activations: String?

  @Flag(help: "Draw what excites each class, or each filter of --layer, most.")
  var maximal = false

  @Option(help: ArgumentHelp("How many steps of gradient ascent (128).", valueName: "number"))
  var steps: Int?

  @Option(help: ArgumentHelp("The noise that the ascent begins with (1).", valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Write it to this .svg or .png file.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: "Whether colours are used.")
  var color = ColorChoice.auto

  @OptionGroup var languageOptions: LanguageOptions

  func validate() throws {
    guard activations == nil || !maximal else {
      throw ValidationError("Choose one of --activations and --maximal.")
    }
    guard maximal || (steps == nil && seed == nil) else {
      throw ValidationError("--steps and --seed belong to --maximal.")
    }
    if let steps, !(1...100_000).contains(steps) { throw ValidationError("--steps takes 1 to 100000.") }
    if let filter, filter < 1 { throw ValidationError("--filter counts from 1.") }
    if let output, PictureConsole.Format(path: output) == nil {
      throw ValidationError("--output takes a file that ends in .svg or .png.")
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
