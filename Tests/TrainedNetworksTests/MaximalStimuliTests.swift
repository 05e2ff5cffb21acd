import ConvNet
import Pictures
import XCTest

@testable import TrainedNetworks

final class MaximalStimuliTests: XCTestCase {
  private var settings: MaximalStimuli.Settings {
    var settings = MaximalStimuli.Settings()
    settings.steps = 40
    return settings
  }

  func testTheActivationRisesForEveryFilterAndClass() throws {
    let network = try network(smallNetwork)
    for layer in [nil, "conv1", "conv4"] {
      let found = try MaximalStimuli(network, layer: layer, settings: settings)
      let channels = network.model.shape(of: try network.model.source(named: found.layer)).channels
      XCTAssertEqual(found.stimuli.map(\.unit), Array(0..<channels))
      for stimulus in found.stimuli {
        XCTAssertGreaterThan(stimulus.end, stimulus.start + 0.1, "\(found.layer) \(stimulus.unit)")
        // What is reported is what the network makes of the picture itself.
        let images = network.images(of: [stimulus.picture])
        let output = try network.model.activations(of: images, at: found.layer)
        let values = stride(from: stimulus.unit, to: output.values.count, by: channels).map {
          output.values[$0]
        }
        XCTAssertEqual(stimulus.end, values.reduce(0, +) / Float(values.count), accuracy: 1e-4)
      }
    }
  }

  func testAFilterThatWantsRedAndNoBlueGetsThem() throws {
    let network = try network(
      "<conv filters=\"1\" kernel=\"1\"/><dense units=\"10\"/>", weights: ["conv1.weights": [1, 0, -1]])
    var settings = settings
    settings.steps = 200
    let picture = try MaximalStimuli(network, layer: "conv1", settings: settings).stimuli[0].picture
    for (x, y) in [(0, 0), (16, 16), (31, 5)] {
      XCTAssertEqual(picture[x, y].red, 255)
      XCTAssertEqual(picture[x, y].blue, 0)
      // Nobody asks for green: it goes to the mean colour, 0.25.
      XCTAssertEqual(Double(picture[x, y].green), 64, accuracy: 3)
    }
  }

  func testTheSeedDrawsTheNoiseAndEachUnitHasItsOwn() throws {
    let network = try network(smallNetwork)
    func picture(_ seed: UInt64, unit: Int?) throws -> Picture {
      var settings = settings
      (settings.seed, settings.steps) = (seed, 3)
      let found = try MaximalStimuli(network, layer: "conv4", unit: unit, settings: settings)
      return try XCTUnwrap(found.stimuli.first { $0.unit == 2 }).picture
    }
    let alone = try picture(7, unit: 2)
    XCTAssertTrue(try picture(7, unit: 2) == alone)
    XCTAssertTrue(try picture(7, unit: nil) == alone)
    XCTAssertFalse(try picture(8, unit: 2) == alone)
  }

  func testClassesAreExcitedBeforeTheSoftmax() throws {
    let network = try network(smallNetwork + "<softmax/>")
    var last = 0.0
    let found = try MaximalStimuli(network, unit: 4, settings: settings) {
      XCTAssertGreaterThan($0, last)
      last = $0
    }
    XCTAssertEqual(last, 1)
    XCTAssertEqual(found.layer, "dense6")
    let caption = try XCTUnwrap(found.grid.sections[0].cells.first?.caption)
    XCTAssertTrue(caption.hasPrefix("\(SyntheticImages.classNames[4])\n"), caption)
  }

  func testALayerThatIsOffEverywhereKeepsItsNoise() throws {
    let network = try network(
      "<conv filters=\"1\" kernel=\"1\"/><relu/><dense units=\"10\"/>",
      weights: ["conv1.weights": [0, 0, 0], "conv1.bias": [-1]])
    let stimulus = try MaximalStimuli(network, layer: "relu2", settings: settings).stimuli[0]
    XCTAssertEqual([stimulus.start, stimulus.end], [0, 0])
  }

  func testWhatIsNotThereIsNamed() throws {
    let network = try network(smallNetwork)
    for (layer, unit, expected) in [
      ("conv9", nil, "the network has no layer conv9"),
      ("input", nil, "the network's input has nothing to excite"),
      ("conv4", 6, "conv4 has no filter 7; choose one from 1 to 6"),
    ] as [(String, Int?, String)] {
      let problem = problem { _ = try MaximalStimuli(network, layer: layer, unit: unit, settings: settings) }
      XCTAssertTrue(problem.contains(expected), problem)
    }
  }
}
