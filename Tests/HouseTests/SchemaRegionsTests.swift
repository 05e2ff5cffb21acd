import Foundation
import XCTest

/// exercise.xsd has what the lists have: no more, no less, and in their words.
final class SchemaRegionsTests: XCTestCase {
  private static let file = URL(fileURLWithPath: "\(PackageManifest.root)/\(SchemaRegions.path)")

  /// `Tests/HouseTests/write-schema` has the file written before it is looked at.
  func testTheSchemaIsWhatTheListsSay() throws {
    var text = try String(contentsOf: Self.file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["WRITE_SCHEMA"] != nil {
      text = try SchemaRegions.written(into: text)
      try Data(text.utf8).write(to: Self.file)
    }
    for finding in try SchemaRegions.findings(in: text) { XCTFail(finding) }
  }

  func testWhatTheSchemaLacksIsNamed() throws {
    let text = try SchemaRegions.written(into: String(contentsOf: Self.file, encoding: .utf8))
    for (line, kind, name, list) in [
      (#"      <xs:enumeration value="macs"/>"#, "quantity", "macs", "Quantities.all"),
      (#"      <xs:enumeration value="layer-count"/>"#, "misconception", "layer-count", "Misconceptions.all"),
      (#"      <xs:enumeration value="well-formed"/>"#, "check", "well-formed", "NetworkChecks.all"),
      (
        #"    <xs:attribute name="tolerance" type="number">"#, "limit", "tolerance",
        "the limits of NetworkChecks.all"
      ),
      (
        #"    <xs:attribute name="min-output" type="count">"#, "requirement", "require min-output",
        "Requirements.all"
      ),
      (#"      <xs:element name="relu" type="relu-layer">"#, "layer", "relu", "LayerRegistry.all"),
      (
        #"    <xs:attribute name="slope" type="layer-number" default="0.01">"#, "layer or attribute",
        "leaky-relu-layer slope", "LayerRegistry.all"
      ),
    ] {
      XCTAssertTrue(text.contains(line + "\n"), line)
      XCTAssertEqual(
        try SchemaRegions.findings(in: text.replacing(line + "\n", with: "")),
        [
          "\(SchemaRegions.path): the \(kind) \(name) of \(list) is missing; run Tests/HouseTests/write-schema"
        ])
    }
  }

  func testWhatIsInNoListIsFoundWhereItStands() throws {
    let text = try SchemaRegions.written(into: String(contentsOf: Self.file, encoding: .utf8))
    for (line, planted, words) in [
      (
        #"      <xs:enumeration value="macs"/>"#, #"      <xs:enumeration value="flops"/>"#,
        "the quantity flops is not in Quantities.all"
      ),
      (
        #"      <xs:enumeration value="well-formed"/>"#, #"      <xs:enumeration value="pretty"/>"#,
        "the check pretty is not in NetworkChecks.all"
      ),
      (
        #"      <xs:element name="relu" type="relu-layer">"#,
        #"      <xs:element name="maxout" type="maxout-layer"/>"#,
        "the layer maxout is not in LayerRegistry.all"
      ),
      (
        #"    <xs:attribute name="units" type="count" use="required">"#,
        #"    <xs:attribute name="width" type="count"/>"#,
        "the layer or attribute dense-layer width is not in LayerRegistry.all"
      ),
    ] {
      let changed = text.replacing(line, with: "\(planted)\n\(line)")
      let number = try XCTUnwrap(changed.components(separatedBy: "\n").firstIndex(of: planted)) + 1
      XCTAssertEqual(
        try SchemaRegions.findings(in: changed),
        ["\(SchemaRegions.path):\(number): \(words); add it there, or run Tests/HouseTests/write-schema"])
    }
  }

  func testOtherWordsThanTheListsAreFoundWhereTheyStand() throws {
    let text = try SchemaRegions.written(into: String(contentsOf: Self.file, encoding: .utf8))
    for (list, wrong) in [
      ("Fully connected layer.", "Fully unconnected layer."),
      (#"default="0.01">"#, #"default="0.02">"#), (#"one-of="min max""#, #"one-of="min""#),
    ] {
      let changed = text.replacing(list, with: wrong)
      let number =
        try XCTUnwrap(
          changed.components(separatedBy: "\n").firstIndex { $0.contains(wrong) }) + 1
      let findings = try SchemaRegions.findings(in: changed)
      XCTAssertEqual(findings.count, 1, wrong)
      XCTAssertTrue(findings[0].hasPrefix("\(SchemaRegions.path):\(number): this is not what "), findings[0])
      XCTAssertEqual(try SchemaRegions.written(into: changed), text)
    }
  }

  func testARegionThatIsNotMarkedIsMissed() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    for region in SchemaRegions.all {
      let mark = "<!-- generated: \(region.name) -->"
      XCTAssertThrowsError(try SchemaRegions.findings(in: text.replacing(mark, with: ""))) {
        XCTAssertTrue("\($0)".contains(mark), "\($0)")
      }
    }
  }
}
