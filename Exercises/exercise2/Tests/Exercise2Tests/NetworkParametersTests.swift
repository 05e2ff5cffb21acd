// GRADED PART 2.4, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise2
import GradedTesting

final class NetworkParametersTests: GradedTestCase {
  private typealias Row = (kind: String, size: Int, padding: Int, channels: Int)

  func testTypicalNetwork() {
    let layers: [Row] = [
      ("conv", 3, 0, 8), ("pool", 2, 0, 0), ("conv", 3, 0, 16), ("pool", 2, 0, 0), ("flatten", 0, 0, 0),
      ("dense", 0, 0, 64), ("dense", 0, 0, 10),
    ]
    let counts = networkParameters(input: [28, 28, 1], layers: layers)
    expectEqual(counts.count, layers.count, "how many numbers: one a layer, 0 for those that learn nothing")
    expectEqual(counts.reduce(0, +), 27_562, "the sum over all layers")
  }

  func testTwoInputsOfOneNetwork() {
    let layers: [Row] = [
      ("conv", 3, 0, 32), ("pool", 2, 0, 0), ("conv", 3, 0, 64), ("pool", 2, 0, 0), ("flatten", 0, 0, 0),
      ("dense", 0, 0, 1024), ("dense", 0, 0, 10),
    ]
    expectEqual(
      networkParameters(input: [28, 28, 1], layers: layers).reduce(0, +), 1_668_490,
      "the sum over all layers")
    expectEqual(
      networkParameters(input: [32, 32, 3], layers: layers).reduce(0, +), 2_389_962,
      "the sum over all layers: a larger image makes the first dense layer larger")
  }

  func testRandomNetworks() {
    for _ in 0..<25 {
      let input = [
        Int.random(in: 24...64, using: &random), Int.random(in: 24...64, using: &random),
        Int.random(in: 1...3, using: &random),
      ]
      var rows: [Row] = []
      var layers: [any Layer] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let (size, padding) = (Int.random(in: 1...3, using: &random), Int.random(in: 0...1, using: &random))
        let filters = Int.random(in: 1...32, using: &random)
        rows += [("conv", size, padding, filters), ("pool", 2, 0, 0)]
        layers += [
          Convolution(filters: filters, kernelSize: PerAxis(size), padding: Padding(padding)), MaxPooling(2),
        ]
      }
      rows += [("flatten", 0, 0, 0), ("dense", 0, 0, 10)]
      layers += [Flatten(), Dense(units: 10)]
      let analysis = try? Network(input: Shape(input[0], input[1], input[2]), layers: layers).analyze()
      expectEqual(
        networkParameters(input: input, layers: rows), analysis?.layers.map { Int($0.parameters ?? 0) } ?? [])
    }
  }
}
