import Checkpoints
import Foundation
import ImageData
import TestFolders
import TrainingRuns
import XCTest

@testable import TrainedNetworks

final class TrainedNetworkTests: XCTestCase {
  func testACheckpointComesBackWhole() throws {
    let path = try checkpoint(smallNetwork, seed: 9)
    let network = try TrainedNetwork(checkpoint: path)
    let kept = try RunCheckpoint(contentsOf: path).model
    XCTAssertTrue(network.model.namedTensors.sorted { $0.name < $1.name } == kept)
    XCTAssertEqual(network.classNames, SyntheticImages.classNames)
    XCTAssertEqual(network.normalization.mean, [0.5, 0.25, 0.5])
  }

  func testWhatIsWrongIsNamed() throws {
    let names = SyntheticImages.classNames
    let table: [(String, (inout RunCheckpoint) -> Void)] = [
      ("the tensor conv1.bias holds values that are not finite", { $0.model[1].values[2] = .nan }),
      ("its network cannot be read", { $0.network = "<network" }),
      (
        "its network has",
        { $0.network = $0.network.replacingOccurrences(of: "units=\"10\"", with: "units=\"1000000\"") }
      ),
      (
        "has the sizes",
        { $0.network = $0.network.replacingOccurrences(of: "filters=\"4\"", with: "filters=\"2\"") }
      ),
      ("belongs to no layer", { $0.network = "<network input=\"32x32x3\"><flatten/></network>" }),
      ("conv1.weights of the network is missing", { $0.model[0].name = "conv1.weight" }),
      ("it names 9 classes", { $0.classNames.removeLast() }),
      ("two of its classes", { $0.classNames = Array(repeating: "cat", count: 10) }),
      ("odd characters", { $0.classNames = ["\u{1b}[2J"] + names.dropFirst() }),
      ("one is empty", { $0.classNames = [""] + names.dropFirst() }),
    ]
    for (expected, change) in table {
      let path = try checkpoint(smallNetwork, change: change)
      let problem = problem { _ = try TrainedNetwork(checkpoint: path) }
      XCTAssertTrue(problem.hasPrefix("\(path): "), problem)
      XCTAssertTrue(problem.contains(expected), "\(expected): \(problem)")
      XCTAssertTrue(problem.contains("; "), problem)
    }
  }

  func testANormalizationThatIsNoneIsRefused() throws {
    let path = try checkpoint(smallNetwork)
    for wrong in [
      "\"mean\":[0.5]", "\"mean\":[]", "\"standardDeviation\":[1,0,1]", "\"standardDeviation\":[1,1,-1]",
    ] {
      var file = try Safetensors(contentsOf: path)
      let key = wrong.prefix { $0 != ":" }
      let run = try XCTUnwrap(file.metadata["run"])
      let start = try XCTUnwrap(run.range(of: "\(key):["))
      let end = try XCTUnwrap(run.range(of: "]", range: start.upperBound..<run.endIndex))
      file.metadata["run"] = run.replacingCharacters(in: start.lowerBound..<end.upperBound, with: wrong)
      try file.write(to: path + ".changed")
      addTeardownBlock { try? FileManager.default.removeItem(atPath: path + ".changed") }
      let problem = problem { _ = try TrainedNetwork(checkpoint: path + ".changed") }
      XCTAssertTrue(problem.contains("its description of the run cannot be read"), problem)
    }
  }

  func testACutFileIsRefusedWhereverItIsCut() throws {
    let path = try checkpoint(smallNetwork)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for count in stride(from: 0, to: whole.count, by: 997) {
      try whole.prefix(count).write(to: URL(fileURLWithPath: path))
      XCTAssertThrowsError(try TrainedNetwork(checkpoint: path), "\(count)")
    }
  }

  func testPathsLeadToPicturesOrLabelledImages() throws {
    let folder = try temporaryFolder("input")
    /// The paths of pictures, or the names and counts of sets.
    func found(_ path: String) throws -> [String] {
      try ImageInput.all(at: path).map { input in
        switch input {
        case .picture(let path): path
        case .labelled(let images): "\(images.name) \(images.count)"
        }
      }
    }
    XCTAssertTrue(problem { _ = try found(folder) }.contains("has no pictures and no .bin files"))
    for name in ["b10.png", "b9.PNG", ".hidden.png", "notes.txt", "c.jpeg"] {
      try Data().write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    XCTAssertEqual(try found(folder), ["b9.PNG", "b10.png", "c.jpeg"].map { "\(folder)/\($0)" })
    XCTAssertEqual(try found("\(folder)/other"), ["\(folder)/other"])
    XCTAssertTrue(
      problem { _ = try PictureFile.read("\(folder)/b10.png") }.contains("is no picture of a known format"))
    for (name, count) in [("some.bin", 3), ("data_batch_1.bin", 4), ("test_batch.bin", 2)] {
      let records = SyntheticImages.records("test", 0..<count, seed: 1)
      try Data(records).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      if name == "data_batch_1.bin" { XCTAssertEqual(try found(folder), ["training 4", "some.bin 3"]) }
    }
    XCTAssertEqual(try found(folder), ["test 2"])
    XCTAssertEqual(try found("\(folder)/some.bin"), ["some.bin 3"])
  }
}
