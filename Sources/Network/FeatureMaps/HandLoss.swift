import Mathematics

/// The loss of one image's output, and how it changes with each value.
package enum HandLoss: Hashable, Sendable {
  /// −ln of the right class's probability.
  ///
  /// - Parameters:
  ///   - target: the class, from 0.
  ///   - ofScores: whether a softmax comes first; else the output is probabilities already.
  case crossEntropy(target: Int, ofScores: Bool)
  /// The mean of (output − target)² over all values.
  case meanSquaredError(targets: [Double])

  package func value(of output: Volume) -> Double {
    switch self {
    case .crossEntropy(let target, let ofScores):
      -log(ofScores ? softmax(output.values)[target] : output.values[target])
    case .meanSquaredError(let targets):
      mean(zip(output.values, targets).map { ($0 - $1) * ($0 - $1) })
    }
  }

  /// ∂L/∂output.
  package func gradient(of output: Volume) -> Volume {
    switch self {
    case .crossEntropy(let target, true):
      output.with(softmax(output.values).enumerated().map { $0.element - ($0.offset == target ? 1 : 0) })
    case .crossEntropy(let target, false):
      output.with(output.values.enumerated().map { $0.offset == target ? -1 / $0.element : 0 })
    case .meanSquaredError(let targets):
      output.with(zip(output.values, targets).map { 2 * ($0 - $1) / Double(targets.count) })
    }
  }
}
