// GRADED PART 1.4, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise1
import GradedTesting

final class NetworkShapesTests: GradedTestCase {
  private typealias Row = (kind: String, size: Int, stride: Int, padding: Int, channels: Int)

  func testTypicalNetwork() {
    let layers: [Row] = [
      ("conv", 3, 1, 0, 8), ("pool", 2, 2, 0, 0), ("conv", 3, 1, 0, 16), ("pool", 2, 2, 0, 0),
      ("flatten", 0, 0, 0, 0), ("dense", 0, 0, 0, 64), ("dense", 0, 0, 0, 10),
    ]
    expectEqual(
      networkShapes(input: [28, 28, 1], layers: layers),
      [[26, 26, 8], [13, 13, 8], [11, 11, 16], [5, 5, 16], [400], [64], [10]])
  }

  func testNetworkThatDoesNotFit() {
    let layers: [Row] = [("pool", 2, 2, 0, 0), ("pool", 2, 2, 0, 0), ("conv", 3, 1, 0, 4)]
    expectEqual(networkShapes(input: [8, 8, 1], layers: layers), nil, "the last kernel finds only 2x2")
  }

  func testRandomNetworks() {
    for _ in 0..<25 {
      let shape = [Int.random(in: 8...96, using: &random), Int.random(in: 8...96, using: &random), 3]
      var rows: [Row] = []
      var layers: [any Layer] = []
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let (size, stride) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...3, using: &random))
        if Bool.random(using: &random) {
          let (padding, filters) = (
            Int.random(in: 0...2, using: &random), Int.random(in: 1...32, using: &random)
          )
          rows.append(("conv", size, stride, padding, filters))
          layers.append(
            Convolution(
              filters: filters, kernelSize: PerAxis(size), stride: PerAxis(stride), padding: Padding(padding))
          )
        } else {
          rows.append(("pool", size, stride, 0, 0))
          layers.append(MaxPooling(PerAxis(size), stride: PerAxis(stride)))
        }
      }
      rows += [("flatten", 0, 0, 0, 0), ("dense", 0, 0, 0, 10)]
      layers += [Flatten(), Dense(units: 10)]
      let analysis = try? Network(input: Shape(shape[0], shape[1], shape[2]), layers: layers).analyze()
      expectEqual(
        networkShapes(input: shape, layers: rows), analysis?.layers.compactMap { $0.outputShape?.sizes })
    }
  }
}
