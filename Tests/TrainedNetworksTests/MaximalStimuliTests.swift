import ImageData
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
    let found = try MaximalStimuli(network, unit: 4, settings: settings)
    XCTAssertEqual(found.layer, "dense6")
    let caption = try XCTUnwrap(found.grid.sections[0].cells.first?.caption)
    XCTAssertTrue(caption.hasPrefix("\(SyntheticImages.classNames[4])\n"), caption)
  }

  func testAClassThatLooksAtOnePixelGetsThatPixel() throws {
    // Red at x = 7, y = 5, for the first class.
    var weights = Array(repeating: Float(0), count: 32 * 32 * 3 * 10)
    weights[(5 * 32 + 7) * 3 * 10] = 1
    let network = try network("<flatten/><dense units=\"10\"/>", weights: ["dense2.weights": weights])
    let picture = try MaximalStimuli(network, unit: 0, settings: settings).stimuli[0].picture
    // The blur makes it a spot around the pixel, and nothing else is changed much.
    let spot = (0..<1024).filter { picture[$0 % 32, $0 / 32].red > 200 }
    XCTAssertTrue(spot.contains(5 * 32 + 7))
    XCTAssertLessThan(spot.count, 30)
    XCTAssertEqual(Double(spot.reduce(0) { $0 + $1 % 32 }) / Double(spot.count), 7, accuracy: 1)
    XCTAssertEqual(Double(spot.reduce(0) { $0 + $1 / 32 }) / Double(spot.count), 5, accuracy: 1)
    XCTAssertEqual(Double(picture[20, 20].red), 128, accuracy: 12)
  }

  func testTheBlurMakesNeighboursAlike() throws {
    let network = try network(smallNetwork)
    func roughness(blurEvery: Int) throws -> Int {
      var settings = settings
      settings.blurEvery = blurEvery
      let picture = try MaximalStimuli(network, unit: 3, settings: settings).stimuli[0].picture
      return (0..<32).reduce(0) { sum, y in
        (1..<32).reduce(sum) { $0 + abs(Int(picture[$1, y].green) - Int(picture[$1 - 1, y].green)) }
      }
    }
    XCTAssertLessThan(try roughness(blurEvery: 2), try roughness(blurEvery: 1000) * 2 / 3)
  }

  func testProgressGoesThroughAllUnits() throws {
    let network = try network("<conv filters=\"40\" kernel=\"1\"/><dense units=\"10\"/>")
    var settings = settings
    settings.steps = 2
    var shares: [Double] = []
    _ = try MaximalStimuli(network, layer: "conv1", settings: settings) { shares.append($0) }
    XCTAssertEqual(shares, [0.4, 0.8, 0.9, 1])
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
