// What the suites of this exercise draw their inputs with, and measure gradients by.

import ConvNet
import GradedTesting

extension GradedTestCase {
  /// Small whole numbers: sums of their products are exact, and easy to follow by hand.
  func randomList(_ count: Int) -> [Double] {
    (0..<count).map { _ in Double(Int.random(in: -3...3, using: &random)) }
  }

  func randomMap(_ rows: Int, _ columns: Int) -> [[Double]] { (0..<rows).map { _ in randomList(columns) } }

  func randomMaps(_ channels: Int, _ rows: Int, _ columns: Int) -> [[[Double]]] {
    (0..<channels).map { _ in randomMap(rows, columns) }
  }
}

/// How much a function changes with each of its numbers: (f(x + ¼) − f(x − ¼)) / ½, one number after another.
///
/// All functions here are sums of products in which a number appears once, so the difference is the derivative, exactly.
func centralDifferences(at point: [Double], _ function: ([Double]) -> Double) -> [Double] {
  point.indices.map { index in
    var (up, down) = (point, point)
    up[index] += 0.25
    down[index] -= 0.25
    return (function(up) - function(down)) / 0.5
  }
}

/// A list of numbers as tables of `rows` x `columns`, one after another.
func tables(_ values: [Double], _ rows: Int, _ columns: Int) -> [[[Double]]] {
  stride(from: 0, to: values.count, by: rows * columns).map { start in
    (0..<rows).map { row in
      Array(values[start + row * columns..<start + (row + 1) * columns])
    }
  }
}

/// The loss whose gradient with regard to the output is `outputGradient`: Σ gᵢ · outputᵢ.
func weightedSum(_ output: FeatureMaps?, _ outputGradient: [[[Double]]]) -> Double {
  guard let output else { fatalError("the reference has no output") }
  return zip(output.values, outputGradient.flatMap { $0.flatMap { $0 } }).reduce(0) { $0 + $1.0 * $1.1 }
}
