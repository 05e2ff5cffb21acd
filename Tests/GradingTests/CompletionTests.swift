import Foundation
import GraderProgram
import TestFolders
import XCTest

/// What a shell completes, asked as a shell asks: with the words of the line and the place of the one that is typed.
final class CompletionTests: XCTestCase {
  private let tiny = BuiltGrader.tiny

  /// - Parameter argument: the option or positional, as the completion script names it.
  private func names(_ command: String, _ argument: String, _ line: [String]) throws -> [String] {
    let answer = try BuiltGrader.run(
      ["---completion", command, "--", argument, "\(line.count - 1)", "0"] + line)
    XCTAssertEqual(answer.status, 0, answer.errors)
    return answer.output.split(separator: "\n").map(String.init)
  }

  func testPartsAreThoseOfTheExerciseOnTheLine() throws {
    let parts = ["3.1", "3.2", "3.3", "3.4"]
    for line in [
      ["./grade", "exercise3", "--part", ""], ["./grade", "exercise", "exercise3", "--part", "3."],
      ["./grade", "exercise3", "--seed", "1", "--part", "3.1", "--part", ""],
      ["./grade", "exercise", "--seed", "1", "exercise3", "--part", ""],
      ["./grade", "--watch", "Exercises/exercise3", "--part", ""], ["./grade", "3", "--part", ""],
    ] {
      XCTAssertEqual(try names("exercise", "--part", line), parts, line.joined(separator: " "))
    }
    XCTAssertEqual(try names("hint", "--part", ["./grade", "hint", "exercise3", "--part", ""]), parts)
    XCTAssertEqual(try names("exercise", "--part", ["./grade", "exercise6", "--part", ""]).count, 7)
    for line in [["./grade", "--part", ""], ["./grade", "exercise9", "--part", ""]] {
      XCTAssertEqual(try names("exercise", "--part", line), [], line.joined(separator: " "))
    }
  }

  func testQuestionsAreThoseOfTheQuizOnTheLine() throws {
    for command in ["quiz", "preview"] {
      let found = try names(command, "--question", ["./grade", command, "exercise3", "--question", ""])
      XCTAssertTrue(found.contains("pool-between") && found.contains("fourth-stacked"), "\(found)")
    }
  }

  /// The course is the one behind `--course`, as the shell has its words.
  func testNamesAreThoseOfTheCourseOnTheLine() throws {
    let root = try temporaryFolder("my course")
    try FileManager.default.copyItem(atPath: tiny, toPath: "\(root)/tiny")
    for option in [
      ["--course", tiny], ["--course=\(tiny)"], ["--course", "=", tiny], ["--course", "'\(root)/tiny'"],
      ["--course", "\(root)/tiny".replacingOccurrences(of: " ", with: "\\ ")],
    ] {
      XCTAssertEqual(
        try names("exercise", "positional@0", ["./grade"] + option + [""]), ["doubling", "points"],
        "\(option)")
      let line = ["./grade", "doubling"] + option + ["--part", ""]
      XCTAssertEqual(try names("exercise", "--part", line), ["1", "2"], "\(option)")
    }
    XCTAssertEqual(try names("quiz", "positional@0", ["./grade", "quiz", "--course", "/nowhere", ""]), [])
    XCTAssertEqual(try names("quiz", "positional@0", ["./grade", "quiz", ""]).count, 6)
  }

  /// In a shell itself, with the word `exercise` and without it.
  func testBashCompletesWithoutTheWordExercise() throws {
    let folder = try temporaryFolder("completion")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/grade", withDestinationPath: BuiltGrader.program)
    let program = """
      source <(./grade --generate-completion-script bash)
      complete_line() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
        _grade ./grade "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        echo "${COMPREPLY[*]}"
      }
      complete_line ./grade exercise3 --part ''
      complete_line ./grade exercise exercise3 --part 3.1 --part ''
      complete_line ./grade exercise3 --w
      complete_line ./grade ex
      complete_line ./grade quiz exercise3 --question pool-b
      complete_line ./grade exercise3 --format j
      complete_line ./grade train net.xml --optimizer ada
      complete_line ./grade train net.xml --schedule ''
      complete_line ./grade predict run.safetensors cat.png --format ''
      complete_line ./grade data ''
      """
    try program.write(toFile: "\(folder)/try.bash", atomically: true, encoding: .utf8)
    let answer = try BuiltGrader.run(line: "bash try.bash", in: folder)
    XCTAssertEqual(
      answer.output.split(separator: "\n"),
      [
        "3.1 3.2 3.3 3.4", "3.1 3.2 3.3 3.4", "--watch",
        "exercise1 exercise2 exercise3 exercise4 exercise5 exercise6 exercise",
        "pool-between pool-between-threes", "json junit", "adam adamw adamax",
        "constant exponential cosine oneCycle", "text json", "cifar10",
      ], answer.errors)
  }

  /// The scripts of the parser have the places that are changed.
  func testEveryShellsScriptKnowsThatTheCommandMayBeMissing() throws {
    for (shell, words) in [
      ("bash", ["_grade_exercise\n            return", "---completion exercise -- positional@0"]),
      (
        "zsh",
        [
          "words=(exercise \"${words[@]}\")",
          "_describe -V subcommand subcommands && ret=0\n        __grade_custom",
        ]
      ),
      ("fish", ["set unparsed_tokens grade exercise", "complete -c 'grade' -f\ncomplete -c 'grade' -n"]),
    ] {
      let script = try BuiltGrader.run(["--generate-completion-script", shell])
      XCTAssertEqual(script.status, 0)
      for word in words { XCTAssertTrue(script.output.contains(word), "\(shell): \(word)") }
    }
  }
}
