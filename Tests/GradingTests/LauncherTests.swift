import Foundation
import GraderProgram
import TestFolders
import XCTest

/// `./grade` before the grader is built: whoever waits for the compiler sees at once that something happens.
///
/// The compiler is a stand-in that goes on only when its progress was seen, so what is kept back keeps the test from ending.
final class LauncherTests: XCTestCase {
  private var folder = ""
  private let steps = ["[1/3] Compiling First", "[2/3] Compiling Second", "[3/3] Linking"]

  override func setUpWithError() throws {
    folder = try temporaryFolder("launcher")
    let files = FileManager.default
    try files.copyItem(atPath: "\(BuiltGrader.root)/grade", toPath: "\(folder)/grade")
    try files.createDirectory(atPath: "\(folder)/Sources", withIntermediateDirectories: true)
    try files.createDirectory(atPath: "\(folder)/bin", withIntermediateDirectories: true)
    try program(
      "swift",
      """
      if [ "$1" = --version ]; then echo 'Swift version 6.3 (fake)'; exit 0; fi
      for step in 1 2 3; do
        echo "[$step/3] $(sed -n "${step}p" "\(folder)/steps")"
        tries=0
        while [ ! -e "\(folder)/seen-$step" ] && [ $tries -lt 600 ]; do sleep 0.1; tries=$((tries + 1)); done
        [ -e "\(folder)/seen-$step" ] || exit 1
      done
      [ ! -e "\(folder)/broken" ] || { echo 'A.swift:1:1: error: broken'; exit 1; }
      mkdir -p .build/release
      printf '#!/bin/sh\\necho built, with "$@"\\n' >.build/release/grade
      chmod +x .build/release/grade
      """)
    for name in ["pkg-config", "bwrap"] { try program(name, "exit 0") }
    try steps.map { "\($0.dropFirst(6))\n" }.joined().write(
      toFile: "\(folder)/steps", atomically: true, encoding: .utf8)
  }

  private func program(_ name: String, _ body: String) throws {
    let path = "\(folder)/bin/\(name)"
    try "#!/bin/sh\n\(body)\n".write(toFile: path, atomically: true, encoding: .utf8)
    chmod(path, 0o755)
  }

