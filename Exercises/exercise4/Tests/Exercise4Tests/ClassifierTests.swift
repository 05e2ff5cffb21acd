// GRADED PART 4.5, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise4
import GradedTesting

final class ClassifierTests: GradedTestCase {
  private let kernel: [[Double]] = [[1, 0], [0, 1]]

  func testTheTwoImagesOfTheLesson() {
    let rising: [[Double]] = [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]]
    let falling: [[Double]] = [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]
    // A report shows the last call: each is compared before the next one is made.
    let first = strongest(rising, kernel: kernel)
    expectEqual(first.value, 1, "the largest value of the map")
    expectEqual([first.row, first.column], [1, 2], "row and column")
    let second = strongest(falling, kernel: kernel)
    expectEqual(second.value, 2, "the largest value of the map")
    expectEqual([second.row, second.column], [2, 2], "row and column")
  }

  func testStrongestPlace() {
    for _ in 0..<40 {
      let (height, width) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...3, using: &random))
      let image = randomMap(
        height + Int.random(in: 0...5, using: &random), width + Int.random(in: 0...5, using: &random))
      let kernel = randomMap(height, width)
      let map = reference(image, kernel)
      let maximum = map.values.max() ?? .nan
      let place = map.values.firstIndex(of: maximum) ?? -1
      let found = strongest(image, kernel: kernel)
      expectEqual(found.value, maximum, accuracy: 1e-9, "the largest value of the map")
      expectEqual([found.row, found.column], [place / map.columns, place % map.columns], "row and column")
    }
  }

  func testEveryStroke() {
    // All places and both directions, in an order that the seed decides.
    let cases = (0..<18).map { (row: $0 / 2 / 3, column: $0 / 2 % 3, isFalling: $0 % 2 == 0) }
    for (row, column, isFalling) in cases.shuffled(using: &random) {
      var image = Array(repeating: Array(repeating: 0.0, count: 4), count: 4)
      image[row][isFalling ? column : column + 1] = 1
      image[row + 1][isFalling ? column + 1 : column] = 1
      expectEqual(stroke(in: image), isFalling ? "\\" : "/", "the stroke begins in row \(row)")
    }
  }

  func testBestMatch() {
    expectEqual(
      bestMatch([[1, 2], [3, 4]], kernels: [[[1]], [[2]], [[2]], [[0]]]), 1, "of equals the first")
    for _ in 0..<25 {
      let image = randomMap(6, 6)
      let kernels = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        randomMap(Int.random(in: 1...3, using: &random), Int.random(in: 1...3, using: &random))
      }
      let scores = kernels.map { reference(image, $0).values.max() ?? .nan }
      expectEqual(
        bestMatch(image, kernels: kernels), scores.firstIndex(of: scores.max() ?? .nan),
        "the maxima are \(scores)")
    }
  }

  private func reference(_ image: [[Double]], _ kernel: [[Double]]) -> FeatureMaps {
    let map = try? FeatureMaps(image).convolved(
      with: [FeatureMaps(kernel)], vertical: Window(kernelSize: kernel.count),
      horizontal: Window(kernelSize: kernel[0].count))
    guard let map else { fatalError("the reference has no map") }
    return map
  }
}
