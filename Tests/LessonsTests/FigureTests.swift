import Foundation
import Markdown
import NetworkReports
import SeededRandom
import XCTest
import XMLDocuments

@testable import Lessons

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every kind of figure as people see it, and its numbers.
final class FigureTests: XCTestCase {
  private let corner = """
    <convolution>
      <image>0 0 0 0 / 0 0 0 0 / 0 0 0 1 / 0 0 1 0</image>
      <kernel>1 0 / 0 1</kernel>
    </convolution>
    """
  private let small = """
    <network input="28x28x1">
      <conv filters="8" kernel="3"/>
      <maxpool kernel="2"/>
      <dense units="10"/>
    </network>
    """

  func testAConvolutionSideBySide() throws {
    XCTAssertEqual(
      try drawn("convolution", corner),
      """
      image 4x4
      ┌ 0 0 0 0 ┐     kernel 2x2     map 3x3
      │ 0 0 0 0 │     ┌ 1 0 ┐        ┌ 0 0 0 ┐
      │ 0 0 0 1 │  ∗  └ 0 1 ┘     =  │ 0 0 1 │
      └ 0 0 1 0 ┘                    └ 0 1 0 ┘
      """)
  }

  func testAConvolutionStackedWhereItDoesNotFit() throws {
    XCTAssertEqual(
      try drawn("convolution", corner, TerminalStyle(width: 30, isASCII: true)),
      """
      image 4x4
      | 0 0 0 0 |     kernel 2x2
      | 0 0 0 0 |     | 1 0 |
      | 0 0 0 1 |  *  | 0 1 |
      | 0 0 1 0 |

         map 3x3
         | 0 0 0 |
      =  | 0 0 1 |
         | 0 1 0 |
      """)
  }

  func testSeveralKernelsMeansAndFractions() throws {
    XCTAssertEqual(
      try drawn(
        "convolution",
        "<convolution show=\"mean\"><image>1 -1 / -1 1 / 0 0</image><kernel>1 -1 / -1 1</kernel>"
          + "<kernel>1/9 -2/9 / 0 1</kernel></convolution>"),
      """
                    kernel 1 2x2      means 1 2x1
      image 3x2     ┌  1 −1 ┐         ┌  1.00 ┐
      ┌  1 −1 ┐     └ −1  1 ┘      =  └ −0.50 ┘
      │ −1  1 │  ∗
      └  0  0 ┘     kernel 2 2x2      means 2 2x1
                    ┌  1/9 −2/9 ┐     ┌  0.33 ┐
                    └    0    1 ┘  =  └ −0.08 ┘
      """)
  }

  func testPaddingIsDrawnAndCounted() throws {
    XCTAssertEqual(
      try drawn(
        "convolution",
        "<convolution stride=\"2\" padding=\"1\"><image>1 2 3 4</image><kernel>1 1 1</kernel></convolution>"),
      """
      image 1x4, padding 1     kernel 1x3, stride 2     map 1x2
      [ 0 1 2 3 4 0 ]       ∗  [ 1 1 1 ]             =  [ 3 9 ]
      """)
  }

  func testPoolings() throws {
    let image = "<image>3 0 0 0 / 0 1 0 0 / 0 0 0 1 / 3 0 0 0</image>"
    XCTAssertEqual(
      try drawn("pooling", "<pooling kind=\"max\" kernel=\"2\" stride=\"2\">\(image)</pooling>"),
      """
      map 4x4
      ┌ 3 0 0 0 ┐                          2x2
      │ 0 1 0 0 │                          ┌ 3 0 ┐
      │ 0 0 0 1 │  max 2x2, stride 2  ──▶  └ 3 1 ┘
      └ 3 0 0 0 ┘
      """)
    let average = try drawn("pooling", "<pooling kind=\"average\">\(image)</pooling>")
    XCTAssertTrue(average.contains("┌ 1.00 0.00 ┐"), average)
    XCTAssertTrue(average.contains("└ 0.75 0.25 ┘"), average)
  }

  func testNetwork() throws {
    XCTAssertEqual(
      try drawn("network", small),
      """
      ┌─────────┐   ┌───────────────┐   ┌───────────────┐   ┌──────────┐
      │ input   │──▶│ conv          │──▶│ maxpool       │──▶│ dense    │
      │ 28x28x1 │   │ 8 filters 3x3 │   │ 2x2, stride 2 │   │ 10 units │
      └─────────┘   │ 26x26x8       │   │ 13x13x8       │   │ 10       │
                    └───────────────┘   └───────────────┘   └──────────┘
      """)
  }

  func testLayers() throws {
    XCTAssertEqual(
      try drawn("layers", small),
      """
      layer     settings       shape    neurons  parameters  sees
      ────────  ─────────────  ───────  ───────  ──────────  ────
      input                    28x28x1
      conv1     8 filters 3x3  26x26x8    5,408          80     3
      maxpool2  2x2, stride 2  13x13x8    1,352           0     4
      dense3    10 units       10            10      13,530   all
      total                                          13,610
      """)
  }

