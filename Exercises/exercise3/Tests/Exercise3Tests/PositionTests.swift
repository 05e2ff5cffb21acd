// GRADED PART 3.3, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise3
import GradedTesting

final class PositionTests: GradedTestCase {
  private typealias Row = (kernel: Int, stride: Int, padding: Int)

  func testFirstUnitSeesPadding() {
    let found = field(of: 0, windows: [(3, 1, 1)])
    expectEqual(found.first, -1, "the first pixel: the padding counts")
    expectEqual(found.last, 1, "the last pixel")
  }

  func testRandomFields() {
    for _ in 0..<40 {
      let (rows, unit, expected) = randomCase()
      let found = field(of: unit, windows: rows)
      expectEqual(found.first, expected.first, "the first pixel")
      expectEqual(found.last, expected.last, "the last pixel")
    }
  }

  func testRandomCenters() {
    for _ in 0..<40 {
      let (rows, unit, expected) = randomCase()
      expectEqual(center(of: unit, windows: rows), Double(expected.first + expected.last) / 2, accuracy: 1e-9)
    }
  }

  /// A stack of windows, a unit, and what the reference says it sees.
  private func randomCase() -> (rows: [Row], unit: Int, expected: (first: Int, last: Int)) {
    let rows: [Row] = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      (
        Int.random(in: 1...7, using: &random), Int.random(in: 1...3, using: &random),
        Int.random(in: 0...3, using: &random)
      )
    }
    let unit = Int.random(in: 0...20, using: &random)
    let layers = rows.map {
      Convolution(
        filters: 1, kernelSize: PerAxis($0.kernel), stride: PerAxis($0.stride), padding: Padding($0.padding))
    }
    let jump = rows.reduce(1) { $0 * $1.stride }
    let input = Shape(spatial: [nil], channels: 1)
    guard let field = (try? Network(input: input, layers: layers).analyze())?.layers.last?.receptiveField,
      let padding = field.padding[0]
    else { fatalError("the reference has no receptive field for \(rows)") }
    let first = unit * jump - padding
    return (rows, unit, (first, first + field.size[0] - 1))
  }
}
