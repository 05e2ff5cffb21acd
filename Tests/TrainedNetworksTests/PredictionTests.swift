import ImageData
import Pictures
import XCTest

@testable import TrainedNetworks

final class PredictionTests: XCTestCase {
  func testAPictureBecomesWhatTheNetworkSeesAndBack() throws {
    let network = try network(smallNetwork)
    var picture = Picture(width: 32, height: 32)
    for y in 0..<32 {
      for x in 0..<32 { picture[x, y] = RGB(UInt8(8 * x), UInt8(8 * y), UInt8(4 * x + 4 * y)) }
    }
    let images = network.images(of: [Picture(width: 32, height: 32), picture])
    XCTAssertEqual(images.sizes, [2, 32, 32, 3])
    // (v/255 − mean) / standard deviation.
    XCTAssertEqual(images[1, 0, 10, 0], (80 / 255 - 0.5) / 0.25, accuracy: 1e-6)
    XCTAssertEqual(images[1, 20, 0, 1], (160 / 255 - 0.25) / 0.25, accuracy: 1e-6)
    XCTAssertEqual(images[1, 20, 10, 2], (120 / 255 - 0.5) / 0.5, accuracy: 1e-6)
    XCTAssertTrue(network.picture(of: images, 1) == picture)
  }

  func testAPictureOfAnotherSizeIsCutToASquareAndAveraged() throws {
    let network = try network(smallNetwork)
    // 64 wide within margins that must not count: a checkerboard of 0 and 200, of which each 2x2 is 100.
    var picture = Picture(width: 80, height: 64, color: RGB(255, 0, 0))
    for y in 0..<64 {
      for x in 8..<72 { picture[x, y] = (x + y) % 2 == 0 ? RGB(200, 200, 200) : RGB(0, 0, 0) }
    }
    XCTAssertTrue(network.isFitted(picture))
    XCTAssertFalse(network.isFitted(Picture(width: 32, height: 32)))
    let seen = network.picture(of: network.images(of: [picture]), 0)
    XCTAssertTrue(seen == Picture(width: 32, height: 32, color: RGB(100, 100, 100)))
  }

  func testSharesAreTheSoftmaxWithOrWithoutALayerForIt() throws {
    let scores: [Float] = [0, 1, 2, 3, 4, 5, 6, 7, 8, -9]
    let picture = Picture(width: 32, height: 32)
    let layers = "<flatten/><dense units=\"10\"/>"
    let weights = ["dense2.weights": Array(repeating: Float(0), count: 30720), "dense2.bias": scores]
    for ending in ["", "<softmax/>"] {
      let prediction = try network(layers + ending, weights: weights).predict(picture)
      XCTAssertEqual(prediction.ranking, [8, 7, 6, 5, 4, 3, 2, 1, 0, 9])
      XCTAssertEqual(prediction.probabilities.reduce(0, +), 1, accuracy: 1e-6)
      XCTAssertEqual(prediction.probabilities[7] / prediction.probabilities[8], 0.36788, accuracy: 1e-4)
    }
  }

  func testScoresThatOverflowAreNoPrediction() throws {
    let network = try network(
      "<conv filters=\"8\" kernel=\"3\"/><conv filters=\"8\" kernel=\"3\"/><dense units=\"10\"/>",
      weights: [
        "conv1.weights": Array(repeating: 3e38, count: 216),
        "conv2.weights": Array(repeating: 3e38, count: 576),
      ])
    XCTAssertTrue(
      problem { _ = try network.predict(Picture(width: 32, height: 32)) }.contains("not finite numbers"))
  }

  func testTheReportHasTheLikeliestClassesWithBars() throws {
    let network = try network(smallNetwork)
    var shares = Array(repeating: 0.0, count: 10)
    (shares[4], shares[2]) = (0.75, 0.25)
    let report = PredictionReport(
      path: "a.png", picture: Picture(width: 40, height: 30), prediction: Prediction(probabilities: shares),
      network: network)
    XCTAssertEqual(report.headline(title: "a.png"), "a.png (40x30)")
    let lines = [""] + report.bars(top: 3).components(separatedBy: "\n")
    XCTAssertEqual(lines.count, 4)
    for width in [80, 60, 40] {
      for line in report.bars(top: 10, width: width).split(separator: "\n") {
        XCTAssertLessThanOrEqual(line.count, width)
      }
    }
    let names = SyntheticImages.classNames
    XCTAssertTrue(lines[1].hasPrefix("  \(names[4])"), "\(lines[1])")
    XCTAssertTrue(lines[1].contains(" 75.0 %  ██"), "\(lines[1])")
    XCTAssertTrue(lines[3].hasSuffix("0.0 %"), "\(lines[3])")
    XCTAssertEqual(lines[1].filter { $0 == "█" }.count, 3 * lines[2].filter { $0 == "█" }.count, "\(lines)")
    XCTAssertTrue(
      report.json.hasPrefix(#"{"file":"a.png","width":40,"height":30,"fitted":true,"classes":[{"name":"#))
    for width in lines.map(\.count) { XCTAssertLessThanOrEqual(width, 80) }
  }

  func testBarsHaveEighths() {
    XCTAssertEqual(PercentText.bar(1, width: 3), "███")
    XCTAssertEqual(PercentText.bar(0.5, width: 3), "█▌")
    XCTAssertEqual(PercentText.bar(0, width: 3), "")
    XCTAssertEqual(PercentText.text(0.0746), "7.5 %")
  }
}
