import GraderProgram
import TestFolders
import XCTest

/// More words than a command takes: what was meant is said as commands to type.
final class SurplusNamesTests: XCTestCase {
  private func errors(_ words: String...) throws -> String {
    let answer = try BuiltGrader.run(words)
    XCTAssertEqual(answer.status, 64, answer.output + answer.errors)
    XCTAssertEqual(answer.output, "")
    return answer.errors
  }

  func testSeveralNamesAreTakenOneAfterTheOther() throws {
    XCTAssertEqual(
      try errors("exercise3", "exercise1"),
      """
      grade: One exercise is graded at a time. Type these one after the other:
        ./grade exercise3
        ./grade exercise1

      """)
    for (command, sentence) in [
      ("exercise", "One exercise is graded at a time."), ("learn", "One lesson is read at a time."),
      ("quiz", "One exercise's questions are asked at a time."),
      ("hint", "One exercise's hints are shown at a time."),
      ("reset", "One exercise is started again at a time."),
      ("solution", "One exercise's solution is shown at a time."),
      ("progress", "One exercise's parts are shown at a time."),
      ("preview", "One exercise's questions are shown at a time."),
      ("train", "One network is trained at a time."),
    ] {
      let text = try errors(command, "1", "exercise2", "3")
      XCTAssertTrue(text.contains(sentence), text)
      XCTAssertTrue(
        text.hasSuffix("  ./grade \(command) 1\n  ./grade \(command) exercise2\n  ./grade \(command) 3\n"),
        text)
    }
    XCTAssertTrue(
      try errors("new", "question", "exercise1", "exercise2").contains("  ./grade new question exercise2\n"))
  }

  func testTheCourseAndOddWordsStayInTheCommands() throws {
    let text = try errors("quiz", "doubling", "my quiz", "--course", BuiltGrader.tiny, "--seed", "7")
    XCTAssertTrue(text.contains("  ./grade quiz doubling --course \(BuiltGrader.tiny)\n"), text)
    XCTAssertTrue(text.contains("  ./grade quiz 'my quiz' --course \(BuiltGrader.tiny)\n"), text)
  }

  func testAPieceWithoutItsOptionGetsIt() throws {
    for (words, command) in [
      (["exercise3", "3.2"], "./grade exercise3 --part 3.2"),
      (["exercise3", "3.2", "3.3"], "./grade exercise3 --part 3.2 --part 3.3"),
      (["hint", "exercise3", "3.2"], "./grade hint exercise3 --part 3.2"),
      (["quiz", "exercise3", "pool-between"], "./grade quiz exercise3 --question pool-between"),
      (["exercise3", "hint"], "./grade hint exercise3"), (["exercise3", "quiz"], "./grade quiz exercise3"),
    ] {
      let answer = try BuiltGrader.run(words)
      XCTAssertEqual(answer.status, 64)
      XCTAssertTrue(answer.errors.hasSuffix("Type:\n  \(command)\n"), answer.errors)
    }
  }

  func testAMistypedCommandIsStillOne() throws {
    XCTAssertTrue(try errors("hnit", "exercise3").contains("There is no command 'hnit'. Did you mean hint?"))
    XCTAssertTrue(try errors("zzz", "exercise3").contains("The commands are exercise, list, progress,"))
    XCTAssertFalse(try errors("exercise3", "exercise1").contains("no command"))
  }

  func testANameWithAnotherNumberIsListedAndNeverGuessed() throws {
    for words in [["exercise9"], ["hint", "exercise9"], ["learn", "9"], ["exercise3", "--part", "3.9"]] {
      let answer = try BuiltGrader.run(words)
      XCTAssertEqual(answer.status, 64)
      XCTAssertFalse(answer.errors.lowercased().contains("did you mean"), answer.errors)
      XCTAssertTrue(answer.errors.contains(" are "), answer.errors)
      XCTAssertFalse(answer.errors.hasSuffix("\n\n"), "an empty line at the end")
    }
  }
}
