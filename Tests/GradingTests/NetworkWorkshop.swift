import Foundation
import ImageData
import Networks
import TestFolders
import Training
import TrainingRuns
import XCTest

@testable import Exercises
@testable import GradeReports
@testable import Intake
@testable import NetworkChecks
@testable import NetworkFiles

/// A student's network, plan and weights, and drawn images, as the checks of a build meet them.
final class NetworkWorkshop {
  static let small = """
    <network input="32x32x3">
      <conv filters="8" kernel="3" stride="2"/><batchnorm/><relu/><maxpool kernel="2"/>
      <conv filters="16" kernel="3"/><relu/><dropout rate="0.2"/><dense units="10"/>
    </network>
    """

  let folder: String
  var xml = NetworkWorkshop.small
  var plan = TrainingPlan(
    optimizer: .init(Adam.self), learningRate: 3e-3, schedule: .constant, epochs: 6, seed: 3)
  var dataset = ImageSource.synthetic
  var files = CheckResources()
  var data: String { "\(folder)/data" }
  var checkpoint: String { "\(folder)/weights.safetensors" }

  private static let training = SyntheticImages.records("training", 0..<400, seed: 1)
  private static let test = SyntheticImages.records("test", 0..<200, seed: 1)

  init() throws {
    folder = TestFolders.path("workshop")
    try FileManager.default.createDirectory(
      atPath: "\(folder)/data", withIntermediateDirectories: true)
    try write(Self.training, Self.test, names: SyntheticImages.classNames)
    files.images = .folder(data)
    files.pictures = "\(folder)/pictures"
  }

  deinit { TestFolders.remove(folder) }

  /// Puts images into the data folder; they are CIFAR-10's where the classes are named so.
  func write(_ training: [UInt8], _ test: [UInt8], names: [String]) throws {
    try Data(training).write(to: URL(fileURLWithPath: "\(data)/data_batch_1.bin"))
    try Data(test).write(to: URL(fileURLWithPath: "\(data)/test_batch.bin"))
    try Data(names.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: "\(data)/batches.meta.txt"))
  }

  /// Trains the network and hands in the weights.
  func train() throws {
    let images = try ImageData(at: data)
    let run = try TrainingRun(
      xml: xml, file: "network", plan: plan, training: try XCTUnwrap(images.training), test: nil,
      checkpoint: checkpoint, threads: 2)
    _ = try run.run { _ in }
    files.checkpoint = StudentFile(path: checkpoint, name: "weights.safetensors")
  }

  /// Hands in the weights with something about them changed.
  func alterCheckpoint(_ change: (inout RunCheckpoint) -> Void) throws {
    var kept = try RunCheckpoint(contentsOf: checkpoint)
    change(&kept)
    let path = "\(folder)/altered.safetensors"
    try kept.write(to: path)
    files.checkpoint = StudentFile(path: path, name: "altered.safetensors")
  }

  func hand(in bytes: [UInt8]) { files.checkpoint = StudentFile(name: "weights.safetensors", bytes: bytes) }

  func subject(planText: String? = nil) throws -> CheckedNetwork {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let plan = try planText ?? String(decoding: encoder.encode(plan), as: UTF8.self)
    let build = Build(dataset: dataset, input: Shape(32, 32, 3), classes: 10, parts: [])
    return CheckedNetwork(build, of: "e", ["network": xml, "plan": plan], failure: nil, files: files)
  }

  func part(
    _ check: String, points: Double = 8, tolerance: Double? = nil, images: Int? = nil,
    accuracy: Double? = nil,
    thresholds: [(Double, Double)] = []
  ) -> BuildPart {
    BuildPart(
      id: "1", title: "Part", points: points, check: check,
      limits: [("tolerance", tolerance), ("images", images.map(Double.init)), ("accuracy", accuracy)]
        .compactMap { name, value in value.map { .init(name: name, value: $0) } },
      thresholds: thresholds.map { Threshold(minimum: $0.0, points: $0.1) }, hints: [], goals: [], line: 1)
  }

  func verdict(_ part: BuildPart, planText: String? = nil) throws -> GradeResult.Part {
    try NetworkChecks.run(part, on: subject(planText: planText), calling: [])
  }

  func accuracy(_ thresholds: [(Double, Double)] = [(0.05, 2), (0.1, 8)]) throws -> GradeResult.Part {
    try verdict(part("test-accuracy", thresholds: thresholds))
  }
}

func assert(
  _ part: GradeResult.Part, _ verdict: GradeResult.Verdict, _ words: String..., points: Double? = nil,
  line: UInt = #line
) {
  XCTAssertEqual(part.verdict, verdict, part.message ?? "", line: line)
  XCTAssertEqual(
    part.points, points ?? (verdict == .passed ? part.maxPoints : 0), part.message ?? "", line: line)
  for word in words {
    XCTAssertTrue(part.message?.contains(word) == true, "\(word): \(part.message ?? "nothing")", line: line)
  }
}

extension NetworkWorkshop {
  static func network(_ xml: String) throws -> Network {
    try NetworkReader.load(bytes: Array(xml.utf8), file: "network").network
  }
}
