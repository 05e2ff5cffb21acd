import XCTest

/// Transcripts are read as they are written, and differences shown where they are.
final class TranscriptReadingTests: XCTestCase {
  private let text = """
    # A session
    $ grade list
    first
    $ a line that was printed
    [status 0]

    Words between.
    $ grade hint
    [status 64]
    $ printf open
    open
    [no new line at the end]
    [status 0]

    """

  func testWordsCommandsAndWhatIsPrinted() throws {
    let commands = try Transcript(text).commands
    XCTAssertEqual(
      commands,
      [
        .init(line: 2, text: "grade list", printed: "first\n$ a line that was printed\n", status: 0),
        .init(line: 8, text: "grade hint", printed: "", status: 64),
        .init(line: 10, text: "printf open", printed: "open", status: 0),
      ])
  }

  func testATranscriptIsWrittenAsItWasRead() throws {
    for text in [text, "", "only words\n", "$ grade\n\n\n[status 1]\n", "\n\n"] {
      XCTAssertEqual(try Transcript(text).text, text)
    }
  }

  func testACommandWithoutAStatusIsNamed() {
    for text in ["$ grade list\n", "words\n$ grade list\nfirst\n[status]\n", "words\n$ grade\n[status 0"] {
      XCTAssertThrowsError(try Transcript(text)) { error in
        XCTAssertEqual((error as? Transcript.Fault)?.line, text.hasPrefix("$") ? 1 : 2)
      }
    }
  }

  func testTheFirstLineThatDiffersIsMarked() {
    XCTAssertEqual(
      Difference.text(expected: "a\nb\nc\n", actual: "a\nx\nc\nd\n"),
      "expected, from the transcript:\n  a\n▸ b\n  c\nactual:\n  a\n▸ x\n  c\n  d")
    XCTAssertEqual(
      Difference.text(expected: "a\n", actual: "a\nb\n"),
      "expected, from the transcript:\n  a\nactual:\n  a\n▸ b")
  }

  func testWhatDiffersFromRunToRunIsReplaced() {
    let placeholders = Placeholders(folder: "/tmp/session-1/course")
    for (printed, shown) in [
      ("in /tmp/session-1/course/Exercises.\n", "in <folder>/Exercises.\n"),
      ("Preparing windows (once per course change) …\nfirst\n", "first\n"),
      ("first\nPreparing the compiler (once per toolchain, and when more) …\n", "first\n"),
      ("Preparing is half the work.\n", "Preparing is half the work.\n"),
      (
        "    1   2.303     10.0 %    10.0 %       4711   0:01\n",
        "    1   2.303     10.0 %    10.0 %   <speed>   <time>\n"
      ),
      ("{\"seconds\":0.0016,\"seed\":7}\n", "{\"seconds\":<seconds>,\"seed\":7}\n"),
      ("<testcase time=\"1e-05\"/>\n", "<testcase time=\"<seconds>\"/>\n"),
    ] {
      XCTAssertEqual(placeholders.replace(in: printed), shown)
    }
  }
}
