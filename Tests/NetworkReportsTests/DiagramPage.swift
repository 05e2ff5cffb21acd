import Foundation
import NetworkReports
import Networks
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a diagram shows.
struct DiagramPage {
  struct Rectangle {
    var style: String
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func overlaps(_ other: Rectangle) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
  }

  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var rectangles: [Rectangle] = []
  private(set) var texts: [String] = []
  /// What shows when the pointer rests on a card.
  private(set) var tooltips: [String] = []

  func rectangles(_ style: String) -> [Rectangle] { rectangles.filter { $0.style == style } }
  /// What stands in the frames of repetitions.
  var times: [String] { texts.filter { $0.hasPrefix("×") && !$0.contains(" ") } }
  /// What stands above cards, in their order.
  var named: [String] { texts.filter { $0.hasPrefix("← ") && !$0.contains("above a card") } }

  /// Fails where the drawing is not well-formed.
  init(_ analysis: NetworkAnalysis) throws {
    let svg = AnalysisDiagram.render(analysis, usesColor: false)
    XCTAssertFalse(svg.contains("nan") || svg.contains("inf\""))
    // Foundation on Linux does not find the attributes of elements that have a namespace.
    let document = try XMLDocument(
      data: Data(svg.replacing(" xmlns=\"http://www.w3.org/2000/svg\"", with: "").utf8))
    func visit(_ node: XMLNode, isInCard: Bool) throws {
      if let element = node as? XMLElement {
        func number(_ name: String) throws -> Double {
          try XCTUnwrap(element.attribute(forName: name)?.stringValue.flatMap(Double.init), svg)
        }
        switch element.name {
        case "svg": (width, height) = (try number("width"), try number("height"))
        case "rect":
          rectangles.append(
            Rectangle(
              style: element.attribute(forName: "class")?.stringValue ?? "", x: try number("x"),
              y: try number("y"), width: try number("width"), height: try number("height")))
        case "text": texts.append(element.stringValue ?? "")
        case "title" where isInCard: tooltips.append(element.stringValue ?? "")
        default: break
        }
      }
      for child in node.children ?? [] { try visit(child, isInCard: isInCard || node.name == "g") }
    }
    try visit(document, isInCard: false)
  }
}
