import Diagnostics
import XCTest

@testable import NetworkFiles

/// What would take a parser more than linear time, or more words than anyone reads, is refused at its place.
final class XMLBoundsTests: XCTestCase {
  private static let start = "<network input=\"32x32x3\">\n"

  private func found(_ inside: String) -> Diagnostics? {
    let text = Self.start + inside + "</network>"
    return diagnostics { () throws(Diagnostics) in
      try NetworkReader.load(bytes: Array(text.utf8), file: "n.xml")
    }
  }

  private func assertRead(_ inside: String, line: UInt = #line) {
    let text = Self.start + inside + "</network>"
    XCTAssertNoThrow(try NetworkReader.load(bytes: Array(text.utf8), file: "n.xml"), line: line)
  }

  func testTooManyAttributesOfAnyKindAreRefusedAtTheFirstThatIsTooMuch() {
    func many(_ attribute: (Int) -> String) -> String {
      "<relu " + (0..<100_000).map(attribute).joined(separator: "\n") + "/>"
    }
    let kinds: [(Int) -> String] = [
      { "a\($0)=\"1\"" }, { _ in "a=\"1\"" }, { "xmlns:p\($0)=\"u\"" }, { "xmlns:p\($0)=\"u\($0)\"" },
      { "p\($0):a=\"\"" }, { "é\($0)=''" },
    ]
    for kind in kinds {
      XCTAssertEqual(
        found(many(kind))?.description,
        "n.xml:102:1: error: an element has more than 100 attributes; no element takes so many: delete those "
          + "that are not in the schema, exercise.xsd", kind(0))
    }
  }

  func testDeclarationsOfNamespacesAreCountedOverTheWholeFile() {
    let level = "<relu " + (0..<51).map { "xmlns:p\($0)=\"u\"" }.joined(separator: " ") + "/>\n"
    XCTAssertEqual(
      found(level + level)?.description.hasPrefix("n.xml:3:"), true, found(level + level)?.description ?? "")
    XCTAssertEqual(
      found(level + level)?.all.first?.message, "there are more than 100 declarations of namespaces")
  }

  func testLongNamesAndValuesAreRefusedWithTheirPlace() {
    let long = String(repeating: "x", count: 1001)
    XCTAssertEqual(found("<\(long)/>")?.all.first?.position, TextPosition(line: 2, column: 1))
    XCTAssertEqual(found("<relu \(long)=\"\"/>")?.all.first?.position, TextPosition(line: 2, column: 7))
    for name in ["<\(long)/>", "<relu \(long)=\"\"/>", "<\(long)>"] {
      XCTAssertEqual(found(name)?.all.first?.message, "a name has 1001 bytes, and no more than 1000 are read")
    }
    let value = String(repeating: "9 ", count: 40_000)
    XCTAssertEqual(
      found("<conv kernel=\"\(value)\"/>")?.description,
      "n.xml:2:14: error: an attribute's value has 80000 bytes, and no more than 65536 are read; check its "
        + "quotation marks; long texts stand between tags")
  }

  /// Whatever follows a slip, it is the slip that is told.
  func testASlipIsToldBeforeALimit() {
    let rest = (0..<1000).map { " a\($0)=\"1\"" }.joined()
    let slips = [
      "<relu id=\"a\(rest)/>", "<relu id\(rest)/>", "<relu \"a\"\(rest)/>", "<relu id=\"<\"\(rest)/>",
    ]
    for slip in slips {
      XCTAssertEqual(found(slip)?.all.first?.message.contains("more than"), false, slip)
      XCTAssertEqual(found(slip)?.all.first?.position?.line, 2, slip)
    }
  }

  /// A missing quotation mark is still called that, however much follows.
  func testAnUnclosedValueIsNoLongValue() {
    let rest = String(repeating: "x", count: 100_000)
    XCTAssertEqual(found("<relu id=\"\(rest)")?.all.first?.message.contains("bytes"), false)
  }

  func testVeryManyElementsAreRefused() {
    XCTAssertEqual(
      found(String(repeating: "<relu/>\n", count: 150_000))?.description,
      "n.xml:100001:1: error: there are more than 100000 elements; check that this is the right file, or write "
        + "what repeats with <repeat>")
  }

  /// Fifty are told and all are counted, or as many as are looked for.
  func testManyErrorsOfOneKindAreTold() throws {
    for element in ["<a/>", "<relu a=\"\"/>", "<dense/>", "<dense units=\"x\"/>"] {
      let found = try XCTUnwrap(found(String(repeating: element + "\n", count: 3000)))
      XCTAssertEqual(found.all.count, Diagnostics.limit, element)
      XCTAssertGreaterThanOrEqual(found.omitted, 400, element)
      XCTAssertEqual(found.all.first?.position?.line, 2, element)
    }
  }

  // MARK: - What repetitions multiply

  private static func repeated(_ times: Int, _ body: String) -> String {
    "<repeat times=\"\(times)\">\(body)</repeat>"
  }

  func testManyNamesInFromAreRefusedAtIt() {
    for (kind, count) in [("add", 1001), ("concat", 30_000), ("add", 32_768)] {
      let names = Array(repeating: "a", count: count).joined(separator: " ")
      let layer = "<relu id=\"a\"/><relu/>\n<\(kind) from=\"\(names)\"/>"
      for inside in [layer, Self.repeated(3000, layer), Self.repeated(0, layer)] {
        let found = found(inside)
        XCTAssertEqual(found?.all.first?.position, TextPosition(line: 3, column: kind.utf8.count + 3), kind)
        XCTAssertEqual(
          found?.all.first?.message, "from has \(count) names, and no more than 1000 are joined")
      }
    }
    let names = Array(repeating: "a", count: 1000).joined(separator: " ")
    assertRead("<relu id=\"a\"/><add from=\"\(names)\"/>")
  }

