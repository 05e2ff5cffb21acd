import Pictures
import XCTest

@testable import TrainedNetworks

final class ActivationPicturesTests: XCTestCase {
  /// Red from 0 at the left to 248 at the right.
  private var ramp: Picture {
    var picture = Picture(width: 32, height: 32, color: RGB(0, 0, 0))
    for y in 0..<32 { for x in 0..<32 { picture[x, y].red = UInt8(8 * x) } }
    return picture
  }

  func testAMapIsWhatTheLayerPutsOut() throws {
    // One filter copies red, one turns it round.
    let network = try network(
      "<conv filters=\"2\" kernel=\"1\"/><maxpool kernel=\"2\"/><dense units=\"10\"/>",
      weights: ["conv1.weights": [1, -1, 0, 0, 0, 0], "conv1.bias": [0, 0]])
    let activations = try ActivationPictures(network, of: ramp)
    XCTAssertTrue(activations.image == ramp)
    XCTAssertEqual(activations.layers.map(\.layer), ["conv1", "maxpool2"])
    let conv = activations.layers[0]
    XCTAssertEqual(conv.maps[0][33], (8 / 255 - 0.5) / 0.25, accuracy: 1e-5)
    XCTAssertEqual(conv.maps[1][33], -conv.maps[0][33])
    XCTAssertEqual([conv.picture(0)[0, 5].red, conv.picture(1)[0, 5].red], [0, 255])
    let pool = activations.layers[1]
    XCTAssertEqual([pool.height, pool.width], [16, 16])
    XCTAssertEqual(pool.maps[0][1], conv.maps[0][3])
    XCTAssertEqual(activations.grid.sections.map(\.cells.count), [1, 2, 2])
    XCTAssertTrue(
      activations.grid.sections[1].note.contains("Black is −2, white 2"), activations.grid.sections[1].note)
  }

  func testOneMapOfOneLayer() throws {
    let network = try network(smallNetwork)
    let activations = try ActivationPictures(network, of: ramp, layer: "relu5", map: 3)
    XCTAssertEqual(activations.grid.sections.map(\.heading).last, "relu5: 6 maps of 5x5")
    XCTAssertEqual(activations.grid.sections.last?.cells.map(\.caption), ["4"])
    XCTAssertTrue(
      problem { _ = try ActivationPictures(network, of: ramp, layer: "conv1", map: 4) }.contains(
        "conv1 has no filter 5; choose one from 1 to 4"))
  }

  func testLayersWithoutPlacesSaySo() throws {
    let small = try network(smallNetwork)
    let flat = problem { _ = try ActivationPictures(small, of: ramp, layer: "dense6") }
    XCTAssertTrue(flat.contains("dense6 puts out 10 values without places"), flat)
    XCTAssertTrue(flat.hasSuffix("such as conv1, maxpool3, conv4"), flat)
    let dense = try network("<dense units=\"10\"/>")
    XCTAssertTrue(
      problem { _ = try ActivationPictures(dense, of: ramp) }.contains("no convolution and no pooling"))
    XCTAssertEqual(try ActivationPictures(dense, of: ramp, layer: "input").layers[0].maps.count, 3)
  }
}
