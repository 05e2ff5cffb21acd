import Foundation
import GraderProgram
import TerminalText
import TestFolders
import XCTest

/// What is shown where the locale is not UTF-8.
final class PlainLettersTests: XCTestCase {
  func testTheLocaleIsReadAsPOSIXSays() {
    for (variables, isPlain) in [
      ([:], true), (["LANG": "C"], true), (["LANG": "POSIX"], true), (["LANG": "de_DE.UTF-8"], false),
      (["LANG": "C.utf8"], false), (["LANG": "en_US.ISO-8859-1"], true), (["LANG": "de_DE@euro"], true),
      (["LANG": "C.UTF-8", "LC_ALL": "C"], true), (["LANG": "C", "LC_CTYPE": "en_US.UTF-8"], false),
      (["LC_CTYPE": "UTF-8"], false), (["LANG": "C.UTF-8", "LC_ALL": ""], false),
      (["LC_ALL": "C.UTF-8", "LC_CTYPE": "C", "LANG": "C"], false), (["LANG": "", "LC_CTYPE": "C"], true),
    ] as [([String: String], Bool)] {
      XCTAssertEqual(PlainLetters.areNeeded { variables[$0] }, isPlain, "\(variables)")
    }
  }

  func testDrawingsKeepTheirColumnsAndWordsStayReadable() {
    for (text, plain) in [
      ("✓ 3.1 ···· 2/2", "+ 3.1 .... 2/2"), ("━━│■", "==|#"), ("┌─┐\n└─┘", "+-+\n+-+"), ("a → b", "a -> b"),
      ("−3 × 4", "-3 x 4"), ("⌊7/2⌋ + 1", "floor(7/2) + 1"), ("Zoë Müller", "Zoe Mueller"),
      ("Ångström", "Angstroem"),
      ("„Übung“: 34\u{202F}944 große Größen", "\"Uebung\": 34 944 grosse Groessen"),
      ("e\u{301}", "e"), ("日本", "??"), ("👍🏽", "??"), ("“so”", "\"so\""), ("Preparing …", "Preparing ..."),
      ("\u{1b}[31m✗\u{1b}[0m", "\u{1b}[31mx\u{1b}[0m"), ("▁▂▃▄▅▆▇█", "_.-~=+*#"), ("plain", "plain"),
      ("", ""),
      ("a\r\n…\n", "a\r\n...\n"),
    ] {
      XCTAssertEqual(PlainLetters.spelled(text), plain, text)
    }
    XCTAssertEqual(PlainLetters.spelled("12345678…", width: 9), "12345678.")
    XCTAssertEqual(PlainLetters.spelled("12345678…", width: 11), "12345678...")
    XCTAssertEqual(PlainLetters.spelled("Größe│", width: 6), "Grose|")
  }

  func testEveryLetterBecomesASCII() {
    for value in 0x80...0x2FFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let plain = PlainLetters.spelled("a\(scalar)b")
      XCTAssertTrue(plain.utf8.allSatisfy { $0 < 128 }, "\(scalar)")
    }
  }
}

/// The commands on a terminal, as people have set theirs up.
final class TerminalOutputTests: XCTestCase {
  /// Where the course is, in a folder called `own`: a command with its name fits a line.
  private var folder = ""
  private var course: String { "\(folder)/own" }

  override func setUpWithError() throws {
    folder = try temporaryFolder("course")
    try FileManager.default.createDirectory(atPath: course, withIntermediateDirectories: false)
    for folder in ["Exercises", "Solutions", "Courseware"] {
      try FileManager.default.copyItem(atPath: "\(BuiltGrader.root)/\(folder)", toPath: "\(course)/\(folder)")
    }
  }

