import Foundation
import GraderProgram
import TestFolders
import XCTest

/// `grade data cifar10` as its users see it, without a network.
final class DataCommandTests: XCTestCase {
  private var folder = ""

  override func setUpWithError() throws {
    folder = try temporaryFolder("data-command")
  }

  private func data(_ arguments: String...) throws -> BuiltGrader.Answer {
    try BuiltGrader.run(["data"] + arguments + ["--output", "\(folder)/images"])
  }

  func testDrawnImagesAreMadeShownAndKept() throws {
    let made = try data("cifar10", "--synthetic", "--images", "50", "--seed", "3")
    XCTAssertEqual(made.status, 0, made.errors)
    XCTAssertTrue(made.output.contains("synthetic images, not CIFAR-10"), made.output)
    XCTAssertTrue(made.output.contains("0  synthetic-circle"), made.output)
    XCTAssertEqual(try data("cifar10").output, made.output)
    let again = try data("cifar10", "--synthetic")
    XCTAssertEqual(again.status, 1)
    XCTAssertEqual(again.output, "")
    XCTAssertTrue(again.errors.contains("has images already (synthetic)\nAdd --replace"), again.errors)
    XCTAssertEqual(try data("cifar10", "--synthetic", "--images", "10", "--replace").status, 0)
    XCTAssertEqual(try String(contentsOfFile: "\(folder)/images/.gitignore", encoding: .utf8), "*\n")
  }

  func testWrongFilesAreRefusedByNameAndByte() throws {
    var records = [UInt8](repeating: 0, count: 2 * 3073)
    records[3073] = 11
    let path = "\(folder)/records.bin"
    XCTAssertTrue(FileManager.default.createFile(atPath: path, contents: Data(records)))
    let answer = try data("cifar10", "--from", path)
    XCTAssertEqual(answer.status, 1)
    XCTAssertEqual(answer.output, "")
    XCTAssertTrue(answer.errors.contains("records.bin: byte 3073: the label is 11"), answer.errors)
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder), ["records.bin"])
  }

  func testNothingThereSaysHowToGetSomething() throws {
    let answer = try data("cifar10")
    XCTAssertEqual(answer.status, 1)
    for way in ["--download", "--from PATH", "--synthetic"] {
      XCTAssertTrue(answer.errors.contains(way), answer.errors)
    }
  }

  func testWrongUsage() throws {
    XCTAssertEqual(try data("mnist").status, 64)
    XCTAssertEqual(try data("cifar10", "--download", "--synthetic").status, 64)
    XCTAssertEqual(try data("cifar10", "--images", "5").status, 64)
    XCTAssertEqual(try data("cifar10", "--synthetic", "--images", "5").status, 64)
  }
}
