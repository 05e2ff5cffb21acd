import NetworkReports
import Networks
import XCTest

final class NetworkDrawingTests: XCTestCase {
  private func drawing(
    _ network: Network, ascii: Bool = false, width: Int = 80, hidingShapes: Bool = false
  ) throws -> String {
    NetworkDrawing(
      network: network, analysis: try network.analyze(), ascii: ascii, width: width,
      hidingShapes: hidingShapes
    ).text
  }

  private let chain = Network(
    input: Shape(28, 28, 1),
    layers: [Convolution(filters: 8, kernelSize: 3), ReLU(), MaxPooling(2), Dense(units: 10)])

  func testAChainGoesOnInTheNextRow() throws {
    XCTAssertEqual(
      try drawing(chain, width: 52),
      """
      ┌─────────┐   ┌───────────────┐   ┌─────────┐
      │ input   │──▶│ conv          │──▶│ relu    │──
      │ 28x28x1 │   │ 8 filters 3x3 │   │ 26x26x8 │
      └─────────┘   │ 26x26x8       │   └─────────┘
                    └───────────────┘
         ┌───────────────┐   ┌──────────┐
      ──▶│ maxpool       │──▶│ dense    │
         │ 2x2, stride 2 │   │ 10 units │
         │ 13x13x8       │   │ 10       │
         └───────────────┘   └──────────┘

      """)
  }

  func testANumberOfFiltersThatBeginsLikeTheKernelStaysWhole() throws {
    let network = Network(input: Shape(28, 28, 1), layers: [Convolution(filters: 32, kernelSize: 3)])
    let text = NetworkDrawing(network: network, analysis: try network.analyze()).text
    XCTAssertTrue(text.contains("32 filters 3x3"), text)
  }

  func testHiddenShapesLeaveTheInputs() throws {
    XCTAssertEqual(
      try drawing(chain, ascii: true, hidingShapes: true),
      """
      +---------+   +---------------+   +------+   +---------------+   +----------+
      | input   |-->| conv          |-->| relu |-->| maxpool       |-->| dense    |
      | 28x28x1 |   | 8 filters 3x3 |   +------+   | 2x2, stride 2 |   | 10 units |
      +---------+   +---------------+              +---------------+   +----------+

      """)
  }

  func testAGraphNamesItsSources() throws {
    let network = try Network(input: Shape(32, 32, 3)) {
      Convolution(filters: 8, kernelSize: 3, padding: .same).named("stem")
      Convolution(filters: 8, kernelSize: 1).named("narrow").from("stem")
      Convolution(filters: 8, kernelSize: 5, padding: .same).named("wide").from("stem")
      Concatenation().named("join").from("narrow", "wide")
    }
    XCTAssertEqual(
      try drawing(network),
      """
      input                                     32x32x3
      stem    conv 8 filters 3x3, padding same  32x32x8   ← input
      narrow  conv 8 filters 1x1                32x32x8   ← stem
      wide    conv 8 filters 5x5, padding same  32x32x8   ← stem
      join    concat                            32x32x16  ← narrow, wide

      """)
    let hidden = try drawing(network, ascii: true, width: 50, hidingShapes: true)
    XCTAssertTrue(hidden.contains("wide    conv 8 filters 5x5  <- stem\n          padding same\n"), hidden)
    XCTAssertFalse(hidden.contains("32x32x8"), hidden)
    XCTAssertTrue(hidden.utf8.allSatisfy { $0 < 128 })
  }

  func testNoLineIsWiderThanAsked() throws {
    let long = Network(
      input: Shape(64, 64, 3),
      layers: (0..<12).map { Convolution(filters: 8 << ($0 % 4), kernelSize: 3, padding: .same) as any Layer }
        + [GlobalAveragePooling(), Dense(units: 10), Softmax()])
    for width in [80, 60, 45] {
      for line in try drawing(long, width: width).split(separator: "\n") {
        XCTAssertLessThanOrEqual(line.displayWidth, width, String(line))
      }
    }
  }
}
