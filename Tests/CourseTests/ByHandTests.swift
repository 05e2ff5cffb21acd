import Diagnostics
import XCTest

@testable import Exercises
@testable import FeatureMaps
@testable import Networks
@testable import Questions
@testable import Training

/// Networks worked out by hand: what fits and what does not, and the reference's own training beside it.
final class ByHandTests: XCTestCase {
  private func question(_ inside: String) throws -> Question {
    let xml =
      "<exercise id=\"q\" title=\"Q\"><quiz><question id=\"which\" points=\"1\">\n\(inside)\n</question></quiz></exercise>"
    return try XCTUnwrap(try Exercise.load(bytes: Array(xml.utf8), file: "q.xml").quiz?.questions.first)
  }

  private func answer(_ inside: String) throws -> String {
    try question(inside).instance(seed: 1).answerText
  }

  private static let dense = #"<network input="2"><dense units="2" id="fc"/></network><image>1 2</image>"#

  func testWhatIsGivenIsWorkedOut() throws {
    let weights = #"<weights of="fc">1 0 / 3 -1</weights>"#
    let table: [(String, String)] = [
      (Self.dense + weights + #"<ask quantity="feature-map">?</ask>"#, "1 1"),
      (Self.dense + weights + #"<bias of="fc">10 20</bias><ask quantity="feature-map">?</ask>"#, "11 21"),
      (Self.dense + weights + #"<ask quantity="gradient-weights">?</ask>"#, "1 2 / 1 2"),
      (Self.dense + weights + #"<ask quantity="gradient-input">?</ask>"#, "4 −1"),
      (
        Self.dense + weights
          + #"<output-gradient>1 -1</output-gradient><ask quantity="gradient-bias">?</ask>"#, "1 −1"
      ),
      (
        Self.dense + weights
          + #"<ask quantity="loss" target="0 3" loss="mean-squared-error">?</ask>"#, "2.50"
      ),
      (
        Self.dense + weights
          + #"<ask quantity="updated-weights" learning-rate="0.5" target="0 0" loss="mean-squared-error">?</ask>"#,
        "0.50 −1 / 2.50 −2"
      ),
      // A flattened map goes pixel by pixel, the channels of a pixel side by side.
      (
        #"<network input="1x2x2"><flatten/></network><image>1 2</image><image>3 4</image>"#
          + #"<ask quantity="feature-map">?</ask>"#, "1 3 2 4"
      ),
      // Two ways that meet again.
      (
        #"<network input="2x2x1"><conv filters="1" kernel="1" id="a"/><relu id="b"/><add from="b input"/></network>"#
          + #"<image>1 -2 / 3 -4</image><weights of="a">-1</weights><ask quantity="feature-map">?</ask>"#,
        "1 0 / 3 0"
      ),
      (
        #"<network input="2x2x1"><conv filters="1" kernel="1" id="a"/><relu id="b"/><add from="b input"/></network>"#
          + #"<image>1 -2 / 3 -4</image><weights of="a">-1</weights><ask quantity="gradient-input">?</ask>"#,
        "1 0 / 1 0"
      ),
      // Three axes: the slices one below the other.
      (
        #"<network input="2x2x2x1"><conv filters="1" kernel="2" id="a"/></network><image>1 2 / 3 4 / 5 6 / 7 8</image>"#
          + #"<weights of="a">1 0 / 0 0 / 0 0 / 0 1</weights><ask quantity="feature-map">?</ask>"#, "9"
      ),
      // Two channels, two filters in groups.
      (
        #"<network input="3x2"><conv filters="2" kernel="2" groups="2" id="a"/></network><image>1 2 3</image><image>4 5 6</image>"#
          + #"<weights of="a">1 1</weights><weights of="a">1 -1</weights><ask quantity="feature-map">?</ask>"#,
        "3 5 // −1 −1"
      ),
    ]
    for (inside, expected) in table {
      XCTAssertEqual(try answer(inside).replacing("-", with: "−"), expected, inside)
    }
  }

  func testWhatDoesNotFitIsToldWithItsPlace() throws {
    let table: [(String, String)] = [
      (
        Self.dense + #"<ask quantity="feature-map">?</ask>"#,
        #"q.xml:2:79: error: fc has no weights; add <weights of="fc">…</weights>: 2 rows of 2 numbers, one for each unit"#
      ),
      (
        Self.dense + "\n" + #"<weights of="fc">1 2 3</weights><ask quantity="feature-map">?</ask>"#,
        "q.xml:3:1: error: fc: a matrix of 1x3 is no 2 units of 2 weights; give 2 rows of 2 numbers, one for each unit"
      ),
      (
        Self.dense + "\n"
          + #"<weights of="fc">1 2 / 3 4</weights><bias of="fc">1</bias><ask quantity="feature-map">?</ask>"#,
        "q.xml:3:37: error: fc has 2 biases, and 1 are given; write 2 numbers in one row"
      ),
      (
        Self.dense + "\n" + #"<weights of="fd">1 2 / 3 4</weights><ask quantity="feature-map">?</ask>"#,
        #"q.xml:3:1: error: of="fd" names no layer of the network; did you mean fc?"#
      ),
      (
        #"<network input="3"><relu/></network>"# + "\n"
          + #"<image>1 2</image><ask quantity="feature-map">?</ask>"#,
        "q.xml:2:1: error: the network's input is 3, and the image has 1 x 1 rows of 2 numbers; write 3 numbers in one row"
      ),
      (
        #"<network input="2x2x2x1"><relu/></network><image>1 2 3</image><ask quantity="feature-map">?</ask>"#,
        "q.xml:2:1: error: the network's input is 2x2x2x1, and the image has 1 x 1 rows of 3 numbers; write 4 rows of 2 "
          + "numbers in one <image> for each channel"
      ),
      (
        #"<network input="2x2x1"><batchnorm id="n"/></network><image>1 2 / 3 4</image><ask quantity="feature-map">?</ask>"#,
        "q.xml:2:82: error: n cannot be worked out by hand here; use convolutions, dense layers, activations, pools and joins"
      ),
      (
        #"<network input="2"><softmax/></network><image>1 2</image>"# + "\n"
          + #"<ask quantity="loss" target="3">?</ask>"#,
        "q.xml:3:6: error: target=“3” is no class of 1 to 2; write the number of one"
      ),
      (
        #"<network input="2"><softmax/></network><image>1 2</image>"# + "\n"
          + #"<ask quantity="loss">?</ask>"#,
        #"q.xml:3:6: error: a loss needs what is right; add target="1" for the first class, or loss and a number for each output"#
      ),
      (
        Self.dense + #"<weights of="fc">1 2 / 3 4</weights>"# + "\n"
          + #"<ask quantity="updated-bias">?</ask>"#,
        #"q.xml:3:6: error: how far a step goes is missing; add learning-rate="0.1" to <ask>"#
      ),
      (
        Self.dense + #"<weights of="fc">1 2 / 3 4</weights>"# + "\n"
          + #"<ask quantity="gradient-weights" parameters-of="fd">?</ask>"#,
        "q.xml:3:6: error: parameters-of=“fd” is no layer that learns; name one of fc"
      ),
    ]
    for (inside, expected) in table {
      do {
        let text = try answer(inside)
        XCTFail("\(text) for \(inside)")
      } catch {
        XCTAssertEqual("\(error)", expected, inside)
      }
    }
  }

  /// The engine that trains on photographs, in float, beside what is worked out by hand.
  func testByHandIsWhatTheEngineDoes() throws {
    let layers: [any Layer] = [
      Convolution(filters: 2, kernelSize: 2, padding: .same), ReLU(), MaxPooling(2), Flatten(),
      Dense(units: 3), Softmax(),
    ]
    let network = Network(input: Shape(4, 4, 2), layers: layers)
    let kernels = (0..<2).map { filter in
      Volume(channels: 2, extent: [2, 2], values: Self.numbers(8, from: filter))
    }
    let units = (0..<3).map { Volume(vector: Self.numbers(8, from: $0 + 5)) }
    let image = Volume(channels: 2, extent: [4, 4], values: Self.numbers(32, from: 3))
    let hand = HandNetwork(
      network,
      weights: [
        0: LayerWeights(kernels: kernels, biases: [0.5, -1]),
        4: LayerWeights(kernels: units, biases: [0.25, 0, -0.5]),
      ])
    let outputs = try hand.outputs(of: image, upTo: 5)

    let model = try Model(network: network, seed: 1)
    // Kernels are H x W x in x out, dense weights inputs x units.
    var convolution: [Float] = []
    for place in 0..<4 {
      for channel in 0..<2 {
        for kernel in kernels { convolution.append(Float(kernel.values[channel * 4 + place])) }
      }
    }
    var dense: [Float] = []
    for input in 0..<8 { for unit in units { dense.append(Float(unit.values[input])) } }
    let ids = network.nodes.map(\.id)
    try model.load([
      NamedTensor(name: "\(ids[0]).weights", sizes: [2, 2, 2, 2], values: convolution),
      NamedTensor(name: "\(ids[0]).bias", sizes: [2], values: [0.5, -1]),
      NamedTensor(name: "\(ids[4]).weights", sizes: [8, 3], values: dense),
      NamedTensor(name: "\(ids[4]).bias", sizes: [3], values: [0.25, 0, -0.5]),
    ])
    let pixels = image.flattened.map { Float($0) }
    let predicted = try model.predict(Tensor(sizes: [1, 4, 4, 2], values: pixels))
    XCTAssertEqual(predicted.values.count, 3)
    for (own, engine) in zip(outputs[5].values, predicted.values) {
      XCTAssertEqual(own, Double(engine), accuracy: 1e-5)
    }
    // Back from the pooling's output, every value with a weight of its own.
    let weights = Self.numbers(8, from: 9)
    let pooled = Array(outputs.prefix(3))
    let behind = pooled[2].unflattening(weights)
    let (gradient, _) = try hand.gradients(of: image, pooled, outputGradient: behind)
    let engine = try model.imageGradient(
      of: Tensor(sizes: [1, 4, 4, 2], values: pixels), at: ids[2],
      weights: Tensor(sizes: [1, 2, 2, 2], values: weights.map { Float($0) }))
    for (own, other) in zip(gradient.flattened, engine.values) {
      XCTAssertEqual(own, Double(other), accuracy: 1e-5)
    }
  }

  /// Small numbers of both signs.
  private static func numbers(_ count: Int, from start: Int) -> [Double] {
    (0..<count).map { Double((($0 + start) * 7) % 11 - 5) / 4 }
  }
}
