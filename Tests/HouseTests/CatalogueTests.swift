import Foundation
import Languages
import Sentences
import XCTest

/// Every sentence of the program has its words in every language, and no language has words for a sentence that is gone.
final class CatalogueTests: XCTestCase {
  private static let root = PackageManifest.root

  /// By sentence, the place where it is first said.
  private func sentences() throws -> [String: String] {
    var found: [String: String] = [:]
    let sources = "\(Self.root)/Sources"
    for file in try FileManager.default.subpathsOfDirectory(atPath: sources).sorted() {
      guard file.hasSuffix(".swift") else { continue }
      let text = try String(contentsOfFile: "\(sources)/\(file)", encoding: .utf8)
      for use in SentenceFinder.uses(in: text) {
        let place = "Sources/\(file):\(use.line)"
        guard let key = use.key else {
          XCTFail(
            "\(place): localized() takes literals alone; put what decides between sentences outside of it")
          continue
        }
        found[key] = found[key] ?? place
      }
    }
    return found
  }

  private let catalogues: [(name: String, words: [String: String])] = [("German", Language.germanWords)]

  func testEveryLanguageIsHeldToItsCatalogue() {
    XCTAssertEqual(Language.all.count - 2, catalogues.count, "English and the marked language have none")
  }

  func testNoSentenceIsMissing() throws {
    let sentences = try sentences()
    XCTAssertGreaterThan(sentences.count, 100)
    for (name, words) in catalogues {
      for (key, place) in sentences.sorted(by: { $0.value < $1.value }) where words[key] == nil {
        XCTFail("\(place): \(name).swift has no words for this:\n\(key.debugDescription)")
      }
    }
  }

  func testNoWordsAreLeftOver() throws {
    let sentences = try sentences()
    for (name, words) in catalogues {
      for key in words.keys.sorted() where sentences[key] == nil {
        XCTFail("\(name).swift has words for what nobody says: \(key.debugDescription)")
      }
    }
  }

  /// None is forgotten, and none made up.
  func testGapsAreThoseOfTheSentence() {
    for (name, words) in catalogues {
      for (key, translation) in words {
        XCTAssertEqual(
          gaps(key), gaps(translation), "\(name).swift, gaps of \(key.debugDescription)")
      }
    }
  }

  private func gaps(_ text: String) -> Set<Int> {
    Set(
      Gaps.parts(of: text).compactMap {
        guard case .gap(let number) = $0 else { return nil }
        return number
      })
  }

  /// Copied English is no German; what is the same in both has no letters, or is a term.
  func testWordsAreTranslated() {
    for (name, words) in catalogues {
      for (key, translation) in words where key == translation {
        let letters = Gaps.parts(of: key).compactMap { part -> String? in
          guard case .text(let text) = part else { return nil }
          return text
        }.joined(separator: " ").split { !$0.isLetter }.filter { $0.count > 1 }
        XCTAssertLessThan(letters.count, 4, "\(name).swift repeats \(key.debugDescription)")
      }
    }
  }

  /// `less` takes its prompt byte by byte: other letters would be taken apart.
  func testPromptsOfLessAreASCII() throws {
    let prompt = try XCTUnwrap(sentences().keys.first { $0.contains("%dt") })
    for (name, words) in catalogues {
      let translation = try XCTUnwrap(words[prompt], name)
      XCTAssertTrue(translation.utf8.allSatisfy { $0 < 128 } && translation.contains("%dt?e,"), translation)
    }
  }

  // MARK: - The finder itself

  func testFindsWhatSentencesMakeOfTheirLiterals() {
    let source = #"""
      let a = localized("One \(name(of: "x)")) of \(count).")
      // localized("Not this one.")
      say(localized("In two \(1) "
        + "parts, \(2)."))
      let c = localized("""
        Long \
        line,
          indented.
        """)
      let d = localized(a ? "b" : "c")
      let e = localized("Outer \(localized("inner"))\n")
      """#
    XCTAssertEqual(
      SentenceFinder.uses(in: source),
      [
        .init(line: 1, key: "One {1} of {2}."), .init(line: 3, key: "In two {1} parts, {2}."),
        .init(line: 5, key: "Long line,\n  indented."), .init(line: 10, key: nil),
        .init(line: 11, key: "Outer {1}\n"), .init(line: 11, key: "inner"),
      ])
  }
}
