// GRADED PART 5.2, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise5
import GradedTesting

final class PassageTests: GradedTestCase {
  func testReLUOfTheLesson() {
    expectEqual(
      reluGradient(input: [[3, -1], [0, 2]], outputGradient: [[5, 6], [7, -8]]), [[5, 0], [0, -8]],
      "negative gradients pass as well; what counts is the input")
  }

  func testRandomReLUs() {
    for _ in 0..<25 {
      let (rows, columns) = (Int.random(in: 1...6, using: &random), Int.random(in: 1...6, using: &random))
      let (input, gradient) = (randomMap(rows, columns), randomMap(rows, columns))
      var expected = gradient
      for row in 0..<rows {
        for column in 0..<columns where input[row][column] <= 0 { expected[row][column] = 0 }
      }
      expectEqual(reluGradient(input: input, outputGradient: gradient), expected)
    }
  }

  func testPoolOfTheLesson() {
    let map: [[Double]] = [[3, 0, 1, 0], [0, 1, 0, 0], [0, 2, 0, 1], [3, 0, 0, 0]]
    expectEqual(
      maxPoolGradient(input: map, size: 2, stride: 2, outputGradient: [[1, 2], [3, 4]]),
      [[1, 0, 2, 0], [0, 0, 0, 0], [0, 0, 0, 4], [3, 0, 0, 0]])
  }

  func testEqualMaxima() {
    expectEqual(
      maxPoolGradient(input: [[0, 7, 7], [7, 7, 0]], size: 2, stride: 1, outputGradient: [[5, 2]]),
      [[0, 7, 0], [0, 0, 0]], "the first maximum as you read; both windows have the same one")
    expectEqual(
      maxPoolGradient(input: [[-1, -1], [-1, -1]], size: 2, stride: 2, outputGradient: [[4]]),
      [[4, 0], [0, 0]])
  }

  func testWindowsSideBySide() {
    for _ in 0..<25 {
      let size = Int.random(in: 1...3, using: &random)
      checkPool(size: size, stride: size)
    }
  }

  func testOverlapsAndLeftovers() {
    expectEqual(
      maxPoolGradient(input: [[1, 9, 2]], size: 1, stride: 2, outputGradient: [[5, 6]]), [[5, 0, 6]],
      "no window reaches the 9")
    for _ in 0..<25 {
      checkPool(size: Int.random(in: 2...3, using: &random), stride: Int.random(in: 1...3, using: &random))
    }
  }

  /// A random input without equal values: no step of a quarter changes a maximum's place.
  private func checkPool(size: Int, stride: Int) {
    let rows = size + Int.random(in: 0...5, using: &random)
    let columns = size + Int.random(in: 0...5, using: &random)
    let values = (0..<rows * columns).map { Double($0 - rows * columns / 2) }.shuffled(using: &random)
    let gradient = randomMap((rows - size) / stride + 1, (columns - size) / stride + 1)
    let layer = MaxPooling(PerAxis(size), stride: PerAxis(stride))
    let expected = centralDifferences(at: values) { values in
      let input = FeatureMaps(tables(values, rows, columns)[0])
      return weightedSum(try? layer.featureMaps(for: input, kernels: []), [gradient])
    }
    let found = maxPoolGradient(
      input: tables(values, rows, columns)[0], size: size, stride: stride, outputGradient: gradient)
    expectEqual(
      found, tables(expected, rows, columns)[0], accuracy: 1e-9, "window \(size), stride \(stride)")
  }
}
