import Foundation
import NetworkFiles
import Networks
import XCTest

@testable import NetworkReports

final class AnalysisDiagramTests: XCTestCase {
  private static let networks = [
    "vgg16", "resnet50", "resnet152", "resnet-v1-50", "mobilenet-v1", "inception-v3", "alexnet-v2",
    "c-value-table", "typical-cnn", "cifar10", "resnet18", "resnet20-cifar", "squeezenet-1.1",
    "resnext50-32x4d",
  ]
  /// Blocks of their own or joined from afar: these take more than a screen.
  private static let tallNetworks = ["mobilenet-v3-large", "efficientnet-b0", "densenet121", "u-net"]

  private func analysis(_ name: String) throws -> NetworkAnalysis {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try NetworkReader.load(
      contentsOf: root.appendingPathComponent("Courseware/networks/\(name).xml").path
    )
    .analysis
  }

  /// Within a screen's width, nothing outside the page, no card on another, every layer in the words of exactly one card.
  private func check(_ page: DiagramPage, _ analysis: NetworkAnalysis, _ name: String, line: UInt = #line) {
    XCTAssertLessThanOrEqual(page.width, 1280, name, line: line)
    for rectangle in page.rectangles {
      let isInside =
        rectangle.x >= 0 && rectangle.x + rectangle.width <= page.width && rectangle.y >= 0
        && rectangle.y + rectangle.height <= page.height
      XCTAssertTrue(isInside, "\(name): \(rectangle)", line: line)
    }
    let cards = page.rectangles("card")
    for (index, card) in cards.enumerated() {
      for other in cards[..<index] where card.overlaps(other) {
        XCTFail("\(name): \(card) lies on \(other)", line: line)
      }
    }
    let names = page.tooltips.flatMap { tooltip in
      tooltip.split(separator: "\n").flatMap { line -> [Substring] in
        guard line.hasPrefix("the same again: ") else { return [line.prefix { $0 != ":" }] }
        return line.dropFirst(16).split { $0 == "," || $0 == " " }
      }
    }
    XCTAssertEqual(
      names.map(String.init).sorted(), (["input"] + analysis.layers.map(\.id)).sorted(), name, line: line)
  }

  func testNetworksFitIntoOneOrTwoScreens() throws {
    for name in Self.networks {
      let analysis = try analysis(name)
      let page = try DiagramPage(analysis)
      check(page, analysis, name)
      XCTAssertLessThanOrEqual(page.height, name == "inception-v3" ? 2160 : 1000, name)
      // All fields but the input's.
      XCTAssertEqual(page.rectangles("image").count, page.rectangles("card").count - 1, name)
      XCTAssertEqual(page.named, [], name)
    }
  }

  func testTallNetworksFitIntoTheWidthOfAScreen() throws {
    for name in Self.tallNetworks {
      let analysis = try analysis(name)
      let page = try DiagramPage(analysis)
      check(page, analysis, name)
      XCTAssertLessThanOrEqual(page.height, 3000, name)
    }
    XCTAssertEqual(try DiagramPage(analysis("u-net")).named, ["← conv11", "← conv4"])
  }

  func testEqualBlocksAreDrawnOnce() throws {
    for (name, times) in [
      ("resnet152", ["×2", "×7", "×35", "×2"]), ("resnet50", ["×2", "×3", "×5", "×2"]),
      ("mobilenet-v1", ["×5"]), ("inception-v3", ["×2"]), ("vgg16", []),
      ("resnext50-32x4d", ["×2", "×3", "×5", "×2"]),
      ("efficientnet-b0", ["×2", "×2", "×3"]),
    ] {
      XCTAssertEqual(try DiagramPage(analysis(name)).times, times, name)
    }
  }

  private func chain(_ layers: [any Layer]) throws -> NetworkAnalysis {
    try Network(input: Shape(64, 64, 3), layers: layers).analyze()
  }

  private func convolution(_ filters: Int, _ kernel: PerAxis = 3) -> any Layer {
    Convolution(filters: filters, kernelSize: kernel, padding: .same)
  }

  /// Of what changes from block to block, the first and the last are shown.
  func testTheFieldsOfARepetitionAreItsFirstAndItsLast() throws {
    let square = try chain((0..<6).map { _ in convolution(8) })
    let page = try DiagramPage(square)
    check(page, square, "square")
    // The first reads 3 channels, the other five read 8.
    XCTAssertEqual(page.times, ["×5"])
    XCTAssertTrue(page.texts.contains("5–13"), "\(page.texts)")
    XCTAssertEqual(page.rectangles("field").count, 3)
    let oblong = try DiagramPage(chain((0..<6).map { _ in convolution(8, [3, 5]) }))
    XCTAssertTrue(oblong.texts.contains("…13×25"), "\(oblong.texts)")
    // One number where they do not differ.
    let narrow = try DiagramPage(chain((0..<6).map { _ in convolution(8, 1) }))
    XCTAssertTrue(narrow.texts.contains("1×1"), "\(narrow.texts)")
    XCTAssertEqual(narrow.times, ["×5"])
  }

