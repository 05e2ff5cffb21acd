import Exercises
import Networks
import Sentences
import TerminalText

/// The convolutions see enough of the image and not more than it, and each has kernels large enough for what it sees.
enum CoverageCheck: NetworkCheck {
  static let name = "coverage"
  private static let leastCapacity = CheckLimit(
    "capacity-min", .number, "The smallest learning capacity, in per cent, that passes in every layer.")
  static let limits = [CheckLimit.minimum, .maximum, leastCapacity]
  static let needs = CheckNeeds(oneOf: ["min", "max", "capacity-min"])

  static func run(_ part: BuildPart, on subject: CheckedNetwork) throws -> BuildVerdict {
    guard let analysis = subject.analysis, let network = subject.network else {
      return .notRun(subject.problem ?? localized("There is no network to look at."))
    }
    let rows = zip(analysis.layers, network.nodes).filter { row, node in
      (node.layer as? any WindowedLayer)?.cValueRole == .convolution && row.receptiveFieldError == nil
    }.map(\.0)
    guard !rows.isEmpty else {
      return .failed(localized("The network has no convolution, so nothing is seen through one."))
    }
    if let least = part[leastCapacity] {
      for row in rows {
        guard let capacity = row.cValue.capacity.min(), capacity < least else { continue }
        return .failed(
          localized(
            "\(row.id) has a learning capacity of \(percent(capacity)), below \(percent(least)): its kernel is small for "
              + "what it sees. Down-sample earlier, or stop stacking there."))
      }
    }
    let coverages = rows.compactMap { row in row.cValue.coverage.compactMap(\.self).max().map { (row.id, $0) }
    }
    if let most = part[.maximum], let (id, coverage) = coverages.first(where: { $0.1 > most }) {
      return .failed(
        localized(
          "\(id) covers \(percent(coverage)) of the image, more than \(percent(most)): it sees beyond it."))
    }
    let reached = rows.compactMap { $0.cValue.coverage.compactMap(\.self).min() }.max() ?? 0
    if let least = part[.minimum], reached < least {
      return .failed(
        localized(
          "The convolutions cover \(percent(reached)) of the image, and \(percent(least)) are wanted: add layers, or "
            + "down-sample in between."))
    }
    return .passed(part, localized("The convolutions cover up to \(percent(reached)) of the image."))
  }

  private static func percent(_ value: Double) -> String { NumberText.rounded(value, decimals: 2) + " %" }
}
