// GRADED PART 1.3, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise1
import GradedTesting

final class VolumeTests: GradedTestCase {
  func testWorkedConvolutions() {
    expectEqual(
      convolutionShape(input: [32, 32, 3], filters: 5, kernel: 3, stride: 1, padding: 0), [30, 30, 5],
      "as many channels as filters")
    expectEqual(
      convolutionShape(input: [227, 227, 3], filters: 96, kernel: 11, stride: 4, padding: 0), [55, 55, 96])
  }

  func testWorkedPooling() {
    expectEqual(
      poolingShape(input: [30, 30, 5], size: 2, stride: 2), [15, 15, 5], "pooling keeps the channels")
    expectEqual(
      poolingShape(input: [3, 8, 2], size: 4, stride: 1), nil, "the window is higher than the image")
  }

  func testRandomConvolutions() {
    for _ in 0..<40 {
      let shape = randomShape()
      let (filters, kernel) = (Int.random(in: 1...64, using: &random), Int.random(in: 1...9, using: &random))
      let (stride, padding) = (Int.random(in: 1...4, using: &random), Int.random(in: 0...4, using: &random))
      let layer = Convolution(
        filters: filters, kernelSize: PerAxis(kernel), stride: PerAxis(stride), padding: Padding(padding))
      expectEqual(
        convolutionShape(input: shape, filters: filters, kernel: kernel, stride: stride, padding: padding),
        reference(layer, on: shape))
    }
  }

  func testRandomPoolings() {
    for _ in 0..<40 {
      let shape = randomShape()
      let (size, stride) = (Int.random(in: 1...9, using: &random), Int.random(in: 1...4, using: &random))
      let layer = MaxPooling(PerAxis(size), stride: PerAxis(stride))
      expectEqual(poolingShape(input: shape, size: size, stride: stride), reference(layer, on: shape))
    }
  }

  private func randomShape() -> [Int] {
    [
      Int.random(in: 1...64, using: &random), Int.random(in: 1...64, using: &random),
      Int.random(in: 1...16, using: &random),
    ]
  }

  private func reference(_ layer: any Layer, on shape: [Int]) -> [Int]? {
    let network = Network(input: Shape(shape[0], shape[1], shape[2]), layers: [layer])
    return (try? network.analyze())?.layers.first?.outputShape?.sizes
  }
}
