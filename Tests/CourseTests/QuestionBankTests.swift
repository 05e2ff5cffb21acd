import Diagnostics
import TestFolders
import XCTest

@testable import Exercises
@testable import Questions

/// Questions that several quizzes share.
final class QuestionBankTests: XCTestCase {
  private func question(_ id: String, _ attributes: String = "", _ inside: String = "") -> String {
    #"<question id="\#(id)" points="1"\#(attributes)>\#(inside)<ask>?</ask><choices><choice correct="true">x</choice>"#
      + "<choice>y</choice></choices></question>"
  }

  /// Loads the exercise of a course whose quiz and bank are these.
  private func load(_ quiz: String, bank: String) throws -> (exercise: Exercise?, findings: [String]) {
    let folder = try temporaryFolder()
    try write("<bank>\n\(bank)\n</bank>", to: folder + "/Banks/fields.xml")
    let file = folder + "/Exercises/one/exercise.xml"
    try write("<exercise id=\"one\" title=\"One\"><quiz>\n\(quiz)\n</quiz></exercise>", to: file)
    do throws(Diagnostics) {
      return (try Exercise.load(contentsOf: file), [])
    } catch {
      return (nil, error.all.map { "\($0)".replacing(folder + "/Exercises/one/", with: "") })
    }
  }

  func testTheQuestionsOfABankStandWhereItIsNamed() throws {
    let bank = question("a", #" tags="easy field""#) + question("b") + question("c", #" tags="hard""#)
    let use = #"<bank src="../../Banks/fields.xml"/>"#
    let all = try load(question("first") + use + question("last", #" requires="b first""#), bank: bank)
    XCTAssertEqual(all.findings, [])
    XCTAssertEqual(all.exercise?.quiz?.questions.map(\.id), ["first", "a", "b", "c", "last"])
    XCTAssertEqual(
      all.exercise?.quiz?.questions.map { $0.file.hasSuffix("/Banks/fields.xml") },
      [false, true, true, true, false])
    let easy = try load(#"<bank src="../../Banks/fields.xml" tags="hard easy"/>"#, bank: bank)
    XCTAssertEqual(easy.exercise?.quiz?.questions.map(\.id), ["a", "c"])
  }

  func testWhatIsWrongIsToldInTheFileThatHasIt() throws {
    let use = #"<bank src="../../Banks/fields.xml"/>"#
    let table: [(String, String, [String])] = [
      (
        #"<bank src="../../Banks/felds.xml"/>"#, question("a"),
        [
          "exercise.xml:2:7: error: there is no ../../Banks/felds.xml; write the way from the exercise's folder, such as "
            + "../../Banks/fields.xml"
        ]
      ),
      (
        #"<bank src="/etc/passwd"/>"#, question("a"),
        [
          #"exercise.xml:2:7: error: the bank "/etc/passwd" lies outside the course; write the way from the exercise's folder, such as ../../Banks/fields.xml"#
        ]
      ),
      (
        #"<bank src="../../../../../../../../../etc/passwd"/>"#, question("a"),
        [
          #"exercise.xml:2:7: error: the bank "../../../../../../../../../etc/passwd" lies outside the course; write the way from the exercise's folder, such as ../../Banks/fields.xml"#
        ]
      ),
      (
        question("a") + "\n" + use, question("a"),
        [
          #"../../Banks/fields.xml:2:11: error: the question id "a" is already taken on line 2; choose another id"#
        ]
      ),
      (
        use + "\n" + use, question("a"),
        [
          #"../../Banks/fields.xml:2:11: error: the question id "a" is already taken on line 2 of ../../Banks/fields.xml; choose another id"#
        ]
      ),
      (
        use, question("a", "", #"<param name="n" in="1..x"/><hint>{n}</hint>"#),
        ["../../Banks/fields.xml:2:45: error: in=\"1..x\" is not a range"]
      ),
      (
        use, question("a", #" requires="b""#),
        [
          #"../../Banks/fields.xml:2:29: error: requires names "b", and no question has that id; write the id of a question of this quiz: a"#
        ]
      ),
      (
        #"<bank src="../../Banks/fields.xml" tags="esy"/>"#, question("a", #" tags="easy""#),
        [
          "exercise.xml:2:36: error: no question of ../../Banks/fields.xml has the tag esy; did you mean easy?"
        ]
      ),
      (
        use, "<bank src=\"x\"/>",
        [
          "../../Banks/fields.xml:1:1: error: <bank> is empty",
          "../../Banks/fields.xml:2:1: error: <bank> cannot stand in <bank>; it belongs in <quiz>",
        ]
      ),
    ]
    for (quiz, bank, expected) in table {
      let found = try load(quiz, bank: bank).findings
      XCTAssertEqual(found.count, expected.count, "\(found)")
      for (own, other) in zip(found, expected) {
        XCTAssertTrue(own.hasPrefix(other), "\(own)\nnot\n\(other)")
      }
    }
  }

  func testPicturesOfABankLieBesideIt() throws {
    let folder = try temporaryFolder()
    let bank = folder + "/Banks/fields.xml"
    let file = folder + "/Exercises/one/exercise.xml"
    func asked(_ pictures: String) -> String {
      question("a").replacing("?", with: pictures)
    }
    try write("<bank>\n\(asked("![an edge](edge.svg) ![one](own.svg)"))\n</bank>", to: bank)
    let own = question("b").replacing("?", with: "![one](own.svg) ![an edge](edge.svg)")
    try write(
      "<exercise id=\"one\" title=\"One\"><quiz>\n<bank src=\"../../Banks/fields.xml\"/>\n\(own)\n</quiz></exercise>",
      to: file)
    try write("<svg/>", to: folder + "/Banks/edge.svg")
    try write("<svg/>", to: folder + "/Exercises/one/own.svg")
    do throws(Diagnostics) {
      _ = try Exercise.load(contentsOf: file, in: folder + "/Exercises/one")
      XCTFail("two pictures are missing")
    } catch {
      let found = error.all.map { "\($0)".replacing(folder + "/", with: "") }
      XCTAssertEqual(
        found,
        [
          "Exercises/one/../../Banks/fields.xml:2:55: error: there is no picture Exercises/one/../../Banks/own.svg; "
            + "add it, or name another one",
          "Exercises/one/exercise.xml:3:50: error: there is no picture Exercises/one/edge.svg; add it, or name another one",
        ])
    }
  }
}
