// GRADED PART 5.4, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise5
import GradedTesting

final class ConvolutionTests: GradedTestCase {
  func testFiltersOfTheFirstLesson() {
    // The image of 5x5 pixels; from behind comes a gradient in two places of the map.
    let image: [[Double]] = [
      [1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0],
    ]
    let found = filterGradients(
      input: [image], kernelSize: (3, 3), outputGradient: [[[1, 0, 0], [0, 0, 0], [0, 0, -2]]], stride: 1,
      padding: 0)
    expectEqual(found, [[[[-1, -1, -1], [-2, -1, 1], [-2, 0, 1]]]], "the first patch less twice the last")
  }

  func testInputOfTheFirstLesson() {
    let found = inputGradient(
      filters: [[[[1, 0, 1], [0, 1, 0], [1, 0, 1]]]], inputSize: (5, 5),
      outputGradient: [[[1, 0, 0], [0, 0, 0], [0, 0, -2]]], stride: 1, padding: 0)
    expectEqual(
      found,
      [[[1, 0, 1, 0, 0], [0, 1, 0, 0, 0], [1, 0, -1, 0, -2], [0, 0, 0, -2, 0], [0, 0, -2, 0, -2]]],
      "the kernel is painted where it stood, times the gradient of the place")
  }

  func testRandomFilters() {
    for _ in 0..<20 { checkFilters(randomCase(maximumStride: 1, maximumPadding: 0)) }
  }

  func testRandomInputs() { for _ in 0..<20 { checkInput(randomCase(maximumStride: 1, maximumPadding: 0)) } }

  func testFiltersWithStrideAndPadding() {
    for _ in 0..<20 { checkFilters(randomCase(maximumStride: 3, maximumPadding: 2)) }
  }

  func testInputsWithStrideAndPadding() {
    for _ in 0..<20 { checkInput(randomCase(maximumStride: 3, maximumPadding: 2)) }
  }

  func testBiases() {
    for _ in 0..<20 {
      let gradient = randomMaps(
        Int.random(in: 1...4, using: &random), Int.random(in: 1...5, using: &random),
        Int.random(in: 1...5, using: &random))
      var expected: [Double] = []
      for map in gradient {
        var sum = 0.0
        for row in map { for value in row { sum += value } }
        expected.append(sum)
      }
      expectEqual(
        biasGradients(outputGradient: gradient), expected, accuracy: 1e-9, "a number for each filter")
    }
  }

  private struct Case {
    var input: [[[Double]]]
    var filters: [[[[Double]]]]
    var outputGradient: [[[Double]]]
    var stride: Int
    var padding: Int

    var rows: Int { input[0].count }
    var columns: Int { input[0][0].count }
    var kernelSize: (rows: Int, columns: Int) { (filters[0][0].count, filters[0][0][0].count) }

    var description: String {
      "channels: \(input.count) of \(rows)x\(columns), filters: \(filters.count) of "
        + "\(kernelSize.rows)x\(kernelSize.columns), stride \(stride), padding \(padding)"
    }

    /// Σ gᵢ · outputᵢ, by the reference's forward pass.
    func loss(input: [[[Double]]], filters: [[[[Double]]]]) -> Double {
      let output = try? FeatureMaps(stacking: input.map { FeatureMaps($0) }).convolved(
        with: filters.map { FeatureMaps(stacking: $0.map { FeatureMaps($0) }) },
        vertical: Window(kernelSize: kernelSize.rows, stride: stride, padding: padding),
        horizontal: Window(kernelSize: kernelSize.columns, stride: stride, padding: padding))
      return weightedSum(output, outputGradient)
    }
  }

  private func randomCase(maximumStride: Int, maximumPadding: Int) -> Case {
    let channels = Int.random(in: 1...3, using: &random)
    let (height, width) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...3, using: &random))
    let rows = height + Int.random(in: 0...4, using: &random)
    let columns = width + Int.random(in: 0...4, using: &random)
    let stride = Int.random(in: 1...maximumStride, using: &random)
    let padding = Int.random(in: 0...maximumPadding, using: &random)
    let filters = (0..<Int.random(in: 1...3, using: &random)).map { _ in randomMaps(channels, height, width) }
    return Case(
      input: randomMaps(channels, rows, columns), filters: filters,
      outputGradient: randomMaps(
        filters.count, (rows + 2 * padding - height) / stride + 1,
        (columns + 2 * padding - width) / stride + 1),
      stride: stride, padding: padding)
  }

  private func checkFilters(_ item: Case) {
    let (rows, columns) = item.kernelSize
    let values = item.filters.flatMap { $0.flatMap { $0.flatMap { $0 } } }
    let expected = centralDifferences(at: values) { values in
      let kernels = tables(values, rows, columns)
      let channels = item.input.count
      return item.loss(
        input: item.input,
        filters: item.filters.indices.map { Array(kernels[$0 * channels..<($0 + 1) * channels]) })
    }
    let found = filterGradients(
      input: item.input, kernelSize: item.kernelSize, outputGradient: item.outputGradient,
      stride: item.stride,
      padding: item.padding)
    expectEqual(found.map(\.count), item.filters.map(\.count), "filters, and channels of each")
    expectEqual(found.flatMap { $0 }, tables(expected, rows, columns), accuracy: 1e-9, item.description)
  }

  private func checkInput(_ item: Case) {
    let expected = centralDifferences(at: item.input.flatMap { $0.flatMap { $0 } }) { values in
      item.loss(input: tables(values, item.rows, item.columns), filters: item.filters)
    }
    let found = inputGradient(
      filters: item.filters, inputSize: (item.rows, item.columns), outputGradient: item.outputGradient,
      stride: item.stride, padding: item.padding)
    expectEqual(found, tables(expected, item.rows, item.columns), accuracy: 1e-9, item.description)
  }
}
