import Foundation
import SystemFiles
import TestFolders
import XCTest

@testable import Grading

/// What a learner has reached, kept from run to run, whoever else is writing.
final class StateFileTests: XCTestCase {
  private var course = ""

  override func setUpWithError() throws {
    course = TestFolders.path("state")
    try FileManager.default.createDirectory(atPath: course, withIntermediateDirectories: true)
  }

  override func tearDown() { TestFolders.remove(course) }

  /// Several graders at once, each with a part of its own: every part is there in the end.
  func testNothingIsLostBetweenTwoThatWriteAtOnce() {
    let course = course
    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      for number in 0..<20 {
        Progress.update(course: course) { progress in
          progress.parts["e", default: [:]]["\(writer).\(number)"] = Progress.Part(
            points: Double(number), maxPoints: 20, verdict: "partial")
        }
      }
    }
    XCTAssertEqual(Progress.load(course: course).parts["e"]?.count, 160)
  }

  func testADamagedFileIsSetAside() throws {
    Progress.update(course: course) { $0.hints["e"] = ["1": 2] }
    let path = StateFile.path("progress", course: course)
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    try String(whole.dropLast(8)).write(toFile: path, atomically: true, encoding: .utf8)
    Progress.update(course: course) { $0.hints["f"] = ["1": 1] }
    XCTAssertEqual(Progress.load(course: course).hints, ["f": ["1": 1]])
    XCTAssertEqual(try String(contentsOfFile: path + ".damaged", encoding: .utf8), String(whole.dropLast(8)))
  }
}