  func testLongIdsAreRefusedAtThem() {
    for id in [
      String(repeating: "x", count: 201), String(repeating: "é", count: 101),
      String(repeating: "x", count: 60_000),
    ] {
      for inside in [
        "<relu id=\"b\"/>\n<relu id=\"\(id)\"/>", "\n" + Self.repeated(2000, "<relu id=\"\(id)\"/>"),
        "\n<repeat times=\"2\" id=\"\(id)\"><relu/></repeat>",
      ] {
        let first = found(inside)?.all.first
        XCTAssertEqual(first?.position?.line, 3)
        XCTAssertEqual(first?.message, "the id has \(id.utf8.count) bytes, and no more than 200 are read")
      }
    }
    assertRead("<relu id=\"\(String(repeating: "x", count: 200))\"/>")
  }

  func testWhatRepetitionsMultiplyIsRefusedBeforeItIsWrittenOut() {
    let names = Array(repeating: "a", count: 1000).joined(separator: " ")
    let id = String(repeating: "x", count: 199)
    let ids = (0..<10).map { "<relu id=\"\(id)\($0)\"/>" }.joined()
    let empty = String(repeating: "<repeat times=\"0\"><relu/></repeat>", count: 1000)
    let hollow = Self.repeated(9, empty)
    let nested = (0..<30).reduce("<relu/>") { body, _ in Self.repeated(1, body) }
    let kinds: [(String, String)] = [
      (Self.repeated(300, "<relu id=\"a\"/><add from=\"\(names)\"/>"), "inputs together"),
      (
        Self.repeated(30, Self.repeated(20, "<relu id=\"a\"/><concat from=\"\(names)\"/>")), "inputs together"
      ),
      (Self.repeated(5000, ids), "bytes together"),
      (Self.repeated(5, Self.repeated(1000, ids)), "bytes together"),
      (Self.repeated(90_000, "<relu/>" + empty), "go round more than"),
      (Self.repeated(90_000, "<relu/>" + hollow), "go round more than"),
      (Self.repeated(90_000, nested), "go round more than"),
      (Self.repeated(.max, Self.repeated(.max, "<relu/>")), "more than 100000 layers"),
    ]
    for (inside, expected) in kinds {
      let error = found("<relu/>\n" + inside)?.all.first
      XCTAssertEqual(error?.message.contains(expected), true, error?.description ?? "read: \(expected)")
      XCTAssertEqual(error?.position, TextPosition(line: 3, column: 9), expected)
    }
    // Without repetitions, at the layer that is too much.
    let joins = "<add from=\"\(names)\"/>\n"
    XCTAssertEqual(
      found("<relu id=\"a\"/>\n" + String(repeating: joins, count: 400))?.description,
      "n.xml:302:6: error: the layers of the network have more than 300000 inputs together when its repetitions "
        + "are written out; lower the times of its repeats, or name fewer layers in from")
  }

  func testWhatIsRepeatedWithinTheBoundsIsRead() {
    assertRead(Self.repeated(100, "<relu id=\"a\"/><relu id=\"b\"/><add from=\"a b\"/>"))
    assertRead("<relu/>" + Self.repeated(.max, Self.repeated(0, "<relu/>")))
  }

  /// A message shows the beginning of a value and of a list.
  func testMessagesShowLittleOfLongValues() {
    let digits = String(repeating: "9", count: 60_000)
    let words = String(repeating: "9 ", count: 30_000)
    let layers = (1...900).map { "<dense id=\"d\($0)\" units=\"\($0)\" from=\"input\"/>\n" }.joined()
    let all = (1...900).map { "d\($0)" }.joined(separator: " ")
    for inside in [
      "<dense units=\"\(digits)\"/>", "<dense units=\"\(digits)x\"/>", "<conv kernel=\"\(words)\"/>",
      "<dropout rate=\"\(digits)\"/>", "<pad amount=\"1,\(digits)\"/>", "<relu from=\"\(digits)\"/>",
      layers + "<add from=\"\(all)\"/>",
    ] {
      let found = found(inside)
      XCTAssertNotNil(found, String(inside.prefix(50)))
      XCTAssertLessThan(found?.description.utf8.count ?? 0, 1500, String(inside.prefix(50)))
    }
  }

  func testEntitiesAreNeverExpanded() {
    let bomb = """
      <!DOCTYPE n [<!ENTITY a "\(String(repeating: "x", count: 1000))"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <network input="8x8x1"><relu id="&b;"/></network>
      """
    let messages = [
      bomb, "<?xml version=\"1.0\"?>\n" + bomb, "<!-- -->" + bomb,
      "<!DOCTYPE n SYSTEM \"file:///etc/passwd\"><network/>",
    ].map { text in
      diagnostics { () throws(Diagnostics) in
        try NetworkReader.load(bytes: Array(text.utf8), file: "n.xml")
      }?.all.first?.message
    }
    XCTAssertEqual(
      Set(messages), ["document types (<!DOCTYPE …>) and entities are not accepted"])
  }
}