  /// Runs the launcher on a terminal of its own, or into a file, and answers the stand-in when a step was shown.
  private func launch(_ shell: String = "/bin/sh", onTerminal: Bool = true, marks: [String]? = nil) throws
    -> (
      status: Int32, shown: String
    )
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell)
    process.arguments = ["\(folder)/grade", "exercise1"]
    process.environment = ["PATH": "\(folder)/bin:/usr/bin:/bin", "LC_ALL": "C"]
    var (reading, writing): (Int32, Int32)
    if onTerminal {
      let terminal = TestTerminal()
      (reading, writing) = (terminal.user, terminal.program)
    } else {
      var ends: [Int32] = [0, 0]
      XCTAssertEqual(pipe(&ends), 0)
      (reading, writing) = (ends[0], ends[1])
    }
    defer { close(reading) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: writing, closeOnDealloc: false)
    process.standardError = FileHandle(fileDescriptor: writing, closeOnDealloc: false)
    try process.run()
    close(writing)
    var shown = ""
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(reading, &bytes, bytes.count)
      guard count > 0 else { break }
      shown += String(decoding: bytes[..<count], as: UTF8.self)
      // Without a terminal lines are rare, so the first one lets the build go on.
      for step in 1...3
      where shown.contains((marks ?? steps)[step - 1]) || !onTerminal && shown.contains("\n  0:0") {
        _ = FileManager.default.createFile(atPath: "\(folder)/seen-\(step)", contents: nil)
      }
    }
    process.waitUntilExit()
    return (process.terminationStatus, shown)
  }

  func testEveryStepIsShownWhenItBegins() throws {
    let (status, shown) = try launch()
    XCTAssertEqual(status, 0, shown)
    for step in steps { XCTAssertTrue(shown.contains(step), shown) }
    XCTAssertTrue(shown.contains("built, with exercise1"), shown)
    for line in shown.split(whereSeparator: \.isNewline) {
      XCTAssertLessThanOrEqual(line.count, 80, "\(line)")
    }
    XCTAssertTrue(shown.utf8.allSatisfy { $0 < 128 }, "plain letters in a C locale: \(shown)")
  }

  func testNoAwkIsNeeded() throws {
    for name in ["awk", "mawk", "gawk", "tee", "busybox"] { try program(name, "cat >/dev/null; exit 1") }
    let (status, shown) = try launch()
    XCTAssertEqual(status, 0, shown)
    for step in steps { XCTAssertTrue(shown.contains(step), shown) }
  }

  func testOtherShellsShowItToo() throws {
    let shells: [String] = ["/bin/bash", "/bin/dash", "/bin/ksh", "/bin/zsh"].filter { access($0, X_OK) == 0 }
    for shell in shells {
      for step in 1...3 { unlink("\(folder)/seen-\(step)") }
      try? FileManager.default.removeItem(atPath: "\(folder)/.build")
      let (status, shown) = try launch(shell)
      XCTAssertEqual(status, 0, shown)
      for step in steps { XCTAssertTrue(shown.contains(step), "\(shell): \(shown)") }
    }
  }

  func testALineIsNeverWiderThanTheTerminal() throws {
    let long = "Compiling " + String(repeating: "VeryLongModuleName", count: 10)
    try "\(long)\n\(long)\n\(long)\n".write(toFile: "\(folder)/steps", atomically: true, encoding: .utf8)
    let (status, shown) = try launch(marks: (1...3).map { "[\($0)/3] Compiling Very" })
    XCTAssertEqual(status, 0, shown)
    for line in shown.split(whereSeparator: { $0 == "\r" || $0 == "\n" || $0 == "\r\n" })
    where line.contains("/3]") || line.contains("0:0") {
      XCTAssertLessThan(line.replacing("\u{1b}[K", with: "").count, 80, String(line))
    }
  }

  func testWithoutATerminalThereAreLines() throws {
    let (status, shown) = try launch(onTerminal: false)
    XCTAssertEqual(status, 0, shown)
    XCTAssertTrue(shown.contains("\n  0:0"), shown)
    XCTAssertFalse(shown.contains("\u{1b}"), shown)
  }

  func testStartersOfACourseWithoutGitAreKeptBeforeTheBuildBegins() throws {
    let exercise = "\(folder)/Exercises/exercise1"
    try FileManager.default.createDirectory(
      atPath: "\(exercise)/Sources/Exercise1/Inner", withIntermediateDirectories: true)
    for file in ["exercise.xml", "Sources/Exercise1/A.swift", "Sources/Exercise1/Inner/B.swift"] {
      try "untouched".write(toFile: "\(exercise)/\(file)", atomically: true, encoding: .utf8)
    }
    // The student begins while the compiler runs.
    let swift = try String(contentsOfFile: "\(folder)/bin/swift", encoding: .utf8)
    try swift.replacing("for step", with: "echo mine >\(exercise)/Sources/Exercise1/A.swift\nfor step").write(
      toFile: "\(folder)/bin/swift", atomically: true, encoding: .utf8)
    chmod("\(folder)/bin/swift", 0o755)
    XCTAssertEqual(try launch().status, 0)
    let kept = "\(folder)/.grade/starters/exercise1/Sources/Exercise1"
    for file in ["A.swift", "Inner/B.swift"] {
      XCTAssertEqual(try String(contentsOfFile: "\(kept)/\(file)", encoding: .utf8), "untouched")
    }
    // A later build keeps nothing anew.
    try FileManager.default.removeItem(atPath: "\(folder)/.build")
    XCTAssertEqual(try launch().status, 0)
    XCTAssertEqual(try String(contentsOfFile: "\(kept)/A.swift", encoding: .utf8), "untouched")
  }

  func testAClonesStartersAreInItsHistory() throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/Exercises/exercise1/Sources", withIntermediateDirectories: true)
    try "".write(toFile: "\(folder)/Exercises/exercise1/exercise.xml", atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(atPath: "\(folder)/.git", withIntermediateDirectories: true)
    try program("git", "exit 0")
    XCTAssertEqual(try launch().status, 0)
    XCTAssertFalse(FileManager.default.fileExists(atPath: "\(folder)/.grade"))
  }

  func testABuildThatFailsSaysWhy() throws {
    _ = FileManager.default.createFile(atPath: "\(folder)/broken", contents: nil)
    let (status, shown) = try launch()
    XCTAssertEqual(status, 70, shown)
    XCTAssertTrue(shown.contains("A.swift:1:1: error: broken"), shown)
    XCTAssertTrue(shown.contains("the grader could not be built"), shown)
  }
}
