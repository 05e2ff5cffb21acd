import Foundation
import GraderProgram
import TestFolders
import XCTest

/// The quiz as its users run it: in a pipe, left half-way, killed.
final class QuizCommandTests: XCTestCase {
  /// A copy of the tiny course with a quiz, so that its state is its own.
  private func course() throws -> String {
    let folder = try temporaryFolder("quiz")
    let exercises = URL(fileURLWithPath: folder).appendingPathComponent("Exercises/asking")
    try FileManager.default.createDirectory(at: exercises, withIntermediateDirectories: true)
    let xml = """
      <exercise id="asking" title="Asking">
        <quiz attempts="2">
          <question id="one" points="1">
            <network input="9x9x1"><conv filters="4" kernel="3"/></network>
            <ask quantity="parameter-count">How many parameters?</ask>
          </question>
          <question id="two" points="1">
            <param name="n" in="10..90"/>
            <network input="{n}x{n}x1"><conv filters="4" kernel="3"/></network>
            <ask quantity="output-size">How wide is the output for {n}?</ask>
          </question>
          <question id="three" points="1">
            <network input="9x9x1"><conv filters="4" kernel="3"/></network>
            <ask quantity="receptive-field">How far does it see?</ask>
          </question>
        </quiz>
      </exercise>
      """
    try xml.write(to: exercises.appendingPathComponent("exercise.xml"), atomically: true, encoding: .utf8)
    return folder
  }

