import Escaping
import Foundation
import XCTest

@testable import Pictures

#if canImport(FoundationXML)
  import FoundationXML
#endif

final class PictureTests: XCTestCase {
  func testNumbersBecomeGreyFromTheLeastToTheGreatest() {
    let picture = Picture(width: 5, height: 1, values: [-1, 0, 1, .nan, .infinity])
    XCTAssertEqual((0..<5).map { picture[$0, 0].red }, [0, 128, 255, 0, 0])
    XCTAssertEqual(Picture(width: 2, height: 1, values: [3, 3])[1, 0], RGB(128, 128, 128))
    XCTAssertEqual(Picture(width: 2, height: 1, values: [0, 9], range: 0...3)[1, 0].red, 255)
    let huge = Float.greatestFiniteMagnitude
    XCTAssertEqual(Picture(width: 3, height: 1, values: [-huge, 0, huge])[2, 0].red, 255)
  }

  func testASquareIsCutFromTheMiddleAndAveraged() {
    var picture = Picture(width: 8, height: 4)
    for y in 0..<4 {
      for x in 0..<8 {
        picture[x, y] = (2..<6).contains(x) ? RGB(UInt8(40 * (x - 2)), 0, UInt8(20 * y)) : RGB(9, 9, 9)
      }
    }
    let half = picture.square(side: 2)
    XCTAssertEqual([half[0, 0], half[1, 0], half[0, 1]], [RGB(20, 0, 10), RGB(100, 0, 10), RGB(20, 0, 50)])
    XCTAssertEqual(picture.square(side: 4)[1, 1], RGB(40, 0, 20))
    XCTAssertEqual(picture.square(side: 8)[2, 2], RGB(40, 0, 20))
    // A third of one pixel and two thirds of the next.
    let three = Picture(width: 3, height: 3, values: [0, 90, 180, 0, 90, 180, 0, 90, 180], range: 0...255)
    XCTAssertEqual(three.square(side: 2)[0, 0].red, 30)
    XCTAssertEqual(three.square(side: 2)[1, 1].red, 150)
  }

  func testHalfBlocksShowTwoRowsInALine() {
    var picture = Picture(width: 2, height: 3, color: RGB(0, 0, 0))
    picture[0, 0] = RGB(255, 0, 0)
    picture[0, 1] = RGB(1, 2, 3)
    let lines = TerminalPicture.lines(picture, depth: .trueColor)
    XCTAssertEqual(lines.count, 2)
    XCTAssertEqual(
      lines[0], "\u{1b}[38;2;255;0;0;48;2;1;2;3m▀\u{1b}[38;2;0;0;0;48;2;0;0;0m▀\u{1b}[0m")
    XCTAssertEqual(lines[1], "\u{1b}[38;2;0;0;0;49m▀▀\u{1b}[0m")
    XCTAssertEqual(
      TerminalPicture.lines(picture, depth: .palette)[0],
      "\u{1b}[38;5;196;48;5;16m▀\u{1b}[38;5;16;48;5;16m▀\u{1b}[0m")
    XCTAssertEqual(
      TerminalPicture.lines(picture, depth: .plain),
      ["..  ", "    ", "    "].map { $0.replacing("..", with: "::") })
  }

  func testThePaletteHasTheNearestColour() {
    XCTAssertEqual(TerminalPicture.paletteIndex(RGB(255, 255, 255)), 231)
    XCTAssertEqual(TerminalPicture.paletteIndex(RGB(128, 128, 128)), 244)
    XCTAssertEqual(TerminalPicture.paletteIndex(RGB(8, 8, 8)), 232)
    XCTAssertEqual(TerminalPicture.paletteIndex(RGB(95, 135, 255)), 16 + 36 + 12 + 5)
  }

  func testPicturesStandSideBySideAsTheWidthAllows() {
    let picture = Picture(width: 4, height: 2)
    let three = [picture, picture, picture]
    XCTAssertEqual(
      TerminalPicture.rows(three, depth: .plain, width: 17),
      [
        "@@@@@@@@ @@@@@@@@", "@@@@@@@@ @@@@@@@@", "", "@@@@@@@@", "@@@@@@@@",
      ])
    XCTAssertEqual(TerminalPicture.rows(three, depth: .palette, width: 14).count, 1)
    XCTAssertEqual(TerminalPicture.rows(three, depth: .plain, width: 1).count, 8)
    XCTAssertEqual(TerminalPicture.rows([], depth: .plain, width: 80), [])
  }

