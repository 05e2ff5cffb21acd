// GRADED PART 4.4, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise4
import GradedTesting

final class PoolingTests: GradedTestCase {
  /// What ReLU leaves of the first filter's map in the lesson.
  private let map: [[Double]] = [[3, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1], [3, 0, 0, 0]]

  func testMaximumOfTheLesson() { expectEqual(maxPooled(map, size: 2, stride: 2), [[3, 0], [3, 1]]) }

  func testMeanOfTheLesson() {
    expectEqual(averagePooled(map, size: 2, stride: 2), [[1, 0], [0.75, 0.25]], accuracy: 1e-12)
  }

  func testNegativeMaxima() {
    expectEqual(
      maxPooled([[-3, -1], [-2, -4]], size: 2, stride: 2), [[-1]], "the largest of four negative numbers")
  }

  func testLeftoversAreDropped() {
    expectEqual(maxPooled([[1, 2, 9], [3, 4, 9], [9, 9, 9]], size: 2, stride: 2), [[4]])
    expectEqual(
      averagePooled([[1, 2, 9], [3, 4, 9], [9, 9, 9]], size: 2, stride: 2), [[2.5]], accuracy: 1e-12)
  }

  func testRandomMaxima() {
    for _ in 0..<40 {
      let (map, size, stride) = randomCase()
      let layer = MaxPooling(PerAxis(size), stride: PerAxis(stride))
      expectEqual(
        maxPooled(map, size: size, stride: stride),
        tables(try? layer.featureMaps(for: FeatureMaps(map), kernels: []))[0],
        "window \(size), stride \(stride)")
    }
  }

  func testRandomMeans() {
    for _ in 0..<40 {
      let (map, size, stride) = randomCase()
      let layer = AveragePooling(PerAxis(size), stride: PerAxis(stride))
      expectEqual(
        averagePooled(map, size: size, stride: stride),
        tables(try? layer.featureMaps(for: FeatureMaps(map), kernels: []))[0], accuracy: 1e-9,
        "window \(size), stride \(stride)")
    }
  }

  private func randomCase() -> (map: [[Double]], size: Int, stride: Int) {
    let size = Int.random(in: 1...4, using: &random)
    let map = randomMap(
      size + Int.random(in: 0...6, using: &random), size + Int.random(in: 0...6, using: &random), in: -9...9)
    return (map, size, Int.random(in: 1...4, using: &random))
  }
}