  func testCValuesAndTheirWarnings() throws {
    let xml =
      "<network input=\"4x4x1\"><repeat times=\"9\"><conv filters=\"1\" kernel=\"3\" padding=\"1\"/></repeat></network>"
    let text = try drawn("c-values", xml)
    XCTAssertTrue(text.contains("conv2   1x4x4     16   60.00   60.00  125.00  125.00      5      10"), text)
    XCTAssertTrue(
      text.hasSuffix("\n\ncyan: conv2, conv3, conv4, conv5, conv6, conv7, conv8\nred: conv9"), text)
    let colored = try drawn("c-values", xml, TerminalStyle(width: 76, usesColor: true))
    XCTAssertTrue(colored.contains("\u{1b}[36mconv2\u{1b}[0m"), colored)
    XCTAssertTrue(colored.contains("\u{1b}[31mconv9\u{1b}[0m"), colored)
  }

  func testReceptiveFieldWithAPoolingBetween() throws {
    XCTAssertEqual(
      try drawn(
        "receptive-field",
        """
        <network input="16x16x1">
          <conv filters="1" kernel="3" padding="same"/>
          <relu/>
          <maxpool kernel="2"/>
          <conv filters="1" kernel="3" padding="same"/>
        </network>
        """),
      """
      conv4       ·   ·   ·   ■   ·   ·   ·   ·    1 unit
      maxpool3    ·   ·   ■   ■   ■   ·   ·   ·    3 units
      conv1      · · · · ■ ■ ■ ■ ■ ■ · · · · · ·   6 units
      input      · · · ■ ■ ■ ■ ■ ■ ■ ■ · · · · ·   8 pixels
      """)
  }

  func testReceptiveFieldWithDilationAndClippedToTheWidth() throws {
    let xml = "<network input=\"99x99x1\"><conv filters=\"1\" kernel=\"3\" dilation=\"2\"/></network>"
    XCTAssertEqual(
      try drawn("receptive-field", xml, TerminalStyle(width: 40, isASCII: true)),
      """
      conv1   .. . . . . # . . . ..   1 unit
      input   .. . . # . # . # . ..   3 pixels
      """)
  }

  /// What the figure finds by following windows down is what the analysis finds by its formula.
  func testPyramidsAgreeWithTheAnalysis() throws {
    var generator = SplitMix64(seed: 41)
    for _ in 0..<40 {
      var layers = ""
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let kernel = Int.random(in: 1...4, using: &generator)
        let stride = Int.random(in: 1...kernel, using: &generator)
        layers += "<conv filters=\"1\" kernel=\"\(kernel)\" stride=\"\(stride)\" padding=\"same\"/>"
      }
      let xml = "<network input=\"600x600x1\">\(layers)</network>"
      let fragment = XMLFragment(xml, file: "f", line: 1)
      let figure = try ReceptiveFieldFigure(fragment)
      let field = try XCTUnwrap(fragment.network().analysis.layers.last?.receptiveField?.axes.last)
      let seen = figure.levels[figure.levels.count - 1].seen
      XCTAssertEqual(seen.last! - seen.first! + 1, field.size, xml)
      let middle = Double(seen.first! + seen.last!) / 2
      XCTAssertEqual(middle, figure.levels[0].place(figure.levels[0].seen[0]), xml)
    }
  }

  func testDrawingsOfPagesAreWellFormedAndShowTheNumbers() throws {
    let figures: [(kind: String, xml: String, holds: [String])] = [
      ("convolution", corner, [">image 4x4</text>", ">map 3x3</text>"]),
      ("pooling", "<pooling><image>1 2 / 3 4</image></pooling>", [">max 2x2, stride 2</text>", ">4</text>"]),
      ("network", small, [">conv 8 filters 3x3</text>", ">26x26x8</text>"]),
      ("layers", small, ["<td class=\"right\">13,530</td>"]),
      ("c-values", small, ["<td>100.00</td>"]),
      (
        "receptive-field", "<network input=\"8x8x1\"><conv filters=\"1\" kernel=\"3\"/></network>",
        ["3 pixels"]
      ),
    ]
    XCTAssertEqual(Set(figures.map(\.kind)), Set(Figures.all.map { $0.kind }), "every kind is tested")
    for row in figures {
      let lesson = try lesson("```xml \(row.kind)\n\(row.xml)\n```")
      guard case .embedded(let block) = lesson.blocks.first, let figure = block.content as? any Figure else {
        throw NoFigure()
      }
      XCTAssertTrue(XMLParser(data: Data(figure.html.utf8)).parse(), figure.html)
      for text in row.holds { XCTAssertTrue(figure.html.contains(text), "\(text) in \(figure.html)") }
      XCTAssertFalse(figure.html.contains("nan"))
      // In narrow terminals figures still keep within the width.
      for width in [76, 50] where row.kind != "network" || width > 50 {
        for line in figure.lines(TerminalStyle(width: width)) {
          XCTAssertLessThanOrEqual(line.displayWidth, width, "\(row.kind): \(line)")
        }
      }
    }
  }
}
