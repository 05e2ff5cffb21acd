import Networks
import XCTest

/// The lectures' worked numbers, each in one table.
final class WorkedNumbersTests: XCTestCase {
  func testOutputSizes() throws {
    let table: [(input: Int, kernel: Int, padding: Int, stride: Int, output: Int)] = [
      (6, 3, 1, 2, 3), (6, 3, 0, 1, 4), (32, 3, 0, 1, 30), (30, 2, 0, 2, 15), (227, 11, 0, 4, 55),
      (28, 3, 0, 1, 26),
      (26, 2, 0, 2, 13), (13, 3, 0, 1, 11), (11, 2, 0, 2, 5),
    ]
    for row in table {
      let window = Window(kernelSize: row.kernel, stride: row.stride, padding: row.padding)
      XCTAssertEqual(try window.outputSize(for: row.input), row.output, "\(row)")
    }
    XCTAssertThrowsError(try Window(kernelSize: 5, padding: 0).outputSize(for: 3))
  }

  /// As PyTorch's `ceil_mode`: a last window may hang over the end by less than a stride, even if it is the
  /// only one.
  func testWindowsThatHangOverTheEnd() throws {
    let table: [(input: Int, kernel: Int, padding: Int, stride: Int, output: Int)] = [
      (6, 3, 0, 2, 3), (7, 3, 0, 2, 3), (4, 1, 0, 2, 2), (5, 2, 1, 2, 3), (2, 3, 0, 3, 1), (1, 2, 0, 2, 1),
    ]
    for row in table {
      let window = Window(
        kernelSize: row.kernel, stride: row.stride, padding: row.padding, roundsUp: true)
      XCTAssertEqual(try window.outputSize(for: row.input), row.output, "\(row)")
    }
    XCTAssertThrowsError(try Window(kernelSize: 4, stride: 1, roundsUp: true).outputSize(for: 3))
    XCTAssertThrowsError(try Window(kernelSize: 5, stride: 2, roundsUp: true).outputSize(for: 3))
  }

  func testParameterCounts() throws {
    let table: [(input: Shape, layers: [any Layer], parameters: Int64)] = [
      (Shape(28, 28, 1), [Convolution(filters: 8, kernelSize: 3)], 80),
      (Shape(13, 13, 8), [Convolution(filters: 16, kernelSize: 3)], 1_168),
      (Shape(32, 32, 3), [Convolution(filters: 10, kernelSize: 5, padding: 2)], 760),
      (Shape(400), [Dense(units: 64)], 25_664),
      (Shape(64), [Dense(units: 10)], 650),
      (Shape(300, 300, 1), [Convolution(filters: 1, kernelSize: 5, padding: 2)], 26),
      (Shape(300, 300, 1), [Flatten(), Dense(units: 90_000)], 8_100_090_000),
      (Shape(300, 300, 1), [Flatten(), Dense(units: 90_000, bias: false)], 8_100_000_000),
      (Shape(227, 227, 3), [Convolution(filters: 96, kernelSize: 11, stride: 4)], 34_944),
      (Shape(227, 227, 3), [LocallyConnected(filters: 96, kernelSize: 11, stride: 4)], 105_705_600),
    ]
    for row in table {
      XCTAssertEqual(
        try Network(input: row.input, layers: row.layers).analyze().totalParameters, row.parameters)
    }
    let first = try Network(
      input: Shape(227, 227, 3), layers: [Convolution(filters: 96, kernelSize: 11, stride: 4)]
    ).analyze().layers[0]
    XCTAssertEqual(first.neurons, 290_400)
    XCTAssertEqual(first.unsharedParameters, 290_400 * 364)
  }

  func testTheKerasNetOnBothInputs() throws {
    let layers: [any Layer] = [
      Convolution(filters: 32, kernelSize: 3), ReLU(), MaxPooling(2), Convolution(filters: 64, kernelSize: 3),
      ReLU(),
      MaxPooling(2), Flatten(), Dense(units: 1024), ReLU(), Dense(units: 10), Softmax(),
    ]
    XCTAssertEqual(try Network(input: Shape(28, 28, 1), layers: layers).analyze().totalParameters, 1_668_490)
    XCTAssertEqual(try Network(input: Shape(32, 32, 3), layers: layers).analyze().totalParameters, 2_389_962)
  }

  func testStackedConvolutionsSeeTwoNPlusOne() throws {
    let layers = (1...12).map { _ in Convolution(filters: 1, kernelSize: 3, padding: 1) }
    let analysis = try Network(input: Shape(64, 64, 1), layers: layers).analyze()
    for (index, layer) in analysis.layers.enumerated() {
      XCTAssertEqual(layer.receptiveField?.size, [2 * index + 3, 2 * index + 3])
    }
  }

  /// By pushing a single lit pixel through: which outputs does it reach?
  func testReceptiveFieldsAgreeWithDependenciesOnRandomStacks() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let windows = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        Window(
          kernelSize: .random(in: 1...4, using: &generator), stride: .random(in: 1...3, using: &generator),
          padding: Int.random(in: 0...2, using: &generator), dilation: .random(in: 1...2, using: &generator))
      }
      let layers = windows.map { window -> Convolution in
        guard case .zeros(let before, _) = window.padding else { fatalError("padding is a number here") }
        return Convolution(
          filters: 1, kernelSize: PerAxis(window.kernelSize), stride: PerAxis(window.stride),
          padding: Padding(before), dilation: PerAxis(window.dilation))
      }
      let input = Shape(spatial: [nil], channels: 1)
      let last = try XCTUnwrap(Network(input: input, layers: layers).analyze().layers.last)
      let field = try XCTUnwrap(last.receptiveField?.axes.first)
      // The positions that unit 3 depends on, layer by layer back to the input.
      var positions: Set<Int> = [3]
      for (window, layer) in zip(windows, layers).reversed() {
        guard case .zeros(let before, _) = window.padding else { continue }
        _ = layer
        positions = Set(
          positions.flatMap { unit in
            (0..<window.kernelSize).map { unit * window.stride - before + $0 * window.dilation }
          })
      }
      let (first, end) = (positions.min()!, positions.max()!)
      XCTAssertEqual(field.size, end - first + 1)
      XCTAssertEqual(
        Double(first),
        3 * Double(field.jump.numerator) / Double(field.jump.denominator) - Double(field.padding!))
    }
  }
}
