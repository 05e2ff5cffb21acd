import Foundation
import GraderProgram
import TestFolders
import XCTest

@testable import Preparation

/// What a prepared exercise depends on: a starter's public functions, never their bodies.
final class StarterInterfaceTests: XCTestCase {
  private func text(_ source: String) -> String { StarterInterface.text(of: ["A.swift": Array(source.utf8)]) }

  private let starter = """
    import Glibc
    // What it does.
    typealias Table = [[Double]]
    let limit = 3

    /// Doubles.
    @inlinable public func doubled(_ number: Int, by factor: Int = 2, _ title: String = "a \\("b{") c") -> Int {
      0
    }
    """

  func testBodiesCommentsAndPrivateThingsDoNotCount() {
    let first = text(starter)
    XCTAssertTrue(first.contains("public func doubled"), first)
    let changes = [
      (
        "  0\n",
        "  let text = \"}\" + #\"\"} \"# + \"\\(doubled({ 1 }(), by: 1))\"\n  /* } */ return number\n"
      ),
      ("// What it does.", "/* other } words { /* nested */ */"),
      ("let limit = 3", "let limit = [1, 2].map { $0 + 1 }"),
      ("/// Doubles.", "struct Helper { public func f() -> Int { 1 } }\nfunc help() -> Int { 2 }"),
      ("import Glibc", "import Foundation"), ("  0\n", "  #if DEBUG\n  1\n  #else\n  2\n  #endif\n"),
      ("  0\n", "  \"\"\"\n  } \" { \n  \"\"\".count\n"), ("-> Int {", "-> Int\n{"),
      ("  0\n", "  func inner() {}\n  return 1\n"),
    ]
    for (old, new) in changes {
      let other = starter.replacingOccurrences(of: old, with: new)
      XCTAssertNotEqual(other, starter, old)
      XCTAssertEqual(text(other), first, new)
    }
  }

  func testWhatCallersSeeCounts() {
    let first = text(starter)
    let changes = [
      ("_ number: Int", "_ number: Double"), ("by factor", "times factor"), ("= 2", "= 3"),
      ("-> Int", "throws -> Int"),
      ("-> Int", "-> Int?"), ("c\") ->", "d\") ->"), ("[[Double]]", "[[Float]]"),
      ("public func doubled", "func doubled"),
      ("let limit = 3", "public func more() {}"),
      ("let limit = 3", "#if DEBUG\npublic func more() {}\n#endif"),
      ("\"b{\"", "\"b\""),
    ]
    for (old, new) in changes {
      let other = starter.replacingOccurrences(of: old, with: new)
      XCTAssertNotEqual(other, starter, old)
      XCTAssertNotEqual(text(other), first, new)
    }
  }

  func testBrokenFilesEnd() {
    for broken in [
      "public func f(", "public func f() {", "\"\"\"", "#\"", "/* /*", "\"\\(", "@", "#", "}}}{{{", ")(",
    ] {
      _ = text(broken)
    }
  }

  /// A course without git: a saved body prepares nothing anew, and is graded.
  func testASavedBodyPreparesNothing() throws {
    let folder = try temporaryFolder("zip") + "/course"
    try FileManager.default.copyItem(atPath: BuiltGrader.tiny, toPath: folder)
    // A declaration of its own, so that nobody has prepared it before.
    let file = "\(folder)/Exercises/doubling/Sources/Doubling/OneNumber.swift"
    let unique = "\npublic func unique\(UInt64.random(in: 0...UInt64.max))() -> Int { 0 }\n"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + unique).write(toFile: file, atomically: true, encoding: .utf8)
    let first = try BuiltGrader.run(["doubling", "--course", folder, "--format", "json"])
    XCTAssertTrue(first.errors.contains("Preparing doubling"), first.errors)
    try ("public func doubled(_ number: Int) -> Int { number + number }" + unique)
      .write(toFile: file, atomically: true, encoding: .utf8)
    let second = try BuiltGrader.run(["doubling", "--course", folder, "--format", "json"])
    XCTAssertFalse(second.errors.contains("Preparing"), second.errors)
    XCTAssertEqual(try second.points()[0], 1, second.output)
  }
}
