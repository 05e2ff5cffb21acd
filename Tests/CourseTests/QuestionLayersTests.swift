import Diagnostics
import Networks
import XCTest

@testable import Exercises
@testable import NetworkFiles
@testable import Questions
@testable import XMLDocuments

/// A question's network has a bound of layers, and what is looked up for each of its layers is not searched for.
final class QuestionLayersTests: XCTestCase {
  /// The file of a question about a network that begins in line 4.
  private func file(_ layers: String, parameter: String = "3 5") -> String {
    """
    <exercise id="e" title="E"><quiz><question id="q" points="1">
    <param name="k" in="\(parameter)"/>
    <require exact-fit="all"/>
      <network input="64x64x3">
    \(layers)
    </network>
    <ask quantity="output-shape">Which shape, with {k}?</ask>
    </question></quiz></exercise>
    """
  }

  private func question(_ file: String) throws(Diagnostics) -> Question {
    try Exercise.load(bytes: Array(file.utf8), file: "e.xml").quiz!.questions[0]
  }

  private static func many(_ count: Int, _ layer: String) -> String {
    Array(repeating: layer, count: count).joined(separator: "\n")
  }

  func testMoreThanAThousandLayersAreRefusedAtTheirPlace() {
    let layer = "<conv filters=\"2\" kernel=\"{k}\" padding=\"same\"/>"
    let most = "the network has more than 1000 layers when its repetitions are written out"
    let written = "4:3: error: \(most); leave layers out, or lower the times of its repeats"
    let repeated = "error: \(most); lower the times of its repeats"
    for (layers, expected) in [
      (Self.many(1001, layer), written),
      (Self.many(1001, "<relu/>"), written),
      (Array(repeating: "<relu/>", count: 30_000).joined(), written),
      ((0...1000).map { "<relu id=\"r\($0)\"/>" }.joined(separator: "\n"), written),
      ("<repeat times=\"1001\">\(layer)</repeat>", "5:9: \(repeated)"),
      ("<relu/>\n<repeat times=\"10\"><repeat times=\"100\"><relu/></repeat></repeat>", "6:9: \(repeated)"),
      (Self.many(1000, layer) + "\n<repeat times=\"1\"><relu/></repeat>", "1005:9: \(repeated)"),
    ] {
      let found = diagnostics { () throws(Diagnostics) in try question(file(layers)) }
      XCTAssertEqual(found?.all.first?.description.hasSuffix(expected), true, "\(found?.description ?? "")")
      XCTAssertEqual(found?.all.count, 1)
    }
  }

  /// A parameter may decide how many there are.
  func testDrawsOfTooManyLayersAreThrownAway() throws {
    let layers = "<repeat times=\"{k}\"><relu/></repeat>"
    let some = try question(file(layers, parameter: "10 1001 2000"))
    for seed in 1...UInt64(20) {
      XCTAssertEqual(try some.instance(seed: seed).parameters["k"], "10")
    }
    let none = try question(file(layers, parameter: "1001 2000"))
    let found = diagnostics { () throws(Diagnostics) in try none.instance(seed: 1) }
    XCTAssertEqual(found?.description.hasPrefix("e.xml:5:9: error: "), true, found?.description ?? "")
    XCTAssertEqual(found?.description.contains("more than 1000 layers"), true, found?.description ?? "")
  }

  func testAThousandLayersAreAskedAbout() throws {
    for layers in [
      Self.many(1000, "<relu/>"), "<repeat times=\"1000\"><relu/></repeat>",
      "<repeat times=\"499\"><relu/><conv filters=\"2\" kernel=\"{k}\" padding=\"same\"/></repeat><relu/><relu/>",
    ] {
      let instance = try question(file(layers)).instance(seed: 3)
      XCTAssertEqual(instance.subject.network?.nodes.count, 1000)
    }
  }

  /// The bound is a question's: a network by itself may have more.
  func testOtherNetworksMayHaveMore() throws {
    let text = "<network input=\"8x8x1\">\(Self.many(1001, "<relu/>"))</network>"
    XCTAssertEqual(try NetworkReader.load(bytes: Array(text.utf8), file: "n.xml").network.nodes.count, 1001)
  }

  /// A row knows its place, whatever the network is made of, so that nobody looks for it among the others.
  func testRowsKnowTheirPlace() throws {
    for layers in [
      "<conv filters=\"2\" kernel=\"{k}\" padding=\"same\"/>\n<relu/>\n<maxpool kernel=\"2\"/>",
      "<repeat id=\"r\" times=\"4\"><conv id=\"c\" filters=\"3\" kernel=\"{k}\" padding=\"same\"/><relu/></repeat>",
      "<relu id=\"a\"/><relu id=\"b\"/><add from=\"a b\"/><global-avgpool/><dense units=\"4\"/>",
    ] {
      let subject = try question(file(layers)).instance(seed: 1).subject
      let replaced = subject.replacingLayers { $0.layer is ReLU ? Dropout(rate: 0.5) : nil }
      for subject in [subject, try XCTUnwrap(replaced)] {
        let (network, rows) = (try XCTUnwrap(subject.network), try XCTUnwrap(subject.analysis).layers)
        XCTAssertEqual(rows.map(\.index), Array(rows.indices))
        for (row, node) in zip(rows, network.nodes) {
          XCTAssertEqual(row.id, node.id)
          let value = try XCTUnwrap(subject.value(of: row))
          XCTAssertEqual("\(value)", "\(node.layer)")
        }
      }
    }
  }
}