  private var commands: [[String]] {
    let ours = [
      ["list"], ["learn"], ["learn", "1"], ["learn", "4"], ["progress"], ["hint", "exercise3"],
      ["quiz", "exercise3", "--question", "pool-between"], ["preview", "exercise2"], ["no-such-exercise"],
      ["hint", "exercise3", "--part", "9"], ["learn", "99"], ["reset", "exercise3"],
      ["solution", "exercise3"],
      ["train", "exercise6", "--optimizer", "none"], ["data", "cifar10"],
    ]
    return ours.map { $0 + ["--course", "own"] } + [
      ["doubling", "--course", BuiltGrader.tiny, "--submission", "\(BuiltGrader.tiny)/Exercises/doubling"],
      ["analyze", "\(course)/Courseware/networks/cifar10.xml"], ["--help"], ["learn", "--help"],
      ["quiz", "--help"],
      ["data", "--help"], ["filters", "--help"], ["predict", "--help"], ["quiz"], ["quizz", "exercise3"],
      ["filters", ".grade/checkpoints/none.safetensors"],
    ]
  }

  func testALocaleWithoutUTF8GetsPlainLetters() throws {
    for arguments in commands {
      for locale in ["C", "POSIX", nil] as [String?] where locale == "C" || arguments[0] == "list" {
        let (_, shown) = try TestTerminal.run(arguments, in: folder, locale: locale, input: "quit\n")
        XCTAssertFalse(shown.isEmpty, "\(arguments)")
        XCTAssertTrue(shown.utf8.allSatisfy { $0 < 128 }, "\(arguments): \(shown)")
      }
    }
    XCTAssertTrue(try TestTerminal.run(["learn", "4"]).shown.contains("─"))
  }

  func testWhatProgramsReadStaysAsItIs() throws {
    let network = "\(BuiltGrader.root)/Courseware/networks/cifar10.xml"
    for arguments in [
      ["learn", "1", "--format", "html"], ["analyze", network, "--format", "svg"],
      ["preview", "exercise2", "--format", "json"],
    ] {
      let plain = try TestTerminal.run(arguments, locale: "C").shown
      XCTAssertEqual(plain, try TestTerminal.run(arguments).shown, "\(arguments)")
      XCTAssertEqual(plain.replacing("\r\n", with: "\n"), try BuiltGrader.run(arguments).output)
    }
  }

  /// A table in a file has all its columns, unless somebody says how wide it is to be.
  func testAPipeGetsTheWholeTable() throws {
    let network = "\(BuiltGrader.root)/Courseware/networks/resnet50.xml"
    let whole = try BuiltGrader.run(
      line: "unset COLUMNS; '\(BuiltGrader.program)' analyze '\(network)'", in: folder
    ).output
    XCTAssertTrue(whole.contains("total"), whole)
    XCTAssertTrue(whole.contains("cap.Y"), whole)
    let narrow = try BuiltGrader.run(
      line: "COLUMNS=60 '\(BuiltGrader.program)' analyze '\(network)'", in: folder
    ).output
    for line in narrow.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 60, "\(line)") }
    XCTAssertTrue(narrow.contains("Left out, to fit into 60 columns: total."), narrow)
    // Nor does a terminal's width change a file.
    let file = "\(folder)/table.txt"
    let arguments = ["analyze", network, "--output", file]
    XCTAssertEqual(try TestTerminal.run(arguments, in: folder, columns: 60).status, 0)
    XCTAssertEqual(try String(contentsOfFile: file, encoding: .utf8), whole)
  }

  func testNoLineIsWiderThanTheTerminal() throws {
    let more = [
      ["lint", "exercise3", "--course", "own"], ["check", "exercise3", "--course", "own"],
      ["data", "cifar10", "--synthetic", "--images", "10", "--replace", "--course", "own"],
    ]
    for arguments in commands + more where arguments.first != "preview" {
      for (columns, locale) in [(80, "C.UTF-8"), (80, "C"), (60, "C.UTF-8")] {
        // Lists of arguments in help are as wide as their longest word.
        if columns == 60, arguments.contains("--help") || arguments.first == "learn" { continue }
        let (_, shown) = try TestTerminal.run(
          arguments, in: folder, locale: locale, columns: columns, input: "quit\n")
        for line in shown.split(whereSeparator: \.isNewline) {
          XCTAssertLessThanOrEqual(line.count, columns, "\(arguments): \(line)")
        }
      }
    }
  }
}
