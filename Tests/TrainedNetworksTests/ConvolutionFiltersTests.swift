import Pictures
import XCTest

@testable import TrainedNetworks

final class ConvolutionFiltersTests: XCTestCase {
  func testAFilterOfColoursIsDrawnAroundMidGrey() throws {
    // Two filters of 1x2x3: place by place, channel by channel, filter by filter.
    let weights: [Float] = [
      0.5, 8, 0, 8, -0.5, 8,
      0.25, -8, 0.5, 0, -0.25, 4,
    ]
    let network = try network(
      "<conv filters=\"2\" kernel=\"1 2\"/><dense units=\"10\"/>", weights: ["conv1.weights": weights])
    let filters = try ConvolutionFilters(network.model)
    XCTAssertEqual(filters.layer, "conv1")
    XCTAssertTrue(filters.readsColors)
    XCTAssertEqual([filters.height, filters.width, filters.channels, filters.count], [1, 2, 3, 2])
    XCTAssertEqual(filters.kernel(0, channel: 2), [-0.5, -0.25])
    XCTAssertEqual(filters.strongest(0), 0.5)
    let (first, second) = (filters.picture(0), filters.picture(1))
    XCTAssertEqual([first[0, 0], first[1, 0]], [RGB(255, 128, 0), RGB(191, 255, 64)])
    XCTAssertEqual([second[0, 0], second[1, 0]], [RGB(255, 255, 255), RGB(0, 128, 191)])
    XCTAssertEqual(filters.grid.sections[0].cells.map(\.caption), ["1 ±0.50", "2 ±8"])
    let red = try filters.grid(ofFilter: 0).sections[0].cells[0]
    XCTAssertEqual(red.caption, "red")
    XCTAssertEqual([red.picture[0, 0].red, red.picture[1, 0].red], [255, 191])
  }

  func testAFilterOverManyMapsIsDrawnByItsMeanMagnitude() throws {
    // A filter of 1x2x4.
    let weights: [Float] = [1, -1, 1, -1, 0, 0, -2, 0]
    let network = try network(
      "<conv filters=\"4\" kernel=\"1\"/><conv id=\"second\" filters=\"1\" kernel=\"1 2\"/><dense units=\"10\"/>",
      weights: ["second.weights": weights])
    let filters = try ConvolutionFilters(network.model, layer: "second")
    XCTAssertFalse(filters.readsColors)
    XCTAssertEqual([filters.picture(0)[0, 0].red, filters.picture(0)[1, 0].red], [255, 128])
    XCTAssertEqual(filters.grid.sections[0].cells[0].caption, "1 1")
    let kernels = try filters.grid(ofFilter: 0).sections[0].cells
    XCTAssertEqual(kernels.map(\.caption), ["1", "2", "3", "4"])
    XCTAssertEqual(kernels.map { $0.picture[0, 0].red }, [191, 64, 191, 64])
    XCTAssertEqual(kernels[2].picture[1, 0].red, 0)
  }

  func testDepthwiseFiltersAreGreyAndPaddingLeavesTheColours() throws {
    let depthwise = try network("<depthwise-conv kernel=\"3\"/><dense units=\"10\"/>")
    let filters = try ConvolutionFilters(depthwise.model)
    XCTAssertEqual([filters.channels, filters.count], [1, 3])
    let weights = filters.kernel(1, channel: 0)
    let brightest = weights.indices.max { weights[$0] < weights[$1] }!
    let picture = filters.picture(1)
    for place in 0..<9 {
      let color = picture[place % 3, place / 3]
      XCTAssertEqual(color.red, color.blue)
      XCTAssertLessThanOrEqual(color.red, picture[brightest % 3, brightest / 3].red)
    }
    let padded = try network(
      "<batchnorm/><zero-pad amount=\"1\"/><conv filters=\"2\" kernel=\"3\"/><dense units=\"10\"/>")
    XCTAssertTrue(try ConvolutionFilters(padded.model).readsColors)
    let later = try network(
      "<conv filters=\"3\" kernel=\"1\"/><conv filters=\"2\" kernel=\"3\"/><dense units=\"10\"/>")
    XCTAssertFalse(try ConvolutionFilters(later.model, layer: "conv2").readsColors)
  }

  func testFiltersThatAreAllZeroAreMidGrey() throws {
    let network = try network(
      "<conv filters=\"1\" kernel=\"1\"/><dense units=\"10\"/>", weights: ["conv1.weights": [0, 0, 0]])
    XCTAssertEqual(try ConvolutionFilters(network.model).picture(0)[0, 0], RGB(128, 128, 128))
  }

  func testWhatHasNoFiltersSaysSo() throws {
    let flat = try network("<dense units=\"10\"/>")
    XCTAssertTrue(
      problem { _ = try ConvolutionFilters(flat.model) }.contains("the network has no convolution"))
    let small = try network(smallNetwork)
    for (layer, expected) in [
      ("relu2", "relu2 is no convolution, so it has no filters; choose one of conv1, conv4"),
      ("input", "input is no convolution"),
      ("conf4", "the network has no layer conf4; did you mean conv4?"),
    ] {
      let problem = problem { _ = try ConvolutionFilters(small.model, layer: layer) }
      XCTAssertTrue(problem.contains(expected), problem)
    }
    let filters = try ConvolutionFilters(small.model)
    for filter in [-1, 4] {
      XCTAssertTrue(problem { _ = try filters.grid(ofFilter: filter) }.contains("choose one from 1 to 4"))
    }
  }
}
