import Diagnostics
import Foundation
import XCTest

@testable import Exercises
@testable import XMLDocuments

/// Files that are a good one with something wrong: nothing may crash, and typos must be found where they are.
final class GarbledXMLTests: XCTestCase {
  private var good: [UInt8] = []

  override func setUpWithError() throws {
    good = Array(try Data(contentsOf: URL(fileURLWithPath: fixturesPath + "/Good/everything.xml")))
  }

  /// Loads bytes; a finding must have a place inside the file.
  private func load(_ bytes: [UInt8], _ what: @autoclosure () -> String) {
    do throws(Diagnostics) {
      _ = try Exercise.load(bytes: bytes, file: "e.xml")
    } catch {
      XCTAssertFalse(error.all.isEmpty, what())
      let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
      for finding in error.all {
        XCTAssertFalse(finding.message.isEmpty, what())
        if let line = finding.line { XCTAssertTrue((1...lines).contains(line), what()) }
      }
    }
  }

  func testEveryTruncationIsSurvived() {
    for count in good.indices { load(Array(good.prefix(count)), "the first \(count) bytes") }
  }

  func testEveryChangedByteIsSurvived() {
    // Each byte in turn becomes one that means something to XML, to UTF-8 or to the format, or goes, or comes twice.
    let replacements: [UInt8] = Array("<>&\"'/={} 0x-".utf8) + [0x00, 0x01, 0x80, 0xC3, 0xFF]
    for offset in good.indices {
      var changed = good
      switch offset % 4 {
      case 0: changed.remove(at: offset)
      case 1: changed.insert(changed[offset], at: offset)
      default: changed[offset] = replacements[offset / 4 % replacements.count]
      }
      load(changed, "byte \(offset)")
    }
  }

  func testRandomGarbageIsSurvived() {
    var generator = SplitMix(state: 1)
    for round in 0..<500 {
      var changed = good
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        let start = Int.random(in: 0..<changed.count, using: &generator)
        let end = min(changed.count, start + Int.random(in: 0...40, using: &generator))
        let piece = Array(changed[start..<end])
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: changed.removeSubrange(start..<end)
        case 1: changed.insert(contentsOf: piece, at: Int.random(in: 0...changed.count, using: &generator))
        default: for index in start..<end { changed[index] = UInt8.random(in: 0...255, using: &generator) }
        }
        if changed.isEmpty { changed = good }
      }
      load(changed, "round \(round)")
    }
  }

  // MARK: - Typos

  /// A name with two neighbours swapped, a letter dropped, and a letter doubled.
  private func misspellings(of name: String) -> [String] {
    var letters = Array(name)
    let middle = letters.count / 2
    var results: [String] = []
    if letters[middle] != letters[middle - 1] {
      letters.swapAt(middle, middle - 1)
      results.append(String(letters))
      letters = Array(name)
    }
    letters.insert("q", at: middle)
    results.append(String(letters))
    letters = Array(name)
    letters.remove(at: middle)
    results.append(String(letters))
    return results
  }

  /// Everything that is named in the file: elements, and attributes with the element they are on.
  private func names(in element: XMLElement) -> [(element: XMLElement, attribute: XMLAttribute?)] {
    [(element, nil)] + element.attributes.filter { !$0.name.contains(":") }.map { (element, $0) }
      + element.elements.flatMap(names)
  }

  func testEveryMisspeltNameIsFoundOnItsLineWithASuggestion() throws {
    var document = try LibXMLDocument(XMLSource(bytes: good, file: "e.xml"))
    let lines = String(decoding: good, as: UTF8.self).components(separatedBy: "\n")
    let vocabulary = SchemaVocabulary.exercise
    let allNames = Set(
      vocabulary.kinds.values.flatMap { $0.children.map(\.name) + $0.attributes.map(\.name) })
    var count = 0
    for (element, attribute) in names(in: document.copyTree()) {
      let name = attribute?.name ?? element.name
      let place = attribute?.position ?? element.position
      for typo in misspellings(of: name) where !allNames.contains(typo) {
        var changed = lines
        let column = try XCTUnwrap(place.column) - (attribute == nil ? 0 : 1)
        var line = changed[place.line - 1]
        let start = line.index(line.startIndex, offsetBy: column)
        XCTAssertTrue(line[start...].hasPrefix(name), "\(line) should have \(name) at \(column)")
        line.replaceSubrange(start..<line.index(start, offsetBy: name.count), with: typo)
        changed[place.line - 1] = line
        if attribute == nil {
          // The end tag of the element goes along, so that the file stays well-formed.
          guard let text = renamingEndTag(of: element, to: typo, in: changed) else { continue }
          changed = text
        }
        count += 1
        do throws(Diagnostics) {
          _ = try Exercise.load(bytes: Array(changed.joined(separator: "\n").utf8), file: "e.xml")
          XCTFail("\(typo) for \(name) on line \(place.line) was not noticed")
        } catch {
          let finding = error.all.first { $0.position == place }
          XCTAssertNotNil(finding, "\(typo) for \(name) on line \(place.line): \(error)")
          XCTAssertEqual(
            finding?.advice?.contains("did you mean"), true,
            "\(typo) for \(name): \(finding?.description ?? "")")
        }
      }
    }
    XCTAssertGreaterThan(count, 300)
  }

  /// The file with the end tag that closes `element` renamed; nil where that cannot be told by its name alone.
  private func renamingEndTag(of element: XMLElement, to name: String, in lines: [String]) -> [String]? {
    var lines = lines
    let start = element.position.line - 1
    for index in start..<lines.count {
      let isOwnLine = index == start
      let line = lines[index]
      if isOwnLine, line.contains("/>"), !line.contains("</\(element.name)>") { return lines }
      if let range = line.range(of: "</\(element.name)>") {
        lines[index].replaceSubrange(range, with: "</\(name)>")
        return lines
      }
      if isOwnLine, element.elements.isEmpty, element.rawText.isEmpty { return lines }
    }
    return nil
  }
}

/// A small generator with a fixed sequence, so that a failure can be repeated.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
