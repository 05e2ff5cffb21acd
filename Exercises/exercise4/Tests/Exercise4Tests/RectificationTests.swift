// GRADED PART 4.3, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise4
import GradedTesting

final class RectificationTests: GradedTestCase {
  func testOneNumber() {
    expectEqual(relu(3), 3)
    expectEqual(relu(-3), 0)
    expectEqual(relu(0), 0)
    for _ in 0..<25 {
      let x = Double.random(in: -2...2, using: &random)
      expectEqual(relu(x), x > 0 ? x : 0)
    }
  }

  func testMapOfTheLesson() {
    expectEqual(
      rectified([[[3, -1, -3, -1], [-3, 1, 0, -3], [-3, -3, 0, 1], [3, -2, -2, -1]]]),
      [[[3, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1], [3, 0, 0, 0]]])
  }

  func testRandomMaps() {
    for _ in 0..<25 {
      let maps = randomMaps(
        Int.random(in: 1...4, using: &random), Int.random(in: 1...6, using: &random),
        Int.random(in: 1...6, using: &random))
      expectEqual(rectified(maps), tables(try? ReLU().featureMaps(for: featureMaps(maps), kernels: [])))
    }
  }
}
