import IndependentReference
import XCTest

/// The independent analysis on numbers that were worked out by hand.
final class IndependentReferenceTests: XCTestCase {
  private func answers(_ quantity: String, _ input: String, _ layers: String) throws -> [Double] {
    try IndependentNetwork(xml: "<network input=\"\(input)\">\(layers)</network>").answer(quantity, at: nil)
  }

  func testShapes() throws {
    let table: [(input: String, layer: String, shape: [Double])] = [
      ("6x6x1", "<conv filters='2' kernel='3' stride='2' padding='1'/>", [3, 3, 2]),
      ("32x32x3", "<conv filters='5' kernel='3'/>", [30, 30, 5]),
      ("227x227x3", "<conv filters='96' kernel='11' stride='4'/>", [55, 55, 96]),
      ("11x11x16", "<maxpool kernel='2'/>", [5, 5, 16]),
      ("11x11x16", "<maxpool kernel='2' ceil='true'/>", [6, 6, 16]),
      ("7x1", "<conv filters='1' kernel='2' stride='2' padding='tf-same'/>", [4, 1]),
      ("7x1", "<conv filters='1' kernel='4' padding='same'/>", [8, 1]),
      ("3x3x1", "<conv-transpose filters='1' kernel='2' stride='2'/>", [6, 6, 1]),
      ("3x3x1", "<conv-transpose filters='1' kernel='3' stride='2' padding='1'/>", [5, 5, 1]),
      (
        "3x3x1", "<conv-transpose filters='1' kernel='3' stride='2' padding='1' output-padding='1'/>",
        [6, 6, 1]
      ),
      ("4x5x6x2", "<zero-pad amount='0,1 2 3,0'/><global-avgpool/>", [2]),
      ("4x5x6x2", "<zero-pad amount='0,1 2 3,0'/><flatten/>", [5 * 9 * 9 * 2]),
    ]
    for row in table {
      XCTAssertEqual(try answers("output-shape", row.input, row.layer), row.shape, row.layer)
    }
  }

  func testCounts() throws {
    let alexNet = "<conv filters='96' kernel='11' stride='4'/>"
    XCTAssertEqual(try answers("parameter-count", "227x227x3", alexNet), [34_944])
    XCTAssertEqual(try answers("neuron-count", "227x227x3", alexNet), [290_400])
    XCTAssertEqual(try answers("unshared-parameter-count", "227x227x3", alexNet), [105_705_600])
    XCTAssertEqual(try answers("macs", "227x227x3", alexNet), [290_400 * 363])
    XCTAssertEqual(
      try answers("parameter-count", "8x8x6", "<conv filters='4' kernel='3' groups='2'/>"), [4 * 28])
    XCTAssertEqual(
      try answers("parameter-count", "8x8x6", "<depthwise-conv kernel='3' multiplier='2'/>"), [12 * 10])
    XCTAssertEqual(
      try answers("parameter-count", "20x20x1", "<dense units='64'/><dense units='10'/>"), [25_664 + 650])
  }

  func testReceptiveFields() throws {
    let stack = String(repeating: "<conv filters='1' kernel='3' padding='1'/>", count: 4)
    XCTAssertEqual(try answers("receptive-field", "9x9x1", stack), [9, 9])
    let strided = "<conv filters='1' kernel='3 5' stride='2'/><maxpool kernel='2'/>"
    XCTAssertEqual(try answers("receptive-field", "20x20x1", strided), [5, 7])
    XCTAssertEqual(try answers("jump", "20x20x1", strided), [4, 4])
    XCTAssertEqual(try answers("receptive-field-center", "20x20x1", strided), [2, 3])
    let enlarged = "<conv-transpose filters='1' kernel='3' stride='2' padding='1'/>"
    XCTAssertEqual(try answers("receptive-field", "9x1", enlarged), [2])
    XCTAssertEqual(try answers("jump", "9x1", enlarged), [0.5])
    XCTAssertThrowsError(try answers("jump", "9x1", "<conv-transpose filters='1' kernel='1' stride='2'/>"))
    XCTAssertThrowsError(try answers("receptive-field", "9x1", "<dense units='2'/>")) {
      XCTAssertEqual($0 as? IndependentError, .seesEverything(id: "dense1"))
    }
    XCTAssertThrowsError(
      try answers(
        "receptive-field", "8x1",
        "<conv filters='1' kernel='2' padding='1,0'/><conv from='input' filters='1' kernel='1'/>"
          + "<add from='conv1 conv2'/>"))
  }

  func testTheTableOfCapacityAndCoverage() throws {
    let network = try IndependentNetwork(
      xml: """
        <network input="28x28x1">
          <conv filters="32" kernel="3"/><maxpool kernel="2"/><conv filters="64" kernel="3"/>
          <conv filters="64" kernel="3"/><maxpool kernel="2"/><conv filters="96" kernel="3"/>
          <maxpool kernel="2"/><dense units="10"/>
        </network>
        """)
    let table = [
      "conv1": (100, 10.71), "maxpool2": (100, 10.71), "conv3": (85.71, 25), "conv4": (54.55, 39.29),
      "maxpool5": (54.55, 39.29), "conv6": (63.16, 67.86), "maxpool7": (63.16, 67.86), "dense8": (100, 100),
    ]
    for (id, row) in table {
      XCTAssertEqual(try network.answer("capacity", at: id)[0], row.0, accuracy: 0.005, id)
      XCTAssertEqual(try network.answer("coverage", at: id)[1], row.1, accuracy: 0.005, id)
    }
  }

  func testFeatureMaps() {
    let image: [[[Double]]] = [[[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 0, 0], [0, 1, 0], [0, 0, 1]]]
    let filter: [[[Double]]] = [[[1, 0], [0, -1]], [[0, 10], [0, 0]]]
    let sum: [[[Double]]] = [[[1, 1], [1, 1]], [[1, 1], [1, 1]]]
    XCTAssertEqual(
      independentFeatureMap(image: image, kernels: [filter, sum], stride: (1, 1), padding: (0, 0)),
      [[[-4, -4], [6, -4]], [[14, 17], [25, 30]]])
    XCTAssertEqual(
      independentFeatureMap(image: image, kernels: [filter], stride: (3, 2), padding: (1, 0)),
      [[[-2], [7]]])
  }
}
