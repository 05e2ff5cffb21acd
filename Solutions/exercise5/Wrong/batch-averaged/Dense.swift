// Part 5.1: back through a dense layer.

/// Σⱼ gⱼ · wⱼᵢ
public func denseInputGradient(outputGradient: [Double], weights: [[Double]]) -> [Double] {
  weights[0].indices.map { i in
    zip(outputGradient, weights).reduce(0) { $0 + $1.0 * $1.1[i] }
  }
}

/// gⱼ · xᵢ
public func denseWeightGradient(outputGradient: [Double], input: [Double]) -> [[Double]] {
  outputGradient.map { g in input.map { x in g * x } }
}

/// The bias is added to the output as it is, so each sample's gradient is gⱼ.
public func denseBiasGradient(outputGradients: [[Double]]) -> [Double] {
  outputGradients[0].indices.map { j in
    outputGradients.reduce(0) { $0 + $1[j] } / Double(outputGradients.count)
  }
}
