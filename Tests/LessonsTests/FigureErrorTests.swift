import XCTest

@testable import Lessons

/// Wrong figures are refused at the lesson's line, with what to do. The fence is on line 3, so its XML
/// begins on line 4.
final class FigureErrorTests: XCTestCase {
  private let table: [(kind: String, xml: String, place: String, message: String)] = [
    ("convolution", "", "3", "the figure is empty; write the XML of a convolution"),
    ("convolution", "<convolution>\n<image>1</image>", "5", "before <convolution> is closed"),
    ("convolution", "<convolution>\n  <image>1 0</image>\n</convolution>", "4:1", "has no <kernel>; add"),
    (
      "convolution", "<convolution>\n  <image>1 0 / 1</image>\n  <kernel>1</kernel>\n</convolution>", "5:3",
      "row 2"
    ),
    (
      "convolution", "<convolution>\n<image>1 x</image>\n<kernel>1</kernel></convolution>", "5:1",
      "not a number"
    ),
    (
      "convolution", "<convolution>\n<image>{a}</image>\n<kernel>1</kernel></convolution>", "5:1",
      "write its numbers"
    ),
    (
      "convolution", "<convolution>\n<image>1</image>\n<kernel>1 1</kernel></convolution>", "6:1",
      "does not fit"
    ),
    (
      "convolution", "<convolution\n  stried=\"2\"><image>1</image></convolution>", "5:3",
      "did you mean stride?"
    ),
    ("convolution", "<convolution stride=\"0\"><image>1</image></convolution>", "4:14", "from 1 to 64"),
    ("convolution", "<convolution show=\"men\"/>", "4:14", "did you mean mean?"),
    ("convolution", "<pooling/>", "4:1", "begins with <convolution>"),
    ("convolution", "<convolution>\n<imag/></convolution>", "5:1", "did you mean image?"),
    ("pooling", "<pooling kernel=\"3\">\n<image>1 1 / 1 1</image></pooling>", "5:1", "does not fit"),
    ("pooling", "<pooling>\n<image>1</image>\n<image>1</image></pooling>", "6:1", "more than one <image>"),
    (
      "network", "<network input=\"8x8x1\">\n  <conv filters=\"1\" kernel=\"9\"/>\n</network>", "5",
      "the kernel does not fit"
    ),
    ("network", "<network input=\"8x8x1\">\n  <convo/>\n</network>", "5:3", "did you mean <conv>?"),
    ("layers", "<network input=\"8x8\">\n  <dense/>\n</network>", "5:3", "units"),
    ("c-values", "<!DOCTYPE network [<!ENTITY a \"b\">]>\n<network/>", "4:1", "are not accepted"),
    ("receptive-field", "<network input=\"*x*x1\">\n  <relu/>\n</network>", "5", "no known width"),
    (
      "receptive-field", "<network input=\"8x8x1\">\n  <relu/>\n</network>", "", "no layer in it has a window"
    ),
    (
      "receptive-field",
      "<network input=\"8x8x1\">\n  <conv filters=\"1\" kernel=\"3\"/>\n  <flatten/>\n</network>",
      "6", "see everything; end the figure before it"
    ),
    (
      "receptive-field",
      "<network input=\"8x8x1\">\n  <relu id=\"a\"/>\n  <relu/>\n  <maxpool from=\"a\" kernel=\"2\"/>\n</network>",
      "7",
      "does not follow the layer before it"
    ),
  ]

  func testEachIsReportedAtItsLine() {
    for row in table {
      let message = diagnostic("```xml \(row.kind)\n\(row.xml)\n```")
      let place = row.place.isEmpty ? "lesson.md: error: " : "lesson.md:\(row.place):"
      XCTAssertTrue(message.hasPrefix(place), "\(row.xml)\n\(message)")
      XCTAssertTrue(message.contains(row.message), "\(row.xml)\n\(message)")
    }
  }
}
