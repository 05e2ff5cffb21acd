// GRADED PART 4.2, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise4
import GradedTesting

final class ChannelTests: GradedTestCase {
  func testOneFilterWithTwoChannels() {
    let input: [[[Double]]] = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
    let filter: [[[Double]]] = [[[1, 0], [0, 1]], [[0, 1], [1, 0]]]
    expectEqual(featureMap(of: input, filter: filter, bias: 0), [[18]], "1 + 4 and 6 + 7, added")
    expectEqual(featureMap(of: input, filter: filter, bias: -20), [[-2]])
  }

  func testRandomFilters() {
    for _ in 0..<25 {
      let (channels, size) = (Int.random(in: 1...4, using: &random), Int.random(in: 1...3, using: &random))
      let input = randomMaps(
        channels, size + Int.random(in: 0...4, using: &random), size + Int.random(in: 0...4, using: &random))
      let filter = randomMaps(channels, size, size)
      let bias = Double(Int.random(in: -9...9, using: &random))
      let expected = reference(input, [filter], [bias], stride: 1, padding: 0)[0]
      expectEqual(
        featureMap(of: input, filter: filter, bias: bias), expected, accuracy: 1e-9,
        "channels: \(channels), kernels of \(size)x\(size), bias \(bias)")
    }
  }

  func testTwoFiltersStack() {
    let image: [[Double]] = [
      [1, 0, 0, 0, 0, 1], [0, 1, 0, 0, 1, 0], [0, 0, 1, 1, 0, 0],
      [1, 0, 0, 0, 1, 0], [0, 1, 0, 0, 1, 0], [0, 0, 1, 0, 1, 0],
    ]
    let filters: [[[[Double]]]] = [
      [[[1, -1, -1], [-1, 1, -1], [-1, -1, 1]]], [[[-1, 1, -1], [-1, 1, -1], [-1, 1, -1]]],
    ]
    expectEqual(
      convolutionLayer([image], filters: filters, biases: [0, 0], stride: 1, padding: 0),
      [
        [[3, -1, -3, -1], [-3, 1, 0, -3], [-3, -3, 0, 1], [3, -2, -2, -1]],
        [[-1, -1, -1, -1], [-1, -1, -2, 1], [-1, -1, -2, 1], [-1, 0, -4, 3]],
      ])
  }

  func testRandomLayers() {
    for _ in 0..<25 {
      check(stride: 1, padding: 0)
    }
  }

  func testStrideAndPadding() {
    for _ in 0..<25 {
      check(stride: Int.random(in: 1...3, using: &random), padding: Int.random(in: 0...2, using: &random))
    }
  }

  private func check(stride: Int, padding: Int) {
    let channels = Int.random(in: 1...4, using: &random)
    let (height, width) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...3, using: &random))
    let input = randomMaps(
      channels, height + Int.random(in: 0...5, using: &random), width + Int.random(in: 0...5, using: &random))
    let filters = (0..<Int.random(in: 2...4, using: &random)).map { _ in randomMaps(channels, height, width) }
    let biases = filters.map { _ in Double(Int.random(in: -9...9, using: &random)) }
    expectEqual(
      convolutionLayer(input, filters: filters, biases: biases, stride: stride, padding: padding),
      reference(input, filters, biases, stride: stride, padding: padding), accuracy: 1e-9,
      "channels: \(channels) of \(input[0].count)x\(input[0][0].count), filters: \(filters.count) of "
        + "\(height)x\(width), stride \(stride), padding \(padding)")
  }

  /// The reference's maps; it has no biases, so they are added here.
  private func reference(
    _ input: [[[Double]]], _ filters: [[[[Double]]]], _ biases: [Double], stride: Int, padding: Int
  ) -> [[[Double]]] {
    let kernels = filters.map(featureMaps)
    let maps = try? featureMaps(input).convolved(
      with: kernels, vertical: Window(kernelSize: kernels[0].rows, stride: stride, padding: padding),
      horizontal: Window(kernelSize: kernels[0].columns, stride: stride, padding: padding))
    return zip(tables(maps), biases).map { map, bias in map.map { row in row.map { $0 + bias } } }
  }
}
