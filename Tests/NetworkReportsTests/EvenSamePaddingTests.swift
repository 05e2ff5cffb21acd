import NetworkReports
import Networks
import XCTest

final class EvenSamePaddingTests: XCTestCase {
  private func report(_ layers: [any Layer]) throws -> String {
    let network = Network(input: Shape(28, 28, 1), layers: layers)
    return AnalysisTable.render(try network.analyze(), usesColor: false)
  }

  func testAnEvenKernelIsToldOnce() throws {
    for layers: [any Layer] in [
      [Convolution(filters: 8, kernelSize: 4, padding: .same)],
      [Convolution(filters: 8, kernelSize: [3, 2], padding: .same)],
      [
        Convolution(filters: 8, kernelSize: 2, padding: .same),
        Convolution(filters: 8, kernelSize: 6, padding: .same),
      ],
      [MaxPooling(2, padding: .same)],
      (0..<5).map { _ in Convolution(filters: 2, kernelSize: 4, padding: .same) },
    ] {
      let text = try report(layers)
      XCTAssertEqual(text.components(separatedBy: "Keras").count, 2, text)
      XCTAssertTrue(text.contains("tf-same"), text)
      for line in text.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 80, String(line)) }
    }
  }

  func testAStrideThatKerasPadsOtherwiseIsTold() throws {
    for layers: [any Layer] in [
      [Convolution(filters: 2, kernelSize: 3, stride: 2, padding: .evenSame)],
      [Convolution(filters: 2, kernelSize: 4, stride: 2, padding: .evenSame)],
      [MaxPooling(2, padding: .evenSame), AveragePooling(3, stride: 2, padding: .evenSame)],
    ] {
      let text = try report(layers)
      XCTAssertTrue(
        text.replacing("\n", with: " ").contains("the sizes are the same, the values are not"), text)
      for line in text.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 80, String(line)) }
    }
  }

  func testOthersAreNot() throws {
    for layers: [any Layer] in [
      [Convolution(filters: 8, kernelSize: 3, padding: .same)],
      [Convolution(filters: 8, kernelSize: 4, padding: .tensorFlowSame)],
      [Convolution(filters: 8, kernelSize: 4, padding: 2)],
      [Convolution(filters: 8, kernelSize: 4, padding: .evenSame)],
      [ConvolutionTranspose(filters: 8, kernelSize: 3, stride: 2, padding: .evenSame)],
      [Convolution(filters: 8, kernelSize: 2, padding: .same, dilation: 2)],
      [ReLU(), Dense(units: 3)],
    ] {
      XCTAssertFalse(try report(layers).contains("Keras"))
    }
  }
}
