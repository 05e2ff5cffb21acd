// GRADED PART 4.1, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise4
import GradedTesting

final class ConvolutionTests: GradedTestCase {
  /// The image of 6x6 pixels and the two filters of the first lesson.
  private let image: [[Double]] = [
    [1, 0, 0, 0, 0, 1], [0, 1, 0, 0, 1, 0], [0, 0, 1, 1, 0, 0],
    [1, 0, 0, 0, 1, 0], [0, 1, 0, 0, 1, 0], [0, 0, 1, 0, 1, 0],
  ]
  private let falling: [[Double]] = [[1, -1, -1], [-1, 1, -1], [-1, -1, 1]]
  private let upright: [[Double]] = [[-1, 1, -1], [-1, 1, -1], [-1, 1, -1]]

  func testFiveByFive() {
    let image: [[Double]] = [
      [1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0],
    ]
    let map = convolved(image, with: [[1, 0, 1], [0, 1, 0], [1, 0, 1]], stride: 1, padding: 0)
    expectEqual(map, [[4, 3, 4], [2, 4, 3], [2, 3, 4]])
  }

  func testSixBySixWithTwoFilters() {
    expectEqual(
      convolved(image, with: falling, stride: 1, padding: 0),
      [[3, -1, -3, -1], [-3, 1, 0, -3], [-3, -3, 0, 1], [3, -2, -2, -1]])
    expectEqual(
      convolved(image, with: upright, stride: 1, padding: 0),
      [[-1, -1, -1, -1], [-1, -1, -2, 1], [-1, -1, -2, 1], [-1, 0, -4, 3]])
  }

  func testTheLetterX() {
    // Ink is 1, paper −1; the mean of nine products is 1 where the piece fits.
    let x = (0..<9).map { row in
      (0..<9).map { column in
        (1...7).contains(row) && (column == row || column == 8 - row) ? 1.0 : -1.0
      }
    }
    let kernel = falling.map { $0.map { $0 / 9 } }
    let map = convolved(x, with: kernel, stride: 1, padding: 0)
    let shown = map.map { $0.map { ($0 * 100).rounded() / 100 } }
    expectEqual(shown.count, 7, "how many rows the map has")
    expectEqual(
      shown.first, [0.78, -0.11, 0.11, 0.33, 0.56, -0.11, 0.33], "the first row, rounded to hundredths")
    expectEqual(shown.dropFirst().first?.dropFirst().first, 1, "the stroke lies on the stroke")
  }

  func testStride() {
    expectEqual(convolved(image, with: falling, stride: 2, padding: 0), [[3, -3], [-3, 0]])
    for _ in 0..<25 { check(stride: Int.random(in: 1...3, using: &random), padding: 0) }
  }

  func testPadding() {
    expectEqual(
      convolved([[1, 2], [3, 4]], with: [[1, 0], [0, 1]], stride: 1, padding: 1),
      [[1, 2, 0], [3, 5, 2], [0, 3, 4]])
    for _ in 0..<25 {
      check(
        stride: Int.random(in: 1...3, using: &random), padding: Int.random(in: 0...3, using: &random))
    }
  }

  func testImageTooSmall() {
    expectEqual(convolved([[1, 2], [3, 4]], with: falling, stride: 1, padding: 0), [], "there is no place")
    expectEqual(
      convolved([[1, 2, 3, 4], [5, 6, 7, 8]], with: falling, stride: 2, padding: 0), [],
      "wide enough, not high enough")
    expectEqual(
      convolved([[1, 2], [3, 4], [5, 6], [7, 8]], with: falling, stride: 2, padding: 0), [],
      "high enough, not wide enough")
    expectEqual(
      convolved([[7]], with: falling, stride: 1, padding: 1), [[7]], "with its padding it is large enough")
  }

  /// A random image, larger than its random kernel.
  private func check(stride: Int, padding: Int) {
    let (height, width) = (Int.random(in: 1...4, using: &random), Int.random(in: 1...4, using: &random))
    let image = randomMap(
      height + Int.random(in: 0...6, using: &random), width + Int.random(in: 0...6, using: &random))
    let kernel = randomMap(height, width)
    let expected = try? FeatureMaps(image).convolved(
      with: [FeatureMaps(kernel)],
      vertical: Window(kernelSize: height, stride: stride, padding: padding),
      horizontal: Window(kernelSize: width, stride: stride, padding: padding))
    expectEqual(
      convolved(image, with: kernel, stride: stride, padding: padding), tables(expected)[0], accuracy: 1e-9,
      "a \(height)x\(width) kernel on \(image.count)x\(image[0].count), stride \(stride), padding \(padding)")
  }
}
