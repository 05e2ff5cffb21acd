import Mathematics
import Sentences

/// −ln of the probability that the softmax gives the right class: ln Σ e^x_j − x_right, the mean over all rows.
///
/// Worked out from the scores, the largest subtracted first, so that no score is too large and no probability rounds to 0.
public struct SoftmaxCrossEntropy: LossFunction {
  public static let name = "cross-entropy"
  public var takesScores: Bool { true }

  /// The part of the probability wished for that all classes share equally, as PyTorch's `label_smoothing`.
  public var labelSmoothing: Double

  public init(labelSmoothing: Double = 0) { self.labelSmoothing = labelSmoothing }

  public func evaluate(
    rows: Int, channels: Int, output: UnsafePointer<Float>, targets: Targets,
    gradient: UnsafeMutablePointer<Float>?
  ) throws(RunningError) -> Double {
    guard case .classes(let classes) = targets else {
      throw RunningError(
        problem: localized("cross-entropy is asked for values, and it compares with classes"),
        remedy: localized("give labels, or use the mean squared error"))
    }
    try check(classes, rows: rows, channels: channels)
    let share = Float(labelSmoothing) / Float(channels)
    let right = 1 - Float(labelSmoothing)
    var total = 0.0
    for row in 0..<rows {
      let scores = output + row * channels
      var maximum = scores[0]
      for c in 1..<max(1, channels) where scores[c] > maximum || scores[c].isNaN { maximum = scores[c] }
      var sum: Float = 0
      for c in 0..<channels { sum += exp(scores[c] - maximum) }
      let logSum = maximum + log(sum)
      var loss = right * (logSum - scores[classes[row]])
      if share > 0 { for c in 0..<channels { loss += share * (logSum - scores[c]) } }
      total += Double(loss)
      guard let gradient else { continue }
      let change = gradient + row * channels
      let each = 1 / Float(rows)
      for c in 0..<channels {
        let wished = share + (c == classes[row] ? right : 0)
        change[c] = (exp(scores[c] - logSum) - wished) * each
      }
    }
    return total / Double(rows)
  }
}
