import Sentences

/// The mean of (output − target)² over all values; a class stands for 1 at its place and 0 at the others.
public struct MeanSquaredError: LossFunction {
  public static let name = "mean-squared-error"
  public var takesScores: Bool { false }

  public init() {}

  public func evaluate(
    rows: Int, channels: Int, output: UnsafePointer<Float>, targets: Targets,
    gradient: UnsafeMutablePointer<Float>?
  ) throws(RunningError) -> Double {
    switch targets {
    case .classes(let classes): try check(classes, rows: rows, channels: channels)
    case .values(let tensor):
      guard tensor.values.count == rows * channels else {
        throw RunningError(
          problem: localized(
            "the targets have the sizes \(tensor.sizes), and the output \(rows * channels) values"),
          remedy: localized("give one target for each output value"))
      }
    }
    var total = 0.0
    let factor = 2 / Float(rows * channels)
    for row in 0..<rows {
      for c in 0..<channels {
        let place = row * channels + c
        let target: Float =
          switch targets {
          case .classes(let classes): classes[row] == c ? 1 : 0
          case .values(let tensor): tensor.values[place]
          }
        let difference = output[place] - target
        total += Double(difference * difference)
        gradient?[place] = factor * difference
      }
    }
    return total / Double(rows * channels)
  }
}