  /// Starts the quiz on a pipe.
  private func start(_ arguments: [String]) throws -> (
    process: Process, input: FileHandle, output: FileHandle
  ) {
    try BuiltGrader.requireBuilt()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltGrader.program)
    process.arguments = arguments
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
    return (process, input.fileHandleForWriting, output.fileHandleForReading)
  }

  private func run(_ arguments: [String], _ lines: [String]) throws -> (status: Int32, output: String) {
    let (process, input, output) = try start(arguments)
    try input.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
    try input.close()
    let text = String(decoding: try output.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Reads until `words` have come.
  private func read(until words: String, from output: FileHandle) -> String {
    var text = ""
    while !text.contains(words) {
      let data = output.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    return text
  }

  func testAPipeTakesOneAnswerALineAndPrintsNoColours() throws {
    let course = try course()
    let (status, output) = try run(
      ["quiz", "asking", "--course", course, "--seed", "3"], ["40", "1", "2", "3"])
    XCTAssertTrue(output.contains("✓ Right."), output)
    XCTAssertTrue(output.contains("> 40\n"), output)
    XCTAssertTrue(output.contains("Saved."), output)
    XCTAssertFalse(output.contains("\u{1B}"), output)
    XCTAssertEqual(status, 0)
  }

  /// What never ends is not asked for ever: the quiz is left, and says so.
  func testInputsWithoutAnEndEndTheQuiz() throws {
    for (input, words) in [
      ("yes hint", "100 lines have not answered this question"),
      ("yes ''", "100 lines have not answered this question"),
      ("yes help", "100 lines have not answered this question"),
      ("yes 'what is this'", "100 lines have not answered this question"),
      ("yes '#'", "100 lines have not answered this question"),
      ("yes | tr -d '\\n'", "A line of more than 64 KiB is no answer"),
      ("cat /dev/zero", "A line of more than 64 KiB is no answer"),
    ] {
      let course = try course()
      let answer = try BuiltGrader.run(
        line: "\(input) | '\(BuiltGrader.program)' quiz asking --seed 3 --course '\(course)'", in: course)
      XCTAssertEqual(answer.status, 0, "\(input): \(answer.errors)")
      XCTAssertTrue(answer.output.contains(words), "\(input): \(answer.output.suffix(500))")
      XCTAssertTrue(
        answer.output.contains("goes on with question 1."), "\(input): \(answer.output.suffix(500))")
      XCTAssertLessThanOrEqual(answer.output.components(separatedBy: "> ").count, 102, input)
    }
    // These end by themselves: attempts and questions are counted.
    for input in ["yes 99999", "yes skip", "yes solution"] {
      let course = try course()
      let answer = try BuiltGrader.run(
        line: "\(input) | '\(BuiltGrader.program)' quiz asking --seed 3 --course '\(course)'", in: course)
      XCTAssertEqual(answer.status, 1, "\(input): \(answer.errors)")
      XCTAssertTrue(answer.output.contains("Done: 0 of 3 points"), input)
    }
  }

  func testTheSameSeedAsksTheSameEverywhere() throws {
    let lines = ["40", "skip", "3", "skip", "skip"]
    let outputs = try (1...2).map { _ in
      let course = try course()
      return try run(["quiz", "asking", "--course", course, "--seed", "3"], lines).output
        .replacingOccurrences(of: course, with: "COURSE")
    }
    XCTAssertEqual(outputs[0], outputs[1])
    XCTAssertTrue(outputs[0].contains("Done: 2 of 3 points"), outputs[0])
  }

  /// What an author sees with a seed is what a student with it saw, in the quiz and asked alone.
  func testPreviewAndQuizDrawTheSame() throws {
    let course = try course()
    func width(_ text: String) -> String? {
      text.firstMatch(of: /How wide is the output for (\d+)/).map { String($0.1) }
    }
    var widths: Set<String> = []
    for seed in ["1", "7", "12345"] {
      let preview = try BuiltGrader.run(["preview", "asking", "--course", course, "--seed", seed]).output
      let quiz = try run(["quiz", "asking", "--course", course, "--seed", seed, "--restart"], ["40"]).output
      let alone = try run(["quiz", "asking", "--course", course, "--seed", seed, "--question", "two"], [])
        .output
      let drawn = try XCTUnwrap(width(preview))
      XCTAssertEqual(width(quiz), drawn, "seed \(seed)")
      XCTAssertEqual(width(alone), drawn, "seed \(seed)")
      XCTAssertTrue(alone.contains("seed \(seed)"), alone)
      widths.insert(drawn)
    }
    XCTAssertGreaterThan(widths.count, 1)
  }

  func testNothingAnsweredIsLostToAKill() throws {
    let course = try course()
    for round in 1...5 {
      let (process, input, output) = try start(["quiz", "asking", "--course", course, "--seed", "\(round)"])
      _ = read(until: "How many parameters?", from: output)
      try input.write(contentsOf: Data("40\n".utf8))
      _ = read(until: "Right.", from: output)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let resumed = try run(["quiz", "asking", "--course", course], [])
      XCTAssertTrue(resumed.output.contains("You were here before: on with question 2."), resumed.output)
      XCTAssertTrue(resumed.output.contains("score 1 of 3"), resumed.output)
    }
  }

  func testAQuestionAskedAloneLeavesTheQuizAsItWas() throws {
    let course = try course()
    _ = try run(["quiz", "asking", "--course", course, "--seed", "3"], ["40"])
    let alone = try run(["quiz", "asking", "--course", course, "--question", "three"], ["3"])
    XCTAssertEqual(alone.status, 0, alone.output)
    XCTAssertTrue(alone.output.contains("Done: 1 of 1 points"), alone.output)
    let resumed = try run(["quiz", "asking", "--course", course], [])
    XCTAssertTrue(resumed.output.contains("on with question 2"), resumed.output)
    XCTAssertTrue(
      try BuiltGrader.run(["progress", "--course", course]).output.contains(
        "quiz: 1/3, 1 of 3 questions right"))
  }

  func testADamagedStateIsSetAsideAndTheQuizBegins() throws {
    let course = try course()
    try FileManager.default.createDirectory(atPath: "\(course)/.grade", withIntermediateDirectories: true)
    try "{".write(toFile: "\(course)/.grade/quiz.json", atomically: true, encoding: .utf8)
    let (_, output) = try run(["quiz", "asking", "--course", course], ["40"])
    XCTAssertTrue(output.contains("Right."), output)
    XCTAssertTrue(FileManager.default.fileExists(atPath: "\(course)/.grade/quiz.json.damaged"))
  }

  func testPreviewAndLintLookAgainAfterEverySave() throws {
    let course = try course()
    let file = "\(course)/Exercises/asking/exercise.xml"
    for (arguments, before, after) in [
      (
        ["preview", "asking", "--course", course, "--watch"], "How far does it see?", "How wide does it look?"
      ),
      (["lint", "--course", course, "--watch"], "0 errors", "jumpp"),
    ] {
      let (process, _, output) = try start(arguments)
      defer { process.terminate() }
      XCTAssertTrue(read(until: "Watching", from: output).contains(before))
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let changed =
        arguments[0] == "lint"
        ? text.replacingOccurrences(of: "receptive-field", with: "jumpp")
        : text.replacingOccurrences(of: before, with: after)
      try changed.write(toFile: file, atomically: true, encoding: .utf8)
      XCTAssertTrue(read(until: after, from: output).contains(after))
    }
  }

  func testWrongUsageSaysWhatThereIs() throws {
    XCTAssertEqual(try BuiltGrader.run(["quiz", "exercise33"]).status, 64)
    let question = try BuiltGrader.run(["quiz", "exercise3", "--question", "pool-betwen"])
    XCTAssertEqual(question.status, 64)
    XCTAssertTrue(question.errors.contains("Did you mean pool-between?"), question.errors)
    XCTAssertEqual(try BuiltGrader.run(["quiz", "doubling", "--course", BuiltGrader.tiny]).status, 64)
  }
}
