import Foundation
import GraderProgram
import TestFolders
import XCTest

/// `--watch` as its users see it: the last verdict on the screen is the one on what was saved last.
final class WatchCommandTests: XCTestCase {
  private var course = ""
  private var output: String { "\(course)/output" }
  private var grader: Process?

  override func setUpWithError() throws {
    course = "\(try temporaryFolder("watch"))/course"
    try FileManager.default.copyItem(atPath: BuiltGrader.tiny, toPath: course)
    _ = FileManager.default.createFile(atPath: output, contents: nil)
  }

  override func tearDown() {
    grader?.terminate()
    grader?.waitUntilExit()
  }

  private func start(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltGrader.program)
    process.arguments = arguments + ["--course", course, "--watch"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = FileHandle.nullDevice
    try process.run()
    grader = process
  }

  private func save(_ text: String, _ name: String = "OneNumber.swift") throws {
    try text.write(
      toFile: "\(course)/Exercises/doubling/Sources/Doubling/\(name)", atomically: true, encoding: .utf8)
  }

  /// Waits until the last verdict has so many points.
  private func waitForVerdict(_ points: Int, file: StaticString = #filePath, line: UInt = #line) throws {
    let end = Date() + 90
    var text = ""
    repeat {
      text = try String(contentsOfFile: output, encoding: .utf8)
      if let verdict = text.split(separator: "\n").last(where: { $0.contains("of 4 points") }),
        verdict.hasPrefix("\(points) of 4")
      {
        return
      }
      usleep(50_000)
    } while Date() < end
    XCTFail(text, file: file, line: line)
  }

  func testASaveDuringTheFirstVerdictIsGraded() throws {
    // A loop without an end keeps the first verdict busy.
    try save("public func doubled(_ number: Int) -> Int { while true {} }\n")
    try start("doubling")
    Thread.sleep(forTimeInterval: 1.5)
    try save("public func doubled(_ number: Int) -> Int { 2 * number }\n")
    try waitForVerdict(1)
  }

  func testASaveAtTheStartAndSavesDuringLaterVerdictsAreGraded() throws {
    try start("doubling")
    try save("public func doubled(_ number: Int) -> Int { 2 * number }\n")
    try waitForVerdict(1)
    for pause in [0.0, 0.1, 0.4] {
      try save("public func doubled(_ number: Int) -> Int { while true {} }\n")
      Thread.sleep(forTimeInterval: pause)
      try save("public func doubled(_ number: Int) -> Int { 3 * number }\n")
      try waitForVerdict(0)
      try save("public func doubled(_ number: Int) -> Int { 2 * number }\n")
      try waitForVerdict(1)
    }
  }
}
