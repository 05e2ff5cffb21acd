// GRADED PART 2.1, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise2
import GradedTesting

final class ConvolutionTests: GradedTestCase {
  func testWorkedFilters() {
    expectEqual(
      filterParameters(kernelHeight: 5, kernelWidth: 5, inputChannels: 3), 76, "5·5·3 weights, and a bias")
    expectEqual(
      filterParameters(kernelHeight: 5, kernelWidth: 5, inputChannels: 1), 26,
      "all that a 5x5 convolution from 300x300 to 300x300 needs")
  }

  func testWorkedLayers() {
    let count = { convolutionParameters(kernelHeight: $0, kernelWidth: $0, inputChannels: $1, filters: $2) }
    expectEqual(count(3, 1, 8), 80)
    expectEqual(count(3, 8, 16), 1_168, "every filter has a kernel for each of the 8 channels")
    expectEqual(count(5, 3, 10), 760)
    expectEqual(count(11, 3, 96), 34_944)
  }

  func testRandomFilters() {
    for _ in 0..<25 {
      let (height, width) = (Int.random(in: 1...11, using: &random), Int.random(in: 1...11, using: &random))
      let channels = Int.random(in: 1...64, using: &random)
      expectEqual(
        filterParameters(kernelHeight: height, kernelWidth: width, inputChannels: channels),
        reference(height, width, channels, filters: 1, bias: true))
    }
  }

  func testRandomLayers() {
    for _ in 0..<40 {
      let (height, width) = (Int.random(in: 1...11, using: &random), Int.random(in: 1...11, using: &random))
      let (channels, filters) = (
        Int.random(in: 1...512, using: &random), Int.random(in: 1...512, using: &random)
      )
      let bias = Bool.random(using: &random)
      expectEqual(
        convolutionParameters(
          kernelHeight: height, kernelWidth: width, inputChannels: channels, filters: filters, bias: bias),
        reference(height, width, channels, filters: filters, bias: bias))
    }
  }

  private func reference(_ height: Int, _ width: Int, _ channels: Int, filters: Int, bias: Bool) -> Int? {
    let layer = Convolution(filters: filters, kernelSize: PerAxis([height, width]), bias: bias)
    let analysis = try? Network(input: Shape(16, 16, channels), layers: [layer]).analyze()
    return analysis?.totalParameters.map(Int.init)
  }
}
