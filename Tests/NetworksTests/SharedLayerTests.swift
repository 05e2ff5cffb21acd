import Networks
import XCTest

/// What is said of a layer that uses another's weights where they do not fit.
final class SharedLayerTests: XCTestCase {
  private func message(_ layers: String) -> String {
    do {
      _ = try readNetwork("<network input=\"8x8x3\">\n\(layers)\n</network>").analyze()
      return "nothing"
    } catch {
      return "\(error)"
    }
  }

  func testShapesThatDifferAreToldWithTheirArithmetic() {
    XCTAssertEqual(
      message(#"<conv id="a" filters="8" kernel="3"/><shared id="b" use="a"/>"#),
      "layer b (conv): it uses the weights of a, which are (3·3·3 + 1)·8, and what comes in here asks for (3·3·8 + 1)·8; "
        + "bring the same channels and sizes here as to a, or give it weights of its own")
    XCTAssertEqual(
      message(#"<conv id="a" filters="3" kernel="3"/><shared use="a"/><shared use="a"/>"#), "nothing")
    XCTAssertTrue(
      message(#"<dense id="a" units="4"/><shared id="b" use="a"/>"#).contains("which are (192 + 1)·4"))
  }

  func testUseThatNamesNoLayerIsTold() {
    XCTAssertTrue(
      message(#"<conv id="first" filters="3" kernel="3"/><shared use="frist"/>"#).contains(
        "use names “frist”, and no layer has that id"))
    XCTAssertTrue(message(#"<shared use="input"/>"#).contains("use names “input”, and that is no layer"))
  }
}
