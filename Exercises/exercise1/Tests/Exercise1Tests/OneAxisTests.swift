// GRADED PART 1.1, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise1
import GradedTesting

final class OneAxisTests: GradedTestCase {
  func testWorkedExamples() {
    expectEqual(
      outputSize(input: 6, kernel: 3, stride: 2, padding: 1), 3, "a half place is no place: round down")
    expectEqual(outputSize(input: 6, kernel: 3, stride: 1, padding: 0), 4, "do not forget the first place")
    // Presets of convolutions (F3S1P1, F5S1P2, F1S1P0) and poolings (F2S2, F3S2).
    expectEqual(outputSize(input: 32, kernel: 3, stride: 1, padding: 1), 32)
    expectEqual(outputSize(input: 32, kernel: 5, stride: 1, padding: 2), 32)
    expectEqual(outputSize(input: 32, kernel: 1, stride: 1, padding: 0), 32)
    expectEqual(outputSize(input: 32, kernel: 2, stride: 2, padding: 0), 16)
    expectEqual(outputSize(input: 32, kernel: 3, stride: 2, padding: 0), 15)
  }

  func testKernelThatDoesNotFit() {
    expectEqual(outputSize(input: 3, kernel: 5, stride: 1, padding: 0), nil, "there is no place at all")
    expectEqual(
      outputSize(input: 3, kernel: 6, stride: 4, padding: 1), nil, "padding helps, but not enough here")
    expectEqual(outputSize(input: 3, kernel: 5, stride: 2, padding: 1), 1, "it just fits")
  }

  func testRandomWindows() {
    for _ in 0..<40 {
      let (input, kernel) = (Int.random(in: 1...300, using: &random), Int.random(in: 1...13, using: &random))
      let (stride, padding) = (Int.random(in: 1...6, using: &random), Int.random(in: 0...8, using: &random))
      let expected = try? Window(kernelSize: kernel, stride: stride, padding: padding).outputSize(for: input)
      expectEqual(outputSize(input: input, kernel: kernel, stride: stride, padding: padding), expected)
    }
  }
}
