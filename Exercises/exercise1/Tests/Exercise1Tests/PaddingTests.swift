// GRADED PART 1.2, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise1
import GradedTesting

final class PaddingTests: GradedTestCase {
  func testSamePadding() {
    for kernel in 1...11 { expectEqual(samePadding(kernel: kernel), kernel / 2) }
  }

  func testSizeWithSamePadding() throws {
    expectEqual(
      outputSizeWithSamePadding(input: 28, kernel: 4, stride: 1), 29, "an even kernel gives one more")
    for _ in 0..<40 {
      let (input, kernel) = (Int.random(in: 1...200, using: &random), Int.random(in: 1...12, using: &random))
      let stride = Int.random(in: 1...4, using: &random)
      let expected = try Window(kernelSize: kernel, stride: stride, padding: .same).outputSize(for: input)
      expectEqual(outputSizeWithSamePadding(input: input, kernel: kernel, stride: stride), expected)
    }
  }

  func testPaddingThatFits() {
    for input in stride(from: 32, through: 64, by: 8) {
      expectEqual(
        paddingThatFits(input: input, kernel: 5, stride: 2), nil,
        "F5 S2 on an even width: n + 2p − 5 is odd whatever p is")
    }
    expectEqual(paddingThatFits(input: 33, kernel: 5, stride: 2), 0)
    for _ in 0..<40 {
      let (input, kernel) = (Int.random(in: 1...60, using: &random), Int.random(in: 1...9, using: &random))
      let stride = Int.random(in: 1...5, using: &random)
      // By trying: the smallest padding with which the last place ends where the padded input does.
      let expected = (0..<kernel).first { padding in
        guard
          let places = try? Window(kernelSize: kernel, stride: stride, padding: padding).outputSize(
            for: input)
        else { return false }
        return (places - 1) * stride + kernel == input + 2 * padding
      }
      expectEqual(paddingThatFits(input: input, kernel: kernel, stride: stride), expected)
    }
  }
}
