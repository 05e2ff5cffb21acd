// GRADED PART 3.1, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise3
import GradedTesting

final class StackedConvolutionTests: GradedTestCase {
  func testFourLayers() {
    expectEqual(receptiveField(layers: 4), 9, "the fourth 3x3 layer sees 9x9")
  }

  func testAnyNumberOfLayers() {
    for layers in 0...20 { expectEqual(receptiveField(layers: layers), 2 * layers + 1) }
  }

  func testKernels() {
    expectEqual(receptiveField(kernels: []), 1, "without a layer a unit sees itself")
    for _ in 0..<40 {
      let kernels = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Int.random(in: 1...11, using: &random)
      }
      let layers = kernels.map { Convolution(filters: 1, kernelSize: PerAxis($0)) }
      let analysis = try? Network(input: Shape(500, 1), layers: layers).analyze()
      expectEqual(receptiveField(kernels: kernels), analysis?.layers.last?.receptiveField?.size[0])
    }
  }

  func testLayersNeeded() {
    expectEqual(layersNeeded(toSee: 1), 0)
    expectEqual(layersNeeded(toSee: 32), 16, "15 layers see 31 pixels, one too few")
    for _ in 0..<25 {
      let pixels = Int.random(in: 1...400, using: &random)
      expectEqual(layersNeeded(toSee: pixels), (0...).first { 2 * $0 + 1 >= pixels })
    }
  }
}
