// GRADED PART 2.2, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise2
import GradedTesting

final class DenseTests: GradedTestCase {
  func testWorkedLayers() {
    expectEqual(
      denseParameters(inputs: 400, units: 64), 25_664, "400 weights and one bias for each of 64 units")
    expectEqual(denseParameters(inputs: 64, units: 10), 650)
  }

  func testFlattenedVolume() {
    expectEqual(denseParameters(volume: [5, 5, 16], units: 64), (5 * 5 * 16 + 1) * 64)
  }

  func testRandomLayers() {
    for _ in 0..<25 {
      let (inputs, units) = (
        Int.random(in: 1...5000, using: &random), Int.random(in: 1...2000, using: &random)
      )
      expectEqual(
        denseParameters(inputs: inputs, units: units), reference(Shape(inputs), [Dense(units: units)]))
    }
  }

  func testRandomVolumes() {
    for _ in 0..<25 {
      let volume = (0..<3).map { _ in Int.random(in: 1...32, using: &random) }
      let units = Int.random(in: 1...500, using: &random)
      expectEqual(
        denseParameters(volume: volume, units: units),
        reference(Shape(volume[0], volume[1], volume[2]), [Flatten(), Dense(units: units)]))
    }
  }

  private func reference(_ input: Shape, _ layers: [any Layer]) -> Int? {
    (try? Network(input: input, layers: layers).analyze())?.totalParameters.map(Int.init)
  }
}
