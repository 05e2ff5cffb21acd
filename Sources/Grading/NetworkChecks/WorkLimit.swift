import Networks
import Sentences
import TerminalText

/// How much a check computes with a student's network before it says no: a network may keep to its budget of parameters and
/// still take days, or more memory than there is.
enum WorkLimit {
  /// Multiply-accumulates in one check: ResNet-18's 556 million for each of 10,000 test images, three times over. Two cores
  /// take a few minutes for them.
  static let operations = 2e13
  /// Values in memory at once, forward and backward: 4 GiB.
  static let values = Double(1 << 30)
  static let parameters = 50_000_000

  /// What one image costs, in multiply-accumulates. Windows without weights and layers that act value by value count as
  /// well, at ten for each value they look at: they are not what processors are fastest at.
  static func operations(_ network: Network, _ analysis: NetworkAnalysis) -> Double {
    zip(network.nodes, analysis.layers).reduce(0) { sum, pair in
      let (node, row) = pair
      let neurons = Double(row.neurons ?? 0)
      let multiplied = Double(row.multiplyAccumulates ?? 0)
      guard multiplied == 0, let window = node.layer as? any WindowedLayer else {
        return sum + multiplied + 10 * neurons
      }
      let axes = row.windows?.count ?? 2
      return sum + 10 * neurons * (0..<axes).reduce(1) { $0 * Double(window.kernelSize[$1]) }
    }
  }

  /// - Throws: `BuildObstacle` with what is too much.
  static func check(
    _ network: Network, _ analysis: NetworkAnalysis, passes: Double, batch: Int
  ) throws(BuildObstacle) {
    let work = passes * operations(network, analysis)
    guard work <= operations else {
      throw tooMuch(
        localized("about \(rounded(work / 1e12)) million million operations"),
        limit: rounded(operations / 1e12))
    }
    let count = analysis.totalParameters ?? Int64.max
    guard count <= parameters else {
      throw tooMuch(
        localized("\(NumberText.exact(Double(count))) parameters"),
        limit: localized("\(parameters / 1_000_000) million"))
    }
    let inMemory = 2 * Double(batch) * Double(analysis.totalNeurons ?? Int64.max)
    guard inMemory <= values else {
      throw tooMuch(
        localized("\(rounded(inMemory * 4 / 1e9)) GB for the values of \(batch) images"),
        limit: "\(rounded(values * 4 / 1e9)) GB")
    }
  }

  private static func tooMuch(_ what: String, limit: String) -> BuildObstacle {
    BuildObstacle(
      .rejected(
        localized(
          "Not run: this network needs \(what), more than the \(limit) that the grader takes. Down-sample earlier, or take "
            + "fewer filters where the image is still large; `./grade analyze` shows the costly layers.")))
  }

  private static func rounded(_ value: Double) -> String { NumberText.rounded(value, decimals: 1) }
}
