// GRADED PART 5.3, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise5
import GradedTesting

final class SharedWeightsTests: GradedTestCase {
  private let image: [[Double]] = [
    [1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0],
  ]

  func testCopies() {
    expectEqual(gradientsOfCopies(image: [[1, 2, 3]], outputGradient: [[10, 1]]), [[[10, 20]], [[2, 3]]])
    for _ in 0..<25 {
      let (height, width, image, gradient) = randomCase()
      var expected: [[[Double]]] = []
      for row in gradient.indices {
        for column in gradient[row].indices {
          var copy = Array(repeating: Array(repeating: 0.0, count: width), count: height)
          for y in 0..<height {
            for x in 0..<width { copy[y][x] = image[row + y][column + x] * gradient[row][column] }
          }
          expected.append(copy)
        }
      }
      expectEqual(
        gradientsOfCopies(image: image, outputGradient: gradient), expected, accuracy: 1e-9,
        "copies: \(expected.count) of a \(height)x\(width) kernel, in reading order")
    }
  }

  func testSharedGradient() {
    expectEqual(sharedGradient(copies: [[[10, 20]], [[2, 3]]]), [[12, 23]], accuracy: 1e-9)
    for _ in 0..<25 {
      let (rows, columns) = (Int.random(in: 1...4, using: &random), Int.random(in: 1...4, using: &random))
      let copies = randomMaps(Int.random(in: 1...6, using: &random), rows, columns)
      expectEqual(sharedGradient(copies: copies), sum(copies), accuracy: 1e-9)
    }
  }

  func testImageOfTheFirstLesson() {
    // Where the output gradient is 1 everywhere, each weight collects all the pixels that it slid over.
    let copies = gradientsOfCopies(image: image, outputGradient: Array(repeating: [1, 1, 1], count: 3))
    expectEqual(copies.count, 9, "nine places, nine copies")
    expectEqual(copies.first ?? [], [[1, 1, 1], [0, 1, 1], [0, 0, 1]], "the first patch")
    expectEqual(sum(copies), [[6, 7, 6], [4, 7, 7], [4, 6, 6]], "the sum of all copies")
  }

  func testStepDownhill() {
    expectEqual(
      updated(kernel: [[1, 1]], copies: [[[10, 20]], [[2, 3]]], learningRate: 0.1), [[-0.2, -1.3]],
      accuracy: 1e-9,
      "the copies' gradients are added, not averaged")
    for _ in 0..<25 {
      let (rows, columns) = (Int.random(in: 1...4, using: &random), Int.random(in: 1...4, using: &random))
      let copies = randomMaps(Int.random(in: 1...6, using: &random), rows, columns)
      let (kernel, rate) = (randomMap(rows, columns), Double.random(in: 0.01...1, using: &random))
      let expected = zip(kernel, sum(copies)).map { zip($0, $1).map { $0 - rate * $1 } }
      expectEqual(
        updated(kernel: kernel, copies: copies, learningRate: rate), expected, accuracy: 1e-9,
        "learning rate \(rate)")
    }
  }

  func testCopiesAddUpToTheKernelsGradient() {
    for _ in 0..<25 {
      let (height, width, image, gradient) = randomCase()
      let expected = centralDifferences(at: Array(repeating: 1, count: height * width)) { kernel in
        let map = try? FeatureMaps(image).convolved(
          with: [FeatureMaps(tables(kernel, height, width)[0])], vertical: Window(kernelSize: height),
          horizontal: Window(kernelSize: width))
        return weightedSum(map, [gradient])
      }
      expectEqual(
        sum(gradientsOfCopies(image: image, outputGradient: gradient)), tables(expected, height, width)[0],
        accuracy: 1e-9, "the sum of all copies")
    }
  }

  private func randomCase() -> (height: Int, width: Int, image: [[Double]], gradient: [[Double]]) {
    let (height, width) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...3, using: &random))
    let (rows, columns) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random))
    return (height, width, randomMap(rows + height - 1, columns + width - 1), randomMap(rows, columns))
  }

  /// The sum of tables of one size; tables of other sizes make it empty.
  private func sum(_ copies: [[[Double]]]) -> [[Double]] {
    guard let first = copies.first else { return [] }
    return copies.dropFirst().reduce(first) { total, copy in
      zip(total, copy).map { zip($0, $1).map { $0 + $1 } }
    }
  }
}
