import ArgumentParser
import Clocks
import DataSets
import Escaping
import JSONText
import Kernels
import NetworkFiles
import Networks
import Pictures
import Questions
import Sentences
import SystemFiles
import Training
import TrainingRuns

/// `grade train exercise6|NET.xml`: trains a network on images, with a checkpoint after every epoch.
struct TrainModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: localized("Train a network on CIFAR-10; run again, it goes on where it stopped."),
    discussion: localized(
      """
      An exercise trains the network and the plan of your module; a file trains with the options below.

      EXAMPLES
        ./grade train exercise6
        ./grade train Courseware/networks/cifar10.xml --epochs 5
        ./grade train net.xml --optimizer sgd --rate 0.1 --schedule oneCycle
      """))

  @Argument(
    help: ArgumentHelp(localized("An exercise such as exercise6, or a file with a <network>.")),
    completion: .file(extensions: ["xml"]))
  var network: String

  @Option(
    help: ArgumentHelp(localized("The images (.grade/data/cifar10 in the course)."), valueName: "dir"),
    completion: .directory)
  var data: String?

  @Option(help: ArgumentHelp(localized("How often all images are seen."), valueName: "number"))
  var epochs: Int?

  @Option(help: ArgumentHelp(localized("How many images a step sees."), valueName: "number"))
  var batch: Int?

  @Option(help: ArgumentHelp(localized("How many threads compute (all processors)."), valueName: "number"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      localized("How the weights begin; automatic is He's way before a ReLU."), valueName: "name"))
  var initializer: WeightInitializer?

  @Option(help: ArgumentHelp(localized("How the weights are moved."), valueName: "name"))
  var optimizer: Named<OptimizerRegistry>?

  @Option(help: ArgumentHelp(localized("The learning rate."), valueName: "number"))
  var rate: Double?

  @Option(help: ArgumentHelp(localized("How the learning rate changes."), valueName: "name"))
  var schedule: TrainingPlan.ScheduleName?

  @Option(help: ArgumentHelp(localized("How strongly weights are pulled to 0."), valueName: "number"))
  var weightDecay: Double?

  @Flag(help: ArgumentHelp(localized("Mirror images at random.")))
  var flips = false

  @Option(help: ArgumentHelp(localized("Shift images at random by so many pixels."), valueName: "pixels"))
  var shift: Int?

  @Option(help: ArgumentHelp(localized("Draw everything random from this number."), valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp(localized("Use the first so many training images only."), valueName: "number"))
  var images: Int?

  @Option(help: ArgumentHelp(localized("Where the run is kept."), valueName: "file"), completion: .file())
  var checkpoint: String?

  @Option(
    help: ArgumentHelp(localized("Draw the curves of loss and accuracy as SVG."), valueName: "file"),
    completion: .file()
  )
  var curves: String?

  @Flag(help: ArgumentHelp(localized("Start afresh.")))
  var restart = false

  @Option(help: ArgumentHelp(localized("How to write it; json is a line an epoch.")))
  var format = TextOrJSON.text

  @OptionGroup var courseOptions: CourseOptions

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError(localized("--threads takes 1 to 256."))
    }
    if let images, images < 1 { throw ValidationError(localized("--images must be at least 1.")) }
  }

  @Option(help: .hidden)
  var benchmark: Int?

  /// Says when the first step was done, in seconds of the system's monotonic clock, and stops, for `Benchmarks/training.py`.
  @Flag(help: .hidden)
  var firstStep = false

  func run() throws {
    try reportingTraining {
      if let benchmark { try measure(steps: benchmark) } else { try train() }
    }
  }

  /// Images per second on batches in memory, as JSON, for `Benchmarks/training.py`.
  private func measure(steps: Int) throws {
    let (network, _) = try NetworkReader.load(contentsOf: self.network)
    let result = try TrainingBenchmark.imagesPerSecond(
      network, batch: batch ?? 32, steps: steps, threads: threads ?? Processors.online)
    Terminal.print(
      JSONText.object([
        ("training", JSONText.number(result.training)),
        ("inference", JSONText.number(result.inference)),
      ]) + "\n")
  }

  private func train() throws {
    let (xml, file, described) = try description()
    let plan = overridden(described)
    if let problem = plan.problem {
      throw GraderFault(problem, advice: localized("Change it, or give the option."))
    }
    let imageData = try DataFolder(data ?? courseOptions.dataFolder()).open()
    guard var training = imageData.training else {
      throw GraderFault(
        localized("There are no training images."),
        advice: localized("`./grade data cifar10 --help` says how to get them."))
    }
    if let missing = DataSummary.missingBatches(imageData) { Terminal.say(localized("Note: \(missing)")) }
    if let images { training = training.prefix(images) }
    let path = try checkpointPath()
    if restart { Files.remove(path) }
    let run = try TrainingRun(
      xml: xml, file: file, plan: plan, training: training, test: imageData.test, checkpoint: path,
      threads: threads ?? Processors.online)
    let isResumed = try run.resume()
    var console = TrainingConsole(
      isJSON: format == .json, isTerminal: StandardStream.errors.isTerminal, width: Terminal.width)
    console.begin(run, training: training, test: imageData.test, isResumed: isResumed, checkpoint: path)
    if let warning = VectorSupport.warning { Terminal.say(warning) }
    Interruption.listen()
    let end = try run.run(
      shouldStop: {
        if firstStep { Terminal.print("{\"firstStepAt\": \(Double(MonotonicClock.now) / 1e9)}\n") }
        return firstStep || Interruption.isWanted
      }, report: { console.show($0) })
    if firstStep { return }
    if let curves { try Files.write(TrainingConsole.curves(run.history), to: curves, durably: true) }
    console.finish(run.history, end, checkpoint: path, command: commandToGoOn)
    if end == .stopped { throw ExitCode(130) }
  }

  /// The command line as it was typed, without what would start afresh.
  private var commandToGoOn: String {
    let words = CommandLine.arguments.dropFirst().filter { $0 != "--restart" }
    return (["./grade"] + words.map(ShellWord.quoted)).joined(separator: " ")
  }

  /// The network's XML, where it is from, and the plan to begin with.
  private func description() throws -> (xml: String, file: String, plan: TrainingPlan) {
    let course = try courseOptions.load()
    if isFile {
      // What is wrong with the file is said as `grade analyze` says it.
      _ = try NetworkReader.load(contentsOf: network)
      return (try Files.text(network), network, TrainingPlan())
    }
    let (folder, exercise) = try grade.exercise(network, in: course, quiz: false)
    let described = try StudentNetwork.describe(exercise, in: folder, options: courseOptions)
    return (described.network, localized("your network"), try described.plan())
  }

  private func overridden(_ plan: TrainingPlan) -> TrainingPlan {
    var plan = plan
    if let epochs { plan.epochs = epochs }
    if let batch { plan.batchSize = batch }
    if let initializer { plan.initializer = initializer }
    if let optimizer { plan.optimizer = TrainingPlan.OptimizerName(optimizer.value) }
    if let rate { plan.learningRate = rate }
    if let schedule { plan.schedule = schedule }
    if let weightDecay { plan.weightDecay = weightDecay }
    if flips { plan.flips = true }
    if let shift { plan.shift = shift }
    if let seed { plan.seed = seed }
    return plan
  }

  /// A file with a network is a file; everything else names an exercise.
  private var isFile: Bool {
    network.hasSuffix(".xml") || (network.contains("/") && Files.exists(network) && !Files.isFolder(network))
  }

  private func checkpointPath() throws -> String {
    if let checkpoint { return checkpoint }
    let name =
      isFile
      ? network.split(separator: "/").last.map(String.init) ?? network
      : try exerciseFolder(network, in: try courseOptions.load()).id
    let path = try courseOptions.checkpoint(of: name.hasSuffix(".xml") ? String(name.dropLast(4)) : name)
    try Files.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
    return path
  }
}

/// Runs a training command's body; what the engine throws becomes a message and status 1.
func reportingTraining(_ body: () throws -> Void) throws {
  try reportingFaults(1) {
    do {
      try body()
    } catch {
      switch error {
      case let fault as DataFault: Terminal.say("grade: \(fault)")
      case let fault as FileFault: Terminal.say("grade: \(fault)")
      case let fault as RunningError: Terminal.say("grade: \(fault.problem).\n\(fault.remedy)")
      case let fault as NetworkError: Terminal.say("grade: \(fault.problem).\n\(fault.remedy)")
      case let fault as TrainingRun.Diverged: Terminal.say("grade: \(fault)")
      default: throw error
      }
      throw ExitCode(1)
    }
  }
}
