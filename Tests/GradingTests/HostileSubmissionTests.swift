import Foundation
import GraderProgram
import XCTest

/// One function that misbehaves costs the part that calls it, and leaves nothing behind.
final class HostileSubmissionTests: XCTestCase {
  private func assertCosts(
    _ body: String, header: String = "", verdict: String, says: String = "", line: UInt = #line
  ) throws {
    let source = "\(header)\npublic func doubled(_ number: Int) -> Int {\n  \(body)\n}\n"
    let answer = try BuiltGrader.gradeTiny(oneNumber: source)
    XCTAssertEqual(try answer.points(), [0, 3], answer.output + answer.errors, line: line)
    XCTAssertEqual(try answer.verdicts(), [verdict, "passed"], answer.output, line: line)
    XCTAssertTrue(answer.output.contains(says), answer.output, line: line)
    XCTAssertEqual(answer.status, 1, line: line)
    XCTAssertEqual(try leftovers(), [], line: line)
  }

  /// The hosts of this package that still run; those of other graders on this machine are not ours to judge.
  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }.compactMap {
      process in
      let command = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
      return command?.split(separator: "\0").contains {
        $0.hasPrefix("\(BuiltGrader.root)/.build/") && $0.hasSuffix("release/student-host")
      } == true ? command : nil
    }
  }

  /// What the compiler says stands once in the text report; the part names the line. Other formats have it where the part is.
  func testTheCompilersWordsAreNotSaidTwice() throws {
    let source =
      "public func doubled(_ number: Int) -> Int {\n  let text: Int = \"seven\"\n  return text\n}\n"
    let text = try BuiltGrader.gradeTiny(oneNumber: source, format: "text").output
    let words = "cannot convert value of type 'String'"
    XCTAssertEqual(text.components(separatedBy: words).count, 2, text)
    XCTAssertTrue(text.contains("Not run, because OneNumber.swift does not compile (line 2)."), text)
    let json = try BuiltGrader.gradeTiny(oneNumber: source).output
    XCTAssertTrue(json.contains("does not compile (line 2: \(words)"), json)
  }

  func testFatalError() throws {
    try assertCosts(
      "fatalError(\"no idea\")", verdict: "crashed",
      says: "OneNumber.swift:3: The function stopped with: Fatal error: no idea")
  }

  func testOverflow() throws {
    try assertCosts("number * Int.max", verdict: "crashed", says: "arithmetic overflow")
  }

  func testEndlessLoop() throws {
    try assertCosts("while true {}", verdict: "timedOut", says: "did not return within 2 s")
  }

  func testRecursion() throws {
    try assertCosts(
      "doubled(number + 1) + 1", verdict: "crashed", says: "called itself until the stack was full")
  }

  func testExitWithZero() throws {
    try assertCosts("exit(0)", header: "import Glibc", verdict: "crashed", says: "exit status 0")
  }

  func testOutputWithoutEnd() throws {
    try assertCosts(
      "let line = String(repeating: \"x\", count: 9999); while true { print(line) }", verdict: "failed",
      says: "printed more than 8 MiB")
  }

  func testForkBomb() throws {
    try assertCosts(
      "for _ in 0..<1000 { if fork_() == 0 { while true {} } }; return -1",
      header: "@_silgen_name(\"fork\") func fork_() -> Int32", verdict: "failed", says: "returned -1")
  }

  func testNetwork() throws {
    try assertCosts(
      "Int(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))", header: "import Glibc", verdict: "failed",
      says: "returned -1")
  }

  func testMemory() throws {
    try assertCosts(
      "var all: [[Int]] = []; while true { all.append([Int](repeating: number, count: 1_000_000)) }",
      verdict: "memory", says: "512 MiB")
  }

  func testFilesOutOfReach() throws {
    try assertCosts(
      "access(\"\(BuiltGrader.root)/README.md\", F_OK) == 0 ? 2 * number : -7", header: "import Glibc",
      verdict: "failed", says: "returned -7")
  }

  func testWritingTheVerdictToEveryDescriptor() throws {
    try assertCosts(
      "for d in Int32(1)..<64 { _ = write(d, \"passed\\n\", 7) }; return 0", header: "import Glibc",
      verdict: "crashed", says: "no result")
  }

  func testMissingFunctionIsOneClearSentence() throws {
    let answer = try BuiltGrader.gradeTiny(
      oneNumber: "public func double(_ number: Int) -> Int { 2 * number }\n")
    XCTAssertEqual(try answer.points(), [0, 3])
    XCTAssertTrue(
      answer.output.contains("should be")
        && answer.output.contains("public func doubled(_ number: Int) -> Int"), answer.output)
  }

  func testWrongSignatureNamesBothForms() throws {
    let answer = try BuiltGrader.gradeTiny(oneNumber: "public func doubled(_ number: Double) -> Int { 2 }\n")
    XCTAssertEqual(try answer.points(), [0, 3])
    XCTAssertTrue(
      answer.output.contains("doubled(_ number: Double) -> Int` (OneNumber.swift:1)"), answer.output)
  }

  func testSyntaxErrorInOneFileLeavesTheOtherGraded() throws {
    let answer = try BuiltGrader.gradeTiny(oneNumber: "public func doubled(_ number: Int) -> Int { 2 * }\n")
    XCTAssertEqual(answer.status, 2)
    XCTAssertEqual(try answer.points(), [0, 3])
    XCTAssertEqual(try answer.verdicts(), ["notRun", "passed"])
    XCTAssertTrue(answer.output.contains("\"file\":\"OneNumber.swift\",\"line\":1"), answer.output)
  }

  func testHonestWorkKeepsItsPoints() throws {
    let answer = try BuiltGrader.gradeTiny(
      oneNumber: """
        import Foundation
        // unsafe exit fork
        public func doubled(_ number: Int) -> Int { print("noise", number); return Int(pow(Double(number), 1)) * 2 }
        """)
    XCTAssertEqual(try answer.points(), [1, 3], answer.output)
    XCTAssertEqual(answer.status, 0)
  }
}
