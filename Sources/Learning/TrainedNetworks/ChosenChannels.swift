import Sentences
import Training

/// The filters of a layer that are to be looked at: one of them, or all.
///
/// - Parameter only: from 0; nil for all.
/// - Throws: `RunningError` where the layer has no such filter.
func chosenChannels(_ only: Int?, of count: Int, in layer: String) throws(RunningError) -> [Int] {
  guard let only else { return Array(0..<count) }
  guard (0..<count).contains(only) else {
    throw RunningError(
      problem: localized("\(layer) has no filter \(only + 1)"),
      remedy: localized("choose one from 1 to \(count)"))
  }
  return [only]
}
