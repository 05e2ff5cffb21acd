import Checkpoints
import Foundation
import GraderProgram
import TestFolders
import XCTest

/// Training as people do it: interrupted, taken up again, with bad files; on synthetic images.
final class TrainCommandTests: XCTestCase {
  private static let net = """
    <network input="32x32x3">
      <conv filters="4" kernel="3" stride="2"/><batchnorm/><relu/><dropout rate="0.2"/>
      <maxpool kernel="2"/><dense units="10"/>
    </network>
    """

  private func folder() throws -> String {
    let folder = try temporaryFolder("train")
    try Self.net.write(toFile: "\(folder)/net.xml", atomically: true, encoding: .utf8)
    let data = try BuiltGrader.run([
      "data", "cifar10", "--synthetic", "--images", "320", "--output", "\(folder)/data",
    ])
    XCTAssertEqual(data.status, 0, data.errors)
    return folder
  }

  private func arguments(_ folder: String, _ checkpoint: String) -> [String] {
    [
      "train", "\(folder)/net.xml", "--data", "\(folder)/data", "--epochs", "4", "--checkpoint",
      "\(folder)/\(checkpoint)", "--format", "json", "--flips", "--shift", "2", "--seed", "5",
    ]
  }

  /// A run that is over says what it came to, and no speed that nobody measured.
  func testAFinishedRunHasNoSpeed() throws {
    let folder = try folder()
    func lines() throws -> [[String: Any]] {
      let answer = try BuiltGrader.run(arguments(folder, "done.safetensors"))
      XCTAssertEqual(answer.status, 0, answer.errors)
      return try answer.output.split(separator: "\n").map {
        try XCTUnwrap(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    let first = try lines()
    XCTAssertTrue(first.allSatisfy { $0["imagesPerSecond"] != nil })
    let again = try lines()
    XCTAssertEqual(again.count, 1)
    XCTAssertEqual(again[0]["epoch"] as? Int, 4)
    XCTAssertEqual(again[0]["loss"] as? Double, first.last?["loss"] as? Double)
    XCTAssertNil(again[0]["imagesPerSecond"])
  }

  func testARunThatIsKilledGoesOnAndEndsWithTheSameBits() throws {
    let folder = try folder()
    let whole = try BuiltGrader.run(arguments(folder, "whole.safetensors"))
    XCTAssertEqual(whole.status, 0, whole.errors)
    XCTAssertEqual(whole.output.split(separator: "\n").count, 4, whole.output)

    for threads in ["1", "2"] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: BuiltGrader.program)
      process.arguments = arguments(folder, "killed\(threads).safetensors") + ["--threads", threads]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      var text = ""
      while !text.contains("\"epoch\":2") {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { break }
        text += String(decoding: data, as: UTF8.self)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let rest = try BuiltGrader.run(arguments(folder, "killed\(threads).safetensors"))
      XCTAssertEqual(rest.status, 0, rest.errors)
      XCTAssertLessThan(rest.output.split(separator: "\n").count, 4, "it began again")
      let (one, two) = (
        try Safetensors(contentsOf: "\(folder)/whole.safetensors"),
        try Safetensors(contentsOf: "\(folder)/killed\(threads).safetensors")
      )
      XCTAssertEqual(one.tensors.keys.sorted(), two.tensors.keys.sorted())
      for (name, tensor) in one.tensors { XCTAssertEqual(tensor, two.tensors[name], name) }
    }
  }

  func testACheckpointOfAnotherRunIsRefused() throws {
    let folder = try folder()
    XCTAssertEqual(try BuiltGrader.run(arguments(folder, "run.safetensors")).status, 0)
    let otherPlan = try BuiltGrader.run(arguments(folder, "run.safetensors") + ["--rate", "0.1"])
    XCTAssertEqual(otherPlan.status, 1)
    XCTAssertTrue(otherPlan.errors.contains("was made for another training plan"), otherPlan.errors)
    try Self.net.replacingOccurrences(of: "filters=\"4\"", with: "filters=\"5\"").write(
      toFile: "\(folder)/net.xml", atomically: true, encoding: .utf8)
    let otherNetwork = try BuiltGrader.run(arguments(folder, "run.safetensors"))
    XCTAssertEqual(otherNetwork.status, 1)
    XCTAssertTrue(otherNetwork.errors.contains("was made for another network"), otherNetwork.errors)
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: "\(folder)/run.safetensors"))
    XCTAssertEqual(try BuiltGrader.run(arguments(folder, "run.safetensors")).status, 1)
    XCTAssertEqual(try BuiltGrader.run(arguments(folder, "run.safetensors") + ["--restart"]).status, 0)
  }

  func testALossThatRunsAwayStopsWithAdvice() throws {
    let folder = try folder()
    let answer = try BuiltGrader.run(
      arguments(folder, "wild.safetensors") + [
        "--optimizer", "sgd", "--rate", "100", "--schedule", "constant",
      ])
    XCTAssertEqual(answer.status, 1, answer.output)
    XCTAssertTrue(answer.errors.contains("training has diverged"), answer.errors)
  }

  func testWrongUsageSaysWhatThereIs() throws {
    XCTAssertEqual(try BuiltGrader.run(["train", "net.xml", "--optimizer", "magic"]).status, 64)
    let missing = try BuiltGrader.run([
      "train", "\(BuiltGrader.root)/Courseware/networks/cifar10.xml", "--data", "/nowhere",
    ])
    XCTAssertEqual(missing.status, 1, missing.errors)
    let other = try BuiltGrader.run([
      "train", "\(BuiltGrader.root)/Courseware/networks/vgg16.xml", "--data", "/nowhere",
    ])
    XCTAssertNotEqual(other.status, 0)
  }
}
