// What the suites of this exercise draw their inputs with.

import ConvNet
import GradedTesting

extension GradedTestCase {
  /// A table of small whole numbers: sums of their products are exact, and easy to follow by hand.
  func randomMap(_ rows: Int, _ columns: Int, in range: ClosedRange<Int> = -3...3) -> [[Double]] {
    (0..<rows).map { _ in (0..<columns).map { _ in Double(Int.random(in: range, using: &random)) } }
  }

  /// Several of them, as the channels of one input.
  func randomMaps(_ channels: Int, _ rows: Int, _ columns: Int) -> [[[Double]]] {
    (0..<channels).map { _ in randomMap(rows, columns) }
  }
}

/// Tables of numbers as the reference takes them: channels, each with its rows.
func featureMaps(_ channels: [[[Double]]]) -> FeatureMaps {
  FeatureMaps(stacking: channels.map { FeatureMaps($0) })
}

/// The reference's maps as tables of numbers.
func tables(_ maps: FeatureMaps?) -> [[[Double]]] {
  guard let maps else { fatalError("the reference has no output") }
  return (0..<maps.channels).map(maps.map)
}
