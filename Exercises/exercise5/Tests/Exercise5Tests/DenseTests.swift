// GRADED PART 5.1, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import Exercise5
import GradedTesting

final class DenseTests: GradedTestCase {
  func testInputOfTheLesson() {
    let found = denseInputGradient(outputGradient: [1, -2], weights: [[3, 4, 5], [1, 0, 2]])
    expectEqual(found, [1, 4, 1], accuracy: 1e-9, "3 − 2 · 1, 4 − 2 · 0 and 5 − 2 · 2")
  }

  func testRandomInputs() {
    for _ in 0..<25 {
      let (weights, input, gradient) = randomCase()
      let expected = centralDifferences(at: input) { loss(weights, $0, gradient) }
      expectEqual(denseInputGradient(outputGradient: gradient, weights: weights), expected, accuracy: 1e-9)
    }
  }

  func testRandomWeights() {
    for _ in 0..<25 {
      let (weights, input, gradient) = randomCase()
      let expected = centralDifferences(at: weights.flatMap { $0 }) {
        loss(tables($0, weights.count, input.count)[0], input, gradient)
      }
      expectEqual(
        denseWeightGradient(outputGradient: gradient, input: input),
        tables(expected, weights.count, input.count)[0], accuracy: 1e-9, "a row for each output")
    }
  }

  func testBiasOfABatch() {
    expectEqual(denseBiasGradient(outputGradients: [[1, -2]]), [1, -2], accuracy: 1e-9, "a batch of one")
    for _ in 0..<25 {
      let outputs = Int.random(in: 1...5, using: &random)
      let batch = randomMap(Int.random(in: 2...6, using: &random), outputs)
      var sums = Array(repeating: 0.0, count: outputs)
      for sample in batch {
        for (index, gradient) in sample.enumerated() { sums[index] += gradient }
      }
      expectEqual(denseBiasGradient(outputGradients: batch), sums, accuracy: 1e-9, "samples: \(batch.count)")
    }
  }

  private func randomCase() -> (weights: [[Double]], input: [Double], gradient: [Double]) {
    let (inputs, outputs) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random))
    return (randomMap(outputs, inputs), randomList(inputs), randomList(outputs))
  }

  /// Σⱼ gⱼ · yⱼ, by the definition of the layer.
  private func loss(_ weights: [[Double]], _ input: [Double], _ gradient: [Double]) -> Double {
    var sum = 0.0
    for (row, g) in zip(weights, gradient) {
      for (weight, x) in zip(row, input) { sum += g * weight * x }
    }
    return sum
  }
}