  func testTheEnvironmentTellsTheColours() {
    func depth(_ usesColor: Bool, _ variables: [String: String]) -> ColorDepth {
      ColorDepth(usesColor: usesColor) { variables[$0] }
    }
    XCTAssertEqual(depth(true, ["COLORTERM": "truecolor", "TERM": "xterm"]), .trueColor)
    XCTAssertEqual(depth(true, ["TERM": "xterm-256color"]), .palette)
    XCTAssertEqual(depth(true, ["TERM": "dumb", "COLORTERM": "truecolor"]), .plain)
    XCTAssertEqual(depth(false, ["COLORTERM": "truecolor"]), .plain)
  }

  func testSparklines() {
    XCTAssertEqual(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7], width: 20), "▁▂▃▄▅▆▇█")
    XCTAssertEqual(Sparkline.text([0, 0, 4, 4, 8, 8], width: 3), "▁▅█")
    XCTAssertEqual(Sparkline.text([1, 2, .nan, 3], width: 9), "▁▅×█")
    XCTAssertEqual(Sparkline.text([1, .infinity, 1, 3], width: 2), "×▅")
    XCTAssertEqual(Sparkline.text([.nan], width: 9), "×")
    XCTAssertEqual(Sparkline.text([], width: 9), "")
    XCTAssertEqual(Sparkline.text([5, 5], width: 9), "▅▅")
    XCTAssertEqual(Sparkline.text([0, 1, 2], width: 9, isASCII: true), "_-^")
    let huge = Double.greatestFiniteMagnitude
    XCTAssertEqual(Sparkline.text([-huge, huge], width: 9), "▁█")
  }

  // MARK: - Drawings

  /// The drawing's elements by name; fails where it is not well-formed.
  private func elements(_ svg: String, line: UInt = #line) throws -> [String: [XMLElement]] {
    // Foundation on Linux does not find the attributes of elements that have a namespace.
    XCTAssertTrue(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" "), line: line)
    let document = try XMLDocument(
      data: Data(svg.replacing(" xmlns=\"http://www.w3.org/2000/svg\"", with: "").utf8))
    var found: [String: [XMLElement]] = [:]
    func visit(_ node: XMLNode) {
      if let element = node as? XMLElement { found[element.localName ?? "", default: []].append(element) }
      for child in node.children ?? [] { visit(child) }
    }
    visit(document)
    return found
  }

  func testAGridHoldsItsPicturesWhole() throws {
    var picture = Picture(width: 3, height: 3)
    picture[1, 1] = RGB(250, 10, 20)
    let cells = (0..<5).map { PictureGrid.Cell(picture, caption: "<\($0) & \"more\"\u{1b}>") }
    let grid = PictureGrid(
      title: "conv1 <of> a & b",
      sections: [.init(heading: "filters", cells: cells), .init(heading: "", cells: [])],
      columns: 2)
    let elements = try elements(grid.svg())
    let images = try XCTUnwrap(elements["image"])
    XCTAssertEqual(images.count, 5)
    XCTAssertEqual(Set(images.map { "\($0.attribute(forName: "x")!.stringValue!)" }).count, 2)
    let link = try XCTUnwrap(images[4].attribute(forName: "href")?.stringValue)
    let data = try XCTUnwrap(Data(base64Encoded: String(link.dropFirst("data:image/png;base64,".count))))
    XCTAssertTrue(try PNG.read(Array(data)) == picture.enlarged(21))
    XCTAssertEqual(elements["title"]?.first?.stringValue, "conv1 <of> a & b")
    XCTAssertTrue(try XCTUnwrap(elements["text"]).contains { $0.stringValue == "<3 & \"more\"\\u{1b}>" })
  }

  func testBase64() {
    for count in 0..<10 {
      let bytes = (0..<count).map { UInt8(($0 * 97 + 200) & 255) }
      XCTAssertEqual(Base64.text(bytes), Data(bytes).base64EncodedString())
    }
  }

  func testNumbersAreWrittenShort() {
    let table: [(Double, String)] = [
      (0, "0"), (1.5, "1.5"), (-0.004, "0"), (-2.25, "-2.25"), (0.05, "0.05"), (100, "100"), (.nan, "0"),
      (1e300, "0"),
    ]
    for (value, expected) in table { XCTAssertEqual(SVGText.number(value), expected) }
  }

  func testACurveIsDrawnBetweenRoundNumbersWithGapsWhereItIsNotFinite() throws {
    let chart = CurveChart(
      title: "loss", xLabel: "epoch", yLabel: "loss & more",
      curves: [
        .init("training", [(0, 2.3), (1, 1.1), (2, .nan), (3, 0.9), (4, 0.7)]),
        .init("test", [(0, 2.2), (4, 1.0)]),
      ])
    let elements = try elements(chart.svg)
    let paths = try XCTUnwrap(elements["path"]).filter { $0.attribute(forName: "stroke") != nil }
    XCTAssertEqual(paths.count, 2)
    let path = try XCTUnwrap(paths.first?.attribute(forName: "d")?.stringValue)
    XCTAssertEqual(path.filter { $0 == "M" }.count, 2)
    XCTAssertEqual(path.filter { $0 == "L" }.count, 2)
    XCTAssertTrue(path.hasPrefix("M58 "), path)
    XCTAssertTrue(path.contains("L616 "), path)
    let texts = try XCTUnwrap(elements["text"]).compactMap(\.stringValue)
    for expected in ["loss", "epoch", "loss & more", "training", "test", "0", "4", "0.6", "2.4"] {
      XCTAssertTrue(texts.contains(expected), "\(expected) in \(texts)")
    }
  }

  /// Losses and accuracies have an axis each: a flat line tells nothing.
  func testAnAxisOnTheRightHasItsOwnNumbers() throws {
    let chart = CurveChart(
      title: "t", xLabel: "epoch", yLabel: "loss",
      curves: [.init("loss", [(1, 40), (2, 20)]), .init("accuracy", [(1, 0), (2, 1)], isRight: true)],
      right: ("accuracy", 0...1))
    let elements = try elements(chart.svg)
    let curves = try XCTUnwrap(elements["path"]).filter { $0.attribute(forName: "stroke") != nil }
      .compactMap { $0.attribute(forName: "d")?.stringValue }
    XCTAssertEqual(curves, ["M58 40L582 316", "M58 316L582 40"])
    let texts = try XCTUnwrap(elements["text"]).compactMap(\.stringValue)
    for expected in ["loss", "accuracy", "20", "40", "0.2", "0.8", "1"] {
      XCTAssertTrue(texts.contains { $0 == expected || $0 == expected + ".0" }, "\(expected) in \(texts)")
    }
  }

  /// Epochs are whole, however few there are; between other numbers there are marks.
  func testWholeNumbersHaveNoMarksBetweenThem() throws {
    func marks(_ xs: [Double]) throws -> [String] {
      let chart = CurveChart(
        title: "t", xLabel: "epoch", yLabel: "y", curves: [.init("c", xs.map { ($0, 100 * $0) })])
      return try XCTUnwrap(elements(chart.svg)["text"]).filter {
        $0.attribute(forName: "text-anchor")?.stringValue == "middle"
      }.compactMap(\.stringValue)
    }
    XCTAssertEqual(try marks([1, 2]), ["1", "2", "epoch", "y"])
    XCTAssertEqual(try marks([1, 2, 3]), ["1", "2", "3", "epoch", "y"])
    XCTAssertEqual(try marks([3]).first, "2")
    XCTAssertTrue(try marks([1, 1.5]).contains { $0.contains(".") })
    for count in [4, 7, 20, 300] {
      let marks = try marks((1...count).map(Double.init)).dropLast(2)
      XCTAssertTrue((3...12).contains(marks.count), "\(marks)")
      XCTAssertFalse(marks.contains { $0.contains(".") }, "\(marks)")
    }
  }

  func testOddCurvesAreDrawn() throws {
    for points: [(x: Double, y: Double)] in [
      [], [(1, 1)], [(0, .nan)], [(0, 1e300), (1, -1e300)], [(0, 1e-300), (1, 2e-300)], [(0, 5), (1e9, 5)],
      [(0, .infinity), (1, 1)],
    ] {
      let chart = CurveChart(
        title: "t", xLabel: "x", yLabel: "y", curves: [.init("c", points)], yRange: 0...1)
      let svg = chart.svg
      XCTAssertNoThrow(try elements(svg))
      XCTAssertFalse(svg.contains("nan") || svg.contains("inf"), svg)
    }
  }
}
