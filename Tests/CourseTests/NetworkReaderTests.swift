import Diagnostics
import Networks
import XCTest

@testable import NetworkFiles
@testable import XMLDocuments

final class NetworkReaderTests: XCTestCase {
  private func element(_ text: String) throws(Diagnostics) -> XMLElement {
    let document = try ValidatedDocument(XMLSource(bytes: Array(text.utf8), file: "n.xml"), root: "network")
    guard !document.findings.hasErrors else { throw Diagnostics(document.findings.findings) }
    return document.root
  }

  func testLayersKeepIdsInputsAndLines() throws {
    let network = try NetworkReader(file: "n.xml").network(
      from: element(
        """
        <network input="28x28x1">
          <conv id="first" filters="8" kernel="3" padding="same"/>
          <relu/>

          <add from="first relu2"/>
          <flatten/>
        </network>
        """))
    XCTAssertEqual(network.input, Shape(28, 28, 1))
    XCTAssertEqual(network.nodes.map(\.id), ["first", "relu2", "add3", "flatten4"])
    XCTAssertEqual(network.nodes.map(\.line), [2, 3, 5, 6])
    XCTAssertEqual(network.nodes.map(\.inputs), [[.input], [.node(0)], [.node(0), .node(1)], [.node(2)]])
  }

  func testRepetitionsAreWrittenOut() throws {
    let network = try NetworkReader(file: "n.xml").network(
      from: element(
        """
        <network input="8x8x4"><repeat times="2" id="block">
          <conv id="a" filters="4" kernel="3" padding="same"/>
          <add from="a block"/>
        </repeat></network>
        """))
    XCTAssertEqual(network.nodes.map(\.id), ["a.1", "add2", "a.2", "add4"])
    XCTAssertEqual(network.nodes[3].inputs, [.node(2), .node(1)])
  }

  func testPlaceholdersAreReplaced() throws {
    let values = ["n": "24", "k": "5", "2*k": "10"]
    let reader = NetworkReader(file: "n.xml") { (expression, _) throws(PlaceholderError) in
      guard let value = values[String(expression)] else {
        throw PlaceholderError(problem: "{\(expression)} is not declared", remedy: "add a param")
      }
      return value
    }
    let (network, analysis) = try reader.analyzedNetwork(
      from: element(
        """
        <network input="{n}x{n}x3"><conv filters="{2*k}" kernel="{k} 3" padding="1,{k} 0"/><repeat times="{k}"><relu/></repeat></network>
        """))
    XCTAssertEqual(network.input, Shape(24, 24, 3))
    XCTAssertEqual(network.nodes.count, 6)
    XCTAssertEqual(analysis.layers[0].outputShape, Shape(24 + 6 - 5 + 1, 22, 10))

    let found = diagnostics { () throws(Diagnostics) in
      try reader.network(
        from: element("<network input=\"{m}x8x1\">\n<conv filters=\"{n}\" kernel=\"{q}\"/></network>"))
    }
    XCTAssertEqual(
      found?.all.map(\.description),
      [
        "n.xml:1:10: error: {m} is not declared; add a param"
      ])
  }

  func testAValueOutOfRangeAfterReplacingIsReportedAtItsAttribute() throws {
    let reader = NetworkReader(file: "n.xml") { (_, _) throws(PlaceholderError) in "0" }
    let found = diagnostics { () throws(Diagnostics) in
      try reader.network(
        from: element("<network input=\"8x8x1\">\n<conv filters=\"{n}\" kernel=\"3\"/></network>"))
    }
    XCTAssertEqual(
      found?.description, "n.xml:2:7: error: <conv>: filters is 0; use a whole number of at least 1")
  }

  func testAnErrorInsideARepetitionIsToldAtTheLayerItComesFrom() throws {
    // Two convolutions on one line: the id tells which.
    let text = """
      <network input="8x8x1">
        <repeat times="2"><conv id="a" filters="1" kernel="1"/><conv id="b" filters="1" kernel="5"/></repeat>
      </network>
      """
    let found = diagnostics { () throws(Diagnostics) in
      try NetworkReader(file: "n.xml").analyzedNetwork(from: element(text))
    }
    XCTAssertEqual(found?.all.first?.position, TextPosition(line: 2, column: 58))
    XCTAssertEqual(found?.all.first?.message.hasPrefix("layer b.2 (conv): the kernel does not fit"), true)
  }

  func testAFileIsReadAndAnalysed() throws {
    let path = try temporaryFolder() + "/net.xml"
    try write(
      """
      <network input="28x28x1">
        <conv filters="8" kernel="3"/> <maxpool kernel="2"/> <conv filters="16" kernel="3"/> <maxpool kernel="2"/>
        <flatten/> <dense units="64"/> <dense units="10"/>
      </network>
      """, to: path)
    let (network, analysis) = try NetworkReader.load(contentsOf: path)
    XCTAssertEqual(network.nodes.count, 7)
    XCTAssertEqual(analysis.layers.last?.outputShape, Shape(10))
    XCTAssertEqual(analysis.layers[3].outputShape, Shape(5, 5, 16))
  }
}
