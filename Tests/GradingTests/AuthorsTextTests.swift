import Foundation
import GraderProgram
import TestFolders
import XCTest

/// What authors write, and what is typed, arrives on terminals and in logs as text: nothing in it steers or hides.
final class AuthorsTextTests: XCTestCase {
  /// What XML lets in and no output may show: overrides, isolates, marks, zero width, C1, DEL, tags, a soft hyphen.
  private static let harmful =
    "\u{202e}\u{2066}\u{200f}\u{61c}\u{200b}\u{2060}\u{9b}\u{85}\u{7f}\u{e0041}\u{ad}\u{feff}\u{2028}"
  /// Letters that are nobody's harm.
  private static let letters = "שלום عربي é 日本 क्‍ष"

  /// A course whose every text is hostile: beside each word stand all the harmful characters and honest letters.
  private func course() throws -> String {
    let folder = try temporaryFolder("authors")
    func say(_ word: String) -> String { "\(word)\(Self.harmful)\(Self.letters)" }
    let files = [
      "Exercises/odd/exercise.xml": """
      <exercise id="odd" title="\(say("Title"))">
        <summary>\(say("Summary"))</summary>
        <quiz attempts="2">
          <question id="one" points="1">
            <param name="k" in="3 5"/>
            <network input="9x9x1"><conv id="layer" filters="4" kernel="{k}"/></network>
            <ask quantity="parameter-count">\(say("Prompt")) {k}</ask>
            <hint>\(say("Hint"))</hint>
            <diagnose misconception="forgot-bias">\(say("Diagnosis"))</diagnose>
          </question>
          <question id="two" points="1">
            <ask>\(say("Which"))</ask>
            <choices>
              <choice correct="true">\(say("This"))<feedback>\(say("Right"))</feedback></choice>
              <choice>\(say("That"))<feedback>\(say("Wrong"))</feedback></choice>
            </choices>
          </question>
        </quiz>
        <task module="Odd" timeout="5" memory="512">
          <part id="1" title="\(say("Part"))" points="1" suite="OddTests" rule="each">
            <hint>\(say("Help"))</hint>
          </part>
        </task>
      </exercise>
      """,
      "Courseware/01-odd/lesson.md":
        "# \(say("Lesson"))\n\n\(say("Words"))\n\n## \(say("Section"))\n\n- \(say("Item"))\n",
      "Solutions/odd/Sources/Odd/Odd.swift": "// \(say("Code"))\n\tlet a = 1\n",
    ]
    for (name, text) in files {
      let file = URL(fileURLWithPath: folder).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return folder
  }

  private func assertHarmless(_ text: String, _ words: [String], _ what: String, line: UInt = #line) {
    for scalar in Self.harmful.unicodeScalars {
      XCTAssertFalse(
        text.unicodeScalars.contains(scalar), "\(what): U+\(String(scalar.value, radix: 16)) in \(text)",
        line: line)
    }
    for word in words {
      XCTAssertTrue(text.contains("\(word)\\u{202e}"), "\(what): \(word) is not in \(text)", line: line)
    }
    for letters in Self.letters.split(separator: " ") where !words.isEmpty {
      XCTAssertTrue(text.contains(letters), "\(what): \(letters) is not in \(text)", line: line)
    }
  }

  func testEveryCommandShowsAuthorsTextAsText() throws {
    let course = try course()
    for (command, words) in [
      ("list", ["Title", "Part"]),
      ("preview odd", ["Prompt", "Hint", "Diagnosis", "Which", "This", "That", "Right"]),
      ("progress", ["Title"]), ("progress odd", ["Title", "Part"]), ("hint odd", ["Part", "Help"]),
      ("solution odd --force", ["Code"]), ("lint", []), ("quiz odd --seed 1", ["Title"]),
      ("learn", ["Lesson"]), ("learn 1", ["Lesson", "Words", "Section", "Item"]),
      ("quiz nothing", []), ("hint odd --part 9", []), ("analyze Exercises/odd/exercise.xml", []),
    ] {
      let run = try BuiltGrader.run(
        line: "'\(BuiltGrader.program)' \(command) --course '\(course)' </dev/null 2>&1", in: course)
      assertHarmless(run.output, words, command)
    }
    // So it is in a file.
    let run = try BuiltGrader.run(
      line: "'\(BuiltGrader.program)' learn 1 --output lesson.txt --course '\(course)'; cat lesson.txt",
      in: course)
    assertHarmless(run.output, ["Lesson", "Words", "Section", "Item"], "learn --output")
  }

  func testTheQuizShowsAuthorsTextAsText() throws {
    let course = try course()
    let answers = ["hint", "36", "40", "skip", "b", "a", "help"].map { "printf '%s\\n' \($0)" }.joined(
      separator: "; ")
    let run = try BuiltGrader.run(
      line: "(\(answers)) | '\(BuiltGrader.program)' quiz odd --seed 3 --course '\(course)' 2>&1", in: course)
    assertHarmless(run.output, ["Title", "Prompt", "Hint", "Which", "This", "That"], "quiz")
  }

  /// A transcript shows what was typed, and nothing that it does to a terminal.
  func testWhatIsTypedIntoAPipeIsShownAsText() throws {
    let course = try course()
    for (typed, shown) in [
      ("\\033[31mred", "> \\u{1b}[31mred\n"), ("\\033]0;title\\007", "> \\u{1b}]0;title\\u{7}\n"),
      ("a\\rb", "> a\\u{d}b\n"), ("\\342\\200\\25612", "> \\u{202e}12\n"),
      ("\\342\\201\\2467", "> \\u{2066}7\n"),
      ("\\302\\2332J", "> \\u{9b}2J\n"), ("\\b\\b4", "> \\u{8}\\u{8}4\n"), ("a\\tb", "> a\\u{9}b\n"),
      ("\\327\\251\\327\\234", "> של\n"), ("40", "> 40\n"),
    ] {
      let run = try BuiltGrader.run(
        line:
          "printf '\(typed)\\n' | '\(BuiltGrader.program)' quiz odd --seed 3 --restart --course '\(course)' 2>&1",
        in: course)
      XCTAssertTrue(run.output.contains(shown), "\(typed): \(run.output)")
      XCTAssertFalse(run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, run.output)
      assertHarmless(run.output, ["Prompt"], typed)
    }
  }
}
