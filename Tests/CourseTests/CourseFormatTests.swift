import CourseVersions
import Diagnostics
import Exercises
import Foundation
import NetworkFiles
import XCTest

@testable import XMLDocuments

/// `format` at the root of a file: the version of the course format.
final class CourseFormatTests: XCTestCase {
  /// A root, and a file of it with something between its first attribute and the `>`.
  private static let roots: [(name: String, text: @Sendable (String) -> String)] = [
    ("exercise", { "<exercise id=\"e\"\($0) title=\"T\"><quiz>\(question)</quiz></exercise>" }),
    ("course", { "<course title=\"T\"\($0)/>" }),
    ("network", { "<network input=\"8x8x1\"\($0)><conv filters=\"2\" kernel=\"3\"/></network>" }),
  ]
  private static let question = """
    <question id="q" points="1"><network input="8x8x1"><conv filters="2" kernel="3"/></network>\
    <ask quantity="output-shape">What shape comes out?</ask></question>
    """

  private func load(_ root: String, _ text: String) throws(Diagnostics) {
    _ = try ValidatedDocument(XMLSource(bytes: Array(text.utf8), file: "f.xml"), root: root).accepted()
  }

  func testAFileOfAKnownFormatIsRead() throws {
    for (root, text) in Self.roots {
      for format in ["", " format=\"1\"", " format=\" 1\"", " format=\"01\"", "\n format = '1'"] {
        XCTAssertNoThrow(try load(root, text(format)), root + format)
      }
    }
  }

  func testANewerFormatIsAllThatIsSaid() throws {
    for (root, text) in Self.roots {
      for (value, shown) in [
        ("2", "2"), ("3", "3"), ("10", "10"), (" 2 ", "2"), ("007", "7"),
        ("999999999999999999999", "999999999999999999999"),
        (String(repeating: "9", count: 100), String(repeating: "9", count: 60) + "…"),
      ] {
        for surprise in ["", " novel=\"yes\""] {
          let written = text(" format=\"\(value)\"\(surprise)")
          let column = try XCTUnwrap(written.range(of: "format")).lowerBound.utf16Offset(in: written) + 1
          XCTAssertEqual(
            diagnostics { () throws(Diagnostics) in try load(root, written) }?.description,
            "f.xml:1:\(column): error: this \(root) is written for course format \(shown); this grade knows up to 1; "
              + "update the course's program: git pull")
        }
      }
    }
  }

  func testWhatIsNoVersionIsRefused() throws {
    for (root, text) in Self.roots {
      for value in ["", "1.0", "-1", "0", "00", "one", "+2", "1 2", "2.5", "0x2", "٢", "２", "v2"] {
        XCTAssertEqual(
          diagnostics { () throws(Diagnostics) in try load(root, text(" format=\"\(value)\"")) }?.all.map {
            "\($0.message); \($0.advice ?? "")"
          },
          [
            "format=\(quoted(value)) is not possible in <\(root)>; write 1, the only version of the course format so far, "
              + "or leave it out"
          ], "\(root) \(value)")
      }
    }
  }

  /// Only a file has a format, not a network inside another.
  func testANetworkInsideAnExerciseHasNone() {
    let network = "<network input=\"8x8x1\" format=\"2\"><conv filters=\"2\" kernel=\"3\"/></network>"
    let question =
      "<question id=\"q\" points=\"1\">\(network)<ask quantity=\"output-shape\">What shape?</ask></question>"
    let text = "<exercise id=\"e\" title=\"T\"><quiz>\(question)</quiz></exercise>"
    XCTAssertEqual(
      diagnostics { () throws(Diagnostics) in try load("exercise", text) }?.all.map(\.message),
      ["<network> has no attribute \"format\""])
  }

  /// Every way to read a file says it: an exercise with its questions and without, and a course's settings.
  func testEveryReaderSaysIt() throws {
    let folder = try temporaryFolder()
    for (root, text) in Self.roots { try write(text(" format=\"2\""), to: "\(folder)/\(root).xml") }
    let (exercise, course, network) = (
      "\(folder)/exercise.xml", "\(folder)/course.xml", "\(folder)/network.xml"
    )
    let said = [
      diagnostics { () throws(Diagnostics) in try Exercise.load(contentsOf: exercise) },
      diagnostics { () throws(Diagnostics) in try Exercise.load(contentsOf: exercise, quiz: false) },
      diagnostics { () throws(Diagnostics) in try CourseSettings.load(contentsOf: course) },
      diagnostics { () throws(Diagnostics) in try NetworkReader.load(contentsOf: network).analysis },
    ].map { $0?.description ?? "" }
    for words in said {
      XCTAssertTrue(words.contains("is written for course format 2; this grade knows up to 1"), words)
    }
  }

  /// The schema says by itself which formats there are: editors have only that.
  func testTheSchemaKnowsTheSameNewestFormat() throws {
    var document = try LibXMLDocument(XMLSource(bytes: PackageResources.exercise_xsd, file: "exercise.xsd"))
    let type = try XCTUnwrap(
      document.copyTree().elements(named: "xs:simpleType").first { $0["name"] == "course-format" })
    let bound = type.element(named: "xs:restriction")?.element(named: "xs:maxInclusive")?["value"]
    XCTAssertEqual(bound, "\(CourseFormat.newest)")
  }
}

extension ValidatedDocument {
  /// - Throws: `Diagnostics` where the schema found something.
  fileprivate func accepted() throws(Diagnostics) -> XMLElement {
    guard !findings.hasErrors else { throw findings.diagnostics }
    return root
  }
}
