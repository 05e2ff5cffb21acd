import Foundation
import GraderProgram
import TestFolders
import XCTest

/// Exercise 6 as students and instructors meet it on the command line, on synthetic images.
final class BuildCommandTests: XCTestCase {
  private var folder = ""
  private var course: String { "\(folder)/course" }
  private var data: String { "\(folder)/data" }
  private var own: String { "\(course)/Exercises/exercise6/Sources/Exercise6" }

  private static let module = """
    import Exercise6Support

    public func cifarNetwork() -> String {
      "<network input='32x32x3'><conv filters='6' kernel='3' stride='2'/><batchnorm/><relu/><maxpool kernel='2'/>"
        + "<conv filters='16' kernel='3'/><relu/><dense units='10'/></network>"
    }

    public func trainingPlan() -> TrainingPlan {
      TrainingPlan(optimizer: .adam, learningRate: 3e-3, epochs: 3)
    }
    """

  /// A course whose exercise 6 is about synthetic images, and in which a tenth right is worth half the points.
  override func setUpWithError() throws {
    folder = temporaryPath("build")
    try FileManager.default.createDirectory(atPath: "\(course)/Exercises", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(BuiltGrader.root)/Exercises/exercise6", toPath: "\(course)/Exercises/exercise6")
    try FileManager.default.copyItem(
      atPath: "\(BuiltGrader.root)/Exercises/exercise.xsd", toPath: "\(course)/Exercises/exercise.xsd")
    let file = "\(course)/Exercises/exercise6/exercise.xml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
      .replacingOccurrences(of: "dataset=\"cifar10\"", with: "dataset=\"synthetic\"")
      .replacingOccurrences(of: "min=\"0.65\"", with: "min=\"0.05\"")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    try Self.module.write(toFile: "\(own)/BuildYourOwn.swift", atomically: true, encoding: .utf8)
    let made = try BuiltGrader.run([
      "data", "cifar10", "--synthetic", "--images", "300", "--output", data,
    ])
    XCTAssertEqual(made.status, 0, made.errors)
  }

  private func grade(_ more: String..., format: String = "json") throws -> BuiltGrader.Answer {
    try BuiltGrader.run(
      ["exercise6", "--course", course, "--data", data, "--format", format, "--seed", "7"] + more)
  }

  private func train() throws {
    let answer = try BuiltGrader.run(["train", "exercise6", "--course", course, "--data", data])
    XCTAssertEqual(answer.status, 0, answer.errors)
  }

  func testProgressShowsAtAnyTime() throws {
    let early = try grade(format: "text")
    XCTAssertEqual(early.status, 1, early.errors)
    XCTAssertTrue(early.output.contains("Not trained yet: run `./grade train exercise6"), early.output)
    XCTAssertTrue(early.output.contains("Before training the loss is"), early.output)
    try train()
    let late = try grade()
    XCTAssertEqual(try late.verdicts().suffix(2), ["partial", "passed"], late.output)
    XCTAssertEqual(try late.points().suffix(2), [2, 1], late.output)
    XCTAssertTrue(late.output.contains("synthetic test images are classified rightly"), late.output)
    let picture = "\(course)/.grade/pictures/exercise6-filters.svg"
    XCTAssertTrue(try String(contentsOfFile: picture, encoding: .utf8).contains("6 filters of 3x3x3"))
    // What other services read has the points as well.
    XCTAssertTrue(try grade(format: "gradescope").output.contains("\"score\":2,\"max_score\":8"))
  }

  /// What a module describes may be anything: it is a verdict each time, with a reason, and never the grader's fault.
  func testDescriptionsWithoutBoundsAreVerdicts() throws {
    let networks = [
      ("longer than 256 KiB", "String(repeating: \"<relu/>\", count: 100_000)"),
      ("", "String(repeating: \"<network>\", count: 20_000)"),
      (
        "",
        "\"<network input='32x32x3' \" + (0..<20_000).map { \"a\\($0)='1'\" }.joined(separator: \" \") + \"/>\""
      ),
      ("", "\"<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><network>&c;</network>\""),
    ]
    for (says, network) in networks {
      try """
      import Exercise6Support

      public func cifarNetwork() -> String { \(network) }
      public func trainingPlan() -> TrainingPlan { TrainingPlan(optimizer: .adam, learningRate: 3e-3, epochs: 3) }
      """.write(toFile: "\(own)/BuildYourOwn.swift", atomically: true, encoding: .utf8)
      let answer = try grade()
      XCTAssertEqual(answer.status, 1, "\(network): \(answer.errors)")
      XCTAssertTrue(says.isEmpty || answer.output.contains(says), answer.output)
      XCTAssertFalse(answer.output.contains("internal"), answer.output)
    }
  }

  func testWeightsComeWithASubmission() throws {
    try train()
    let weights = "\(course)/.grade/checkpoints/exercise6.safetensors"
    let submission = "\(folder)/ada"
    try FileManager.default.createDirectory(
      atPath: "\(submission)/Sources", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: own, toPath: "\(submission)/Sources/Exercise6")
    // The course's own weights are another student's.
    XCTAssertEqual(try grade("--submission", submission).verdicts().suffix(2), ["notRun", "notRun"])
    let handedIn = "\(submission)/exercise6.safetensors"
    try FileManager.default.createSymbolicLink(atPath: handedIn, withDestinationPath: weights)
    XCTAssertEqual(try grade("--submission", submission).verdicts().suffix(2), ["notRun", "notRun"])
    try FileManager.default.removeItem(atPath: handedIn)
    try FileManager.default.copyItem(atPath: weights, toPath: handedIn)
    XCTAssertEqual(try grade("--submission", submission).points().suffix(2), [2, 1])
    let archive = "\(folder)/ada.tar.gz"
    XCTAssertEqual(try BuiltGrader.run(line: "tar czf \(archive) -C \(folder) ada", in: folder).status, 0)
    XCTAssertEqual(try grade("--submission", archive).points().suffix(2), [2, 1])
    XCTAssertEqual(
      try grade("--submission", archive, "--checkpoint", "\(own)/BuildYourOwn.swift").verdicts().suffix(2),
      ["rejected", "rejected"])
    XCTAssertFalse(FileManager.default.fileExists(atPath: "\(course)/.grade/verdicts.json"))
  }

  func testTheGraderTrainsAnew() throws {
    let answer = try grade("--retrain", "--budget", "5", "--part", "6.6", "--part", "6.7")
    XCTAssertEqual(try answer.points(), [2, 1], answer.output)
    XCTAssertTrue(answer.output.contains("trained anew by the grader for 3 epochs"), answer.output)
    for wrong in [
      ["--budget", "5"], ["--retrain", "--budget", "0"],
      ["--retrain", "--checkpoint", "\(own)/BuildYourOwn.swift"],
      ["--checkpoint", "nowhere"],
    ] {
      XCTAssertEqual(try BuiltGrader.run(["exercise6", "--course", course] + wrong).status, 64, "\(wrong)")
    }
  }

  func testWithoutImagesTheirPartsWait() throws {
    let answer = try grade("--data", "\(folder)/nowhere")
    XCTAssertEqual(answer.status, 1, answer.errors)
    XCTAssertEqual(try answer.verdicts().suffix(4), ["notRun", "notRun", "notRun", "notRun"], answer.output)
    XCTAssertTrue(answer.output.contains("There are no images yet"), answer.output)
  }

  func testCourseCheckSaysWhatItSkips() throws {
    try FileManager.default.createDirectory(
      atPath: "\(course)/Solutions", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(BuiltGrader.root)/Solutions/exercise6", toPath: "\(course)/Solutions/exercise6")
    try FileManager.default.removeItem(atPath: own)
    try FileManager.default.copyItem(
      atPath: "\(BuiltGrader.root)/Exercises/exercise6/Sources/Exercise6", toPath: own)
    let answer = try BuiltGrader.run(["check", "--course", course])
    XCTAssertEqual(answer.status, 0, answer.output + answer.errors)
    XCTAssertTrue(
      answer.output.contains("scores 7 of 7; not checked, for want of training or images: 6.6, 6.7"),
      answer.output)
  }
}
