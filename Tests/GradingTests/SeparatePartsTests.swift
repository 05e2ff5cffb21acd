import Foundation
import GraderProgram
import TestFolders
import XCTest

/// Nothing in one file costs a part that lives in another.
final class SeparatePartsTests: XCTestCase {
  private static let course = BuiltGrader.course("attacked")
  private static let solution = "\(course)/Solutions/attacked/Sources/Attacked"

  private func solution(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Self.solution)/\(name).swift", encoding: .utf8)
  }

  /// Grades the solution with files added or replaced.
  private func grade(_ files: [String: String]) throws -> BuiltGrader.Answer {
    let folder = try temporaryFolder("parts")
    let module = "\(folder)/Sources/Attacked"
    try FileManager.default.createDirectory(atPath: "\(folder)/Sources", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.solution, toPath: module)
    for (name, text) in files {
      let path = "\(module)/\(name)"
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    return try BuiltGrader.run([
      "attacked", "--course", Self.course, "--submission", folder, "--format", "json", "--seed", "7",
    ])
  }

  private func assertPoints(
    _ points: [Double], _ files: [String: String], says: String = "", line: UInt = #line
  ) throws {
    let answer = try grade(files)
    XCTAssertEqual(try answer.points(), points, answer.output + answer.errors, line: line)
    XCTAssertTrue(says.isEmpty || answer.output.contains(says), answer.output, line: line)
  }

  func testASecondCopyOfAFileIsLeftOutWhateverItIsCalled() throws {
    for (name, original) in [
      ("ZFirst.swift", "First"), ("old/FirstOld.swift", "First"), ("Third2.swift", "Third"),
      ("Third_old.swift", "Third"), ("A copy.swift", "Second"), ("Copy/First.swift", "First"),
    ] {
      try assertPoints([1, 3, 2], [name: try solution(original)])
    }
  }

  func testSeveralCopiesAndAMistakeCostOnlyTheMistake() throws {
    try assertPoints(
      [1, 3, 0],
      [
        "First_old.swift": try solution("First"), "A.swift": try solution("Second"),
        "Third.swift": "public func turned(_ text: String) throws -> String { 5 }\n",
      ])
  }

  func testAFunctionInTwoOfTheExercisesFilesCostsTheOneThatIsNotAskedForIt() throws {
    try assertPoints([1, 0, 2], ["Second.swift": try solution("Second") + solution("First")])
    try assertPoints([0, 3, 2], ["First.swift": try solution("First") + solution("Second")])
    try assertPoints([1, 3, 0], ["Third.swift": try solution("Third") + solution("First")])
  }

  func testTypesThatHideTheLanguagesOwnAreLeftOut() throws {
    for declaration in [
      "struct Int {}", "struct String {}", "public enum Float {}", "protocol Error {}",
      "typealias Bool = Int8",
    ] {
      try assertPoints([1, 3, 2], ["Helper.swift": "\(declaration)\n"])
    }
    try assertPoints([1, 0, 2], ["Second.swift": "struct Int {}\n" + solution("Second")])
  }

  func testWarningsDoNotHideErrors() throws {
    let wrong = "public func turned(_ text: String) throws -> String { 5 }\n"
    for (functions, values) in [(1, 2000), (100, 100)] {
      let values = (0..<values).map { "  let value\($0) = \($0)\n" }.joined()
      let many = (0..<functions).map { "func warned\($0)() {\n\(values)}\n" }.joined()
      try assertPoints(
        [1, 3, 0], ["A.swift": many, "Third.swift": wrong],
        says: "cannot convert return expression")
    }
  }

  func testTestsAmongTheSourcesAreLeftOut() throws {
    let xctest = """
      import XCTest

      final class MyTests: XCTestCase {
        func testIt() { XCTAssertEqual(doubled(2), 4) }
      }
      """
    for name in ["Tests/MyTests.swift", "MyTests.swift", "AttackedTests/A.swift"] {
      try assertPoints([1, 3, 2], [name: xctest], says: "Left out: \(name): is a test")
    }
    try assertPoints(
      [1, 3, 2],
      ["Tests/MyTests.swift": "import Testing\n\n@Test func two() { #expect(doubled(2) == 4) }\n"],
      says: "left out")
  }

  func testAnImportOfXCTestThatNothingUsesCostsNothing() throws {
    try assertPoints(
      [1, 3, 2], ["First.swift": "import XCTest\n" + solution("First"), "Tests/Kept.swift": "let kept = 1\n"])
    try assertPoints(
      [0, 3, 2],
      [
        "First.swift": try "import XCTest\nfinal class MyTests: XCTestCase {}\n" + solution("First")
      ], says: "XCTest")
  }

  func testLibrariesOfTheToolchainAreLinked() throws {
    for text in [
      "import RegexBuilder\nfunc pattern() -> Regex<Substring> { Regex { OneOrMore(.digit) } }\n",
      "import FoundationXML\nfinal class Reader: XMLParser {}\n",
      "import FoundationNetworking\nlet request = URLRequest(url: URL(string: \"a:b\")!)\nimport Foundation\n",
      "import Observation\n@Observable final class Model { var count = 0 }\n",
      "import Distributed\ndistributed actor Worker { typealias ActorSystem = LocalTestingDistributedActorSystem }\n",
      "import _Differentiation\nstruct Point: AdditiveArithmetic { var x: Float = 0; static let zero = Point()\n"
        + "static func + (a: Point, b: Point) -> Point { a }\nstatic func - (a: Point, b: Point) -> Point { a } }\n"
        + "extension Point: Differentiable { typealias TangentVector = Point\nmutating func move(by offset: Point) {} }\n",
    ] {
      let answer = try grade(["Helper.swift": text])
      XCTAssertEqual(try answer.points(), [1, 3, 2], text + answer.output + answer.errors)
      XCTAssertFalse(answer.output.contains("left out"), text + answer.output)
    }
  }

  /// This one wants a stack that can be executed, which no jail gives.
  func testALibraryThatCannotBeLoadedCostsItsFile() throws {
    let text = "import Runtime\nfunc trace() throws -> Backtrace { try Backtrace.capture() }\n"
    try assertPoints([1, 3, 2], ["Helper.swift": text], says: "Left out: Helper.swift: uses Runtime")
    try assertPoints(
      [1, 0, 2], ["Second.swift": text + solution("Second")], says: "Left out: Second.swift: uses Runtime")
  }

  /// What compiles in a package compiles here.
  func testAPackagesFlagsAndTheToolchainsMacrosAreThere() throws {
    for text in [
      "package func helper(_ number: Int) -> Int { 2 * number }\n",
      "#if SWIFT_PACKAGE && DEBUG\nfunc helper(_ number: Int) -> Int { 2 * number }\n#endif\n",
      "enum Context { @TaskLocal static var factor = 2 }\nfunc helper(_ number: Int) -> Int { Context.factor * number }\n",
      "import Observation\n@Observable final class Model { var factor = 2 }\n"
        + "func helper(_ number: Int) -> Int { Model().factor * number }\n",
      "import Foundation\nlet isPositive = #Predicate<Int> { $0 > 0 }\n"
        + "func helper(_ number: Int) -> Int { try! isPositive.evaluate(number) ? 2 * number : 0 }\n",
      "@DebugDescription struct Factor { var value = 2; var debugDescription: String { \"factor \\(value)\" } }\n"
        + "func helper(_ number: Int) -> Int { Factor().value * number }\n",
    ] {
      let answer = try grade([
        "Helper.swift": text, "First.swift": "public func doubled(_ number: Int) -> Int { helper(number) }\n",
      ])
      XCTAssertEqual(try answer.points(), [1, 3, 2], text + answer.output + answer.errors)
    }
  }
}
