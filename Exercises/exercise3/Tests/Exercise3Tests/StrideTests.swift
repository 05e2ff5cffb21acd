// GRADED PART 3.2, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise3
import GradedTesting

final class StrideTests: GradedTestCase {
  private typealias Row = (kernel: Int, stride: Int, dilation: Int)

  func testEffectiveKernel() {
    expectEqual(effectiveKernel(3, dilation: 1), 3)
    expectEqual(effectiveKernel(3, dilation: 2), 5, "one hole between neighbours")
    for _ in 0..<25 {
      let (kernel, dilation) = (Int.random(in: 1...11, using: &random), Int.random(in: 1...9, using: &random))
      expectEqual(
        effectiveKernel(kernel, dilation: dilation),
        try? Window(kernelSize: kernel, dilation: dilation).effectiveKernelSize())
    }
  }

  func testStrideComesAfterTheKernel() {
    let found = receptiveField(windows: [(3, 2, 1), (3, 1, 1)])
    expectEqual(found.size, 7, "the size")
    expectEqual(found.jump, 2, "the jump")
  }

  func testStridesAndPoolings() { check(maximumDilation: 1) }

  func testDilations() { check(maximumDilation: 4) }

  private func check(maximumDilation: Int) {
    for _ in 0..<40 {
      let rows: [Row] = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        (
          Int.random(in: 1...7, using: &random), Int.random(in: 1...3, using: &random),
          Int.random(in: 1...maximumDilation, using: &random)
        )
      }
      let layers = rows.map {
        Convolution(
          filters: 1, kernelSize: PerAxis($0.kernel), stride: PerAxis($0.stride),
          dilation: PerAxis($0.dilation))
      }
      let input = Shape(spatial: [nil], channels: 1)
      let expected = (try? Network(input: input, layers: layers).analyze())?.layers.last?.receptiveField
      let found = receptiveField(windows: rows)
      expectEqual(found.size, expected?.size[0], "the size")
      expectEqual("\(found.jump)", expected.map { "\($0.jump[0])" }, "the jump")
    }
  }
}
