// GRADED PART 3.4, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise3
import GradedTesting

final class CapacityTests: GradedTestCase {
  private typealias Row = (kind: String, size: Int, stride: Int)

  /// The network of the table in the lesson: 28 pixels, four convolutions, three poolings, four layers on top.
  private let table: [Row] = [
    ("conv", 3, 1), ("pool", 2, 2), ("conv", 3, 1), ("conv", 3, 1), ("pool", 2, 2), ("conv", 3, 1),
    ("pool", 2, 2),
    ("global", 0, 0), ("pointwise", 0, 0), ("global", 0, 0), ("global", 0, 0),
  ]

  func testTableOfCapacities() {
    let found = capacities(image: 28, layers: table)
    expectEqual(found.count, table.count, "how many rows came back: it is one a layer")
    let shown = found.map { hundredths($0.capacity) }
    let expected = [100, 100, 85.71, 54.55, 54.55, 63.16, 63.16, 100, 100, 100, 100]
    expectEqual(shown, expected, "the capacities, rounded to hundredths: \(difference(shown, expected))")
  }

  func testTableOfCoverages() {
    let found = capacities(image: 28, layers: table)
    expectEqual(found.count, table.count, "how many rows came back: it is one a layer")
    let shown = found.map { hundredths($0.coverage) }
    let expected = [10.71, 10.71, 25, 39.29, 39.29, 67.86, 67.86, 100, 100, 100, 100]
    expectEqual(shown, expected, "the coverages, rounded to hundredths: \(difference(shown, expected))")
  }

  func testRandomNetworks() {
    for _ in 0..<25 {
      let image = Int.random(in: 200...400, using: &random)
      var rows: [Row] = []
      var layers: [any Layer] = []
      // The first layer is a convolution: a pooling before it has no row to keep.
      for index in 0..<Int.random(in: 2...6, using: &random) {
        switch index == 0 ? 0 : Int.random(in: 0...2, using: &random) {
        case 0:
          let (size, stride) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...2, using: &random))
          rows.append(("conv", size, stride))
          layers.append(Convolution(filters: 1, kernelSize: PerAxis(size), stride: PerAxis(stride)))
        case 1:
          rows.append(("pool", 2, 2))
          layers.append(MaxPooling(2))
        default:
          rows.append(("pointwise", 0, 0))
          layers.append(ReLU())
        }
      }
      rows += [("global", 0, 0), ("global", 0, 0)]
      layers += [Flatten(), Dense(units: 10)]
      let analysis = try? Network(input: Shape(image, 1), layers: layers).analyze()
      let expected = (analysis?.layers ?? []).map(\.cValue.axes[0])
      let found = capacities(image: image, layers: rows)
      expectEqual(found.count, rows.count, "how many rows came back: it is one a layer")
      for (kind, found, expected) in [
        ("capacities", found.map(\.capacity), expected.map(\.capacity)),
        ("coverages", found.map(\.coverage), expected.map { $0.coverage ?? -1 }),
      ] {
        expectEqual(found, expected, accuracy: 1e-6, "the \(kind): \(difference(found, expected))")
      }
    }
  }

  func testWarnings() {
    expectEqual(warning(capacity: 85.71, coverage: 25), nil)
    expectEqual(warning(capacity: 16, coverage: 99), "magenta", "16 is less than a sixth of 100")
    expectEqual(warning(capacity: 100.0 / 6, coverage: 50), nil, "a sixth is enough")
    expectEqual(warning(capacity: 16.7, coverage: 50), nil, "16.7 is more than a sixth of 100")
    expectEqual(warning(capacity: 17, coverage: 100), nil, "all of the image is not too much")
    expectEqual(warning(capacity: 17, coverage: 100.5), "cyan")
    expectEqual(warning(capacity: 3, coverage: 250), "red")
    for _ in 0..<25 {
      let (capacity, coverage) = (
        Double.random(in: 5...30, using: &random), Double.random(in: 80...120, using: &random)
      )
      let expected: String? =
        switch (capacity < 100.0 / 6, coverage > 100) {
        case (true, true): "red"
        case (true, false): "magenta"
        case (false, true): "cyan"
        case (false, false): nil
        }
      expectEqual(warning(capacity: capacity, coverage: coverage), expected)
    }
  }

  private func hundredths(_ value: Double) -> Double { (value * 100).rounded(.toNearestOrEven) / 100 }

  /// Where two columns of the table part.
  private func difference(_ found: [Double], _ expected: [Double]) -> String {
    let row = zip(found, expected).enumerated().first { abs($0.element.0 - $0.element.1) > 1e-6 }
    return row.map { "row \($0.offset + 1) is the first that differs" } ?? "they differ"
  }
}
