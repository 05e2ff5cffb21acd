import Exercises
import Sentences
import SystemFiles
import TrainedNetworks
import Training

/// The filters of the first convolution were learnt, and are drawn for the student to look at.
///
/// Learnt means: no longer those that training began with. Filters drawn from a seed that the checkpoint does not name pass
/// as well; they are worth this part and no other.
enum FiltersPictureCheck: NetworkCheck {
  static let name = "filters-picture"
  /// How far the filters must have moved, as a share of their length at the beginning.
  private static let leastChange = 0.05

  static func run(_ part: BuildPart, on subject: CheckedNetwork) throws -> BuildVerdict {
    let trained = try subject.weights.trained(subject)
    let filters: ConvolutionFilters
    do throws(RunningError) {
      filters = try ConvolutionFilters(trained.model)
    } catch {
      return .failed("\(error.problem); \(error.remedy).".capitalizedFirst)
    }
    var least = Double.infinity
    for plan in trained.plans {
      let model = try Model(
        network: trained.model.network, seed: plan.seed, initializer: plan.initializer)
      let start = try ConvolutionFilters(model, layer: filters.layer)
      least = min(least, change(from: start.weights, to: filters.weights))
    }
    guard least >= leastChange else {
      return .failed(
        localized(
          "The filters of \(filters.layer) are still those that training began with. Train longer: "
            + "`\(subject.files.commands("train \(subject.exercise)"))` goes on where it stopped."))
    }
    let found =
      localized(
        "The \(filters.count) filters of \(filters.layer) were learnt, \(Int(min(least, 99) * 100)) % away from where they began"
      )
    guard let folder = subject.files.pictures else { return .passed(part, "\(found).") }
    let path = "\(folder)/\(subject.exercise)-filters.svg"
    try Files.makeFolder(folder)
    try Files.write(filters.grid.svg(), to: path)
    return .passed(part, localized("\(found); their picture is \(path)."))
  }

  /// ‖after − before‖ / ‖before‖.
  private static func change(from before: [Float], to after: [Float]) -> Double {
    func length(_ values: some Sequence<Float>) -> Double {
      values.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    }
    return length(zip(before, after).map { $1 - $0 }) / max(length(before), .leastNormalMagnitude)
  }
}