  func testBlocksThatDifferAreAllDrawn() throws {
    let ends = [GlobalAveragePooling(), Dense(units: 10)] as [any Layer]
    for layers: [any Layer] in [
      // Filters, kernels, shapes, strides: one of them differs each time.
      [8, 16, 32, 64, 128].map { convolution($0) },
      [1, 3, 5, 7, 9].map { convolution(3, PerAxis(integerLiteral: $0)) },
      (0..<5).map { _ in Convolution(filters: 3, kernelSize: 3) },
      (0..<5).map { _ in MaxPooling(2) },
      [0.1, 0.2, 0.3, 0.4].flatMap { [convolution(3), Dropout(rate: $0)] as [any Layer] },
      // Equal, but few.
      (0..<3).map { _ in convolution(3) },
    ] {
      let analysis = try chain(layers + ends)
      let page = try DiagramPage(analysis)
      check(page, analysis, "\(layers)")
      XCTAssertEqual(page.times, [], "\(layers)")
    }
  }

  func testBranchesLieBelowOneAnother() throws {
    let network = try Network(input: Shape(32, 32, 3)) {
      Convolution(filters: 8, kernelSize: 3, padding: .same).named("stem")
      Convolution(filters: 8, kernelSize: 1).named("narrow").from("stem")
      Convolution(filters: 8, kernelSize: 5, padding: .same).named("wide").from("stem")
      Convolution(filters: 8, kernelSize: 5, padding: .same).named("wider")
      Concatenation().named("join").from("narrow", "wider")
      Dense(units: 3)
    }
    let analysis = try network.analyze()
    let page = try DiagramPage(analysis)
    check(page, analysis, "branches")
    // input, stem, narrow, wide, wider, join, dense
    let cards = page.rectangles("card")
    XCTAssertEqual(cards.count, 7)
    XCTAssertEqual(cards[2].x, cards[3].x)
    XCTAssertLessThan(cards[2].y, cards[3].y)
    XCTAssertEqual(cards[3].y, cards[4].y)
    XCTAssertGreaterThan(cards[5].x, cards[4].x + cards[4].width)
    XCTAssertEqual(cards[1].y, cards[5].y)
    XCTAssertEqual(page.named, [])
  }

  /// What no line can show is named where it ends.
  func testConnectionsAcrossAreNamed() throws {
    let network = try Network(input: Shape(32, 32, 3)) {
      Convolution(filters: 3, kernelSize: 3, padding: .same).named("a")
      Convolution(filters: 3, kernelSize: 5, padding: .same).named("b")
      Add().named("c").from("a", "b")
      Convolution(filters: 3, kernelSize: 7, padding: .same).named("d")
      Add().named("e").from("a", "c", "d")
      Add().named("f").from("b", "e")
    }
    let analysis = try network.analyze()
    let page = try DiagramPage(analysis)
    check(page, analysis, "across")
    XCTAssertFalse(page.named.isEmpty)
  }

  /// Markup in a name stays text.
  func testStrangeNamesAreText() throws {
    let network = try Network(input: Shape(8, 8, 1)) {
      Convolution(filters: 2, kernelSize: 3).named("<b>&\"'")
      ReLU().named("]]>")
    }
    XCTAssertTrue(try DiagramPage(network.analyze()).texts.contains { $0.hasPrefix("<b>&\"'") })
  }

  /// Layers of a shape, each from some before it: all that can be drawn is, and the rest is named.
  func testRandomGraphsAreDrawnWhole() throws {
    var state: UInt64 = .random(in: 1...1 << 40)
    let seed = state
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for round in 0..<60 {
      let reach = 1 + draw(6)
      let count = 1 + draw(30)
      let elements: [NetworkElement] = (0..<count).map { index in
        let places = Set((0...draw(3)).map { _ in index - 1 - draw(reach) }.map { max(-1, $0) }).sorted()
        let layer: any Layer =
          places.count > 1 ? Add() : Convolution(filters: 2, kernelSize: 3, padding: .same)
        return .layer(
          id: "n\(index)", layer: layer, from: places.map { $0 < 0 ? "input" : "n\($0)" }, line: nil)
      }
      let network = try Network(input: Shape(8, 8, 2), elements: elements)
      let analysis = try network.analyze()
      check(try DiagramPage(analysis), analysis, "seed \(seed), round \(round)")
      let steps = DiagramStep.steps(of: analysis)
      let folded = RepeatedBlocks(analysis, steps).folded(DiagramStructure.elements(of: steps))
      for room in [1200.0, 300, 1] {
        let elements = DiagramLayout.fitted(folded, room: room) { DiagramCard(analysis, steps, $0) }
        let connections = DiagramConnections(elements, steps)
        for (step, drawn) in connections.drawn {
          XCTAssertTrue(
            drawn.isSubset(of: steps[step].inputs), "seed \(seed), round \(round): \(step) \(drawn)")
        }
      }
    }
  }

  /// No connection of the course's own networks is invented.
  func testLinesAreConnections() throws {
    for name in Self.networks {
      let analysis = try analysis(name)
      let steps = DiagramStep.steps(of: analysis)
      let elements = RepeatedBlocks(analysis, steps).folded(DiagramStructure.elements(of: steps))
      for (step, drawn) in DiagramConnections(elements, steps).drawn {
        XCTAssertEqual(drawn, Set(steps[step].inputs), "\(name): step \(step)")
      }
    }
  }
}
