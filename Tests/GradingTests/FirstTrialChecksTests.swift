import Foundation
import ImageData
import Networks
import TrainingRuns
import XCTest

@testable import Exercises
@testable import GradeReports
@testable import NetworkChecks

/// The checks that need images and no training of the student's: `initial-loss` and `overfit`.
final class FirstTrialChecksTests: XCTestCase {
  /// Activations that let next to nothing through, five times over.
  private static let saturated = """
    <network input="32x32x3">
      <avgpool kernel="4"/><flatten/>
      <dense units="20"/><sigmoid/><dense units="20"/><sigmoid/><dense units="20"/><sigmoid/><dense units="20"/><sigmoid/>
      <dense units="20"/><sigmoid/><dense units="10"/>
    </network>
    """
  /// Each addition doubles the values.
  private static func doubling(_ times: Int) -> String {
    let sums = (0..<times).map { "<add id=\"a\($0 + 1)\" from=\"a\($0) a\($0)\"/>" }.joined()
    return
      "<network input=\"32x32x3\"><avgpool kernel=\"8\" id=\"a0\"/>\(sums)<dense units=\"10\"/></network>"
  }

  func testALossNearTheLogarithmPassesAndSaysWhatItIs() throws {
    let workshop = try NetworkWorkshop()
    let part = workshop.part("initial-loss", points: 1, tolerance: 0.5)
    assert(try workshop.verdict(part), .passed, "Before training the loss is 2.", "ln 10 = 2.303")
    assert(try workshop.verdict(workshop.part("initial-loss", points: 1, tolerance: 0.001)), .failed, "limit")
  }

  func testALossFarAboveTheLogarithmFailsWithTheReasonAndTheLimit() throws {
    let workshop = try NetworkWorkshop()
    let part = workshop.part("initial-loss", tolerance: 0.5)
    workshop.xml = Self.doubling(5)
    assert(try workshop.verdict(part), .failed, "ln 10 = 2.303", "3.454 is the limit", "batch normalisation")
    workshop.xml = Self.doubling(140)
    assert(try workshop.verdict(part), .failed, "batch normalisation")
  }

  func testTheInitialLossIsThatOfThePlansSeed() throws {
    let workshop = try NetworkWorkshop()
    let part = workshop.part("initial-loss", tolerance: 0.5)
    let first = try workshop.verdict(part).message
    XCTAssertEqual(try workshop.verdict(part).message, first)
    workshop.plan.seed += 1
    XCTAssertNotEqual(try workshop.verdict(part).message, first)
  }

  func testAFewImagesAreLearntByHeartWhateverThePlanIs() throws {
    let workshop = try NetworkWorkshop()
    workshop.plan.learningRate = 50
    let part = workshop.part("overfit", points: 2, images: 40, accuracy: 0.99)
    let one = try workshop.verdict(part)
    assert(one, .passed, "40 images", "40 of them are classified rightly")
    workshop.files.threads = 2
    XCTAssertEqual(try workshop.verdict(part).message, one.message, "another number of threads")
  }

  func testANetworkThatCannotLearnFailsAfterAFixedEffort() throws {
    let workshop = try NetworkWorkshop()
    workshop.xml = Self.saturated
    let result = try workshop.verdict(workshop.part("overfit", images: 100, accuracy: 0.99))
    assert(result, .failed, "After 100 epochs with 100 images", "99 are wanted", "sigmoid")
  }

  func testOtherImagesAreSaidToBeOthers() throws {
    let workshop = try NetworkWorkshop()
    let part = workshop.part("initial-loss", tolerance: 0.5)
    XCTAssertFalse(try workshop.verdict(part).message!.contains("synthetic"))
    workshop.dataset = .cifar10
    assert(try workshop.verdict(part), .passed, "(synthetic images)")
    assert(
      try workshop.verdict(workshop.part("overfit", images: 20, accuracy: 0.5)), .passed, "(synthetic images)"
    )
    workshop.files.images = .drawn
    assert(try workshop.verdict(part), .passed, "(synthetic images)")
  }

  func testMissingAndDamagedImagesAreNobodysFault() throws {
    let workshop = try NetworkWorkshop()
    workshop.dataset = .cifar10
    let parts = [
      workshop.part("initial-loss", tolerance: 0.5), workshop.part("overfit", images: 100, accuracy: 0.99),
    ]
    for place in [nil, CheckResources.Images.folder("\(workshop.folder)/nowhere")] {
      workshop.files.images = place
      for part in parts {
        assert(
          try workshop.verdict(part), .notRun, "no images yet", "./grade data cifar10 --download", "--from")
      }
    }
    workshop.files.images = .folder(workshop.data)
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: "\(workshop.data)/data_batch_1.bin"))
    for part in parts { assert(try workshop.verdict(part), .notRun, "data_batch_1.bin", "--replace") }
    try FileManager.default.removeItem(atPath: "\(workshop.data)/data_batch_1.bin")
    for part in parts { assert(try workshop.verdict(part), .notRun, "no training images") }
  }

  func testAPlanThatCannotBeIsTheStudentsToMend() throws {
    let workshop = try NetworkWorkshop()
    let part = workshop.part("initial-loss", tolerance: 0.5)
    assert(try workshop.verdict(part, planText: "{}"), .failed, "cannot be read")
    assert(
      try workshop.verdict(part, planText: String(repeating: "[", count: 100_000)), .failed, "cannot be read")
    workshop.plan.batchSize = 0
    assert(try workshop.verdict(part), .failed, "batchSize", "1.0 to 4096")
  }

  /// As the exercise's own suite hands it over.
  func testAPlanWithValuesThatAreNoNumbersIsToldWhichOne() throws {
    let suite = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Exercises/exercise6/Tests/Exercise6Tests/DescriptionTests.swift")
    XCTAssertTrue(
      try String(contentsOf: suite, encoding: .utf8).contains(
        "positiveInfinity: \"inf\", negativeInfinity: \"-inf\", nan: \"nan\""))
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let fields: [(String, WritableKeyPath<TrainingPlan, Double>)] = [
      ("learningRate", \.learningRate), ("momentum", \.momentum), ("weightDecay", \.weightDecay),
      ("decay", \.decay),
    ]
    let workshop = try NetworkWorkshop()
    let part = workshop.part("initial-loss", tolerance: 0.5)
    for (name, field) in fields {
      for (value, words) in [
        (Double.infinity, "is inf, which is no finite number"),
        (-.infinity, "is -inf, which is no finite number"),
        (.nan, "is nan, which is no number"),
      ] {
        var plan = TrainingPlan()
        plan[keyPath: field] = value
        let text = String(decoding: try encoder.encode(plan), as: UTF8.self)
        assert(try workshop.verdict(part, planText: text), .failed, "The plan's \(name) \(words)")
      }
    }
  }

  func testAModuleThatGivesNoPlanIsToldWhy() throws {
    let workshop = try NetworkWorkshop()
    let build = Build(dataset: .synthetic, input: Shape(32, 32, 3), classes: 10, parts: [])
    func verdict(_ failure: String?) throws -> GradeResult.Part {
      let subject = CheckedNetwork(
        build, of: "e", ["network": workshop.xml], failure: failure, files: workshop.files)
      return try NetworkChecks.run(
        workshop.part("initial-loss", tolerance: 0.5), on: subject, calling: [])
    }
    assert(try verdict("Your trainingPlan() crashed."), .failed, "Your trainingPlan() crashed.")
    assert(try verdict(nil), .failed, "gave no training plan")
  }

  func testAbsurdlyCostlyNetworksAreRefusedAtOnce() throws {
    let workshop = try NetworkWorkshop()
    let layers = [
      "<conv filters=\"600\" kernel=\"1\"/>"
        + String(repeating: "<conv filters=\"600\" kernel=\"3\" padding=\"same\"/>", count: 9),
      "<conv filters=\"2000\" kernel=\"1\"/>"
        + String(repeating: "<maxpool kernel=\"31\" stride=\"1\" padding=\"15\"/>", count: 5),
      "<conv filters=\"8000\" kernel=\"1\"/><relu/><global-avgpool/>",
      "<flatten/><dense units=\"20000\"/>",
    ]
    let words = [
      "million million operations", "million million operations", "GB for the values", "parameters",
    ]
    for (layers, words) in zip(layers, words) {
      workshop.xml = "<network input=\"32x32x3\">\(layers)<dense units=\"10\"/></network>"
      let begin = ContinuousClock.now
      let result = try workshop.verdict(workshop.part("overfit", images: 100, accuracy: 0.99))
      assert(result, .rejected, words, "Down-sample earlier")
      XCTAssertLessThan(ContinuousClock.now - begin, .seconds(5))
    }
  }

  func testALongVerdictIsRememberedUntilSomethingChanges() throws {
    let workshop = try NetworkWorkshop()
    let part = workshop.part("overfit", images: 20, accuracy: 0.9)
    let lines = Lines()
    workshop.files.progress = { if !$0.isEmpty { lines.add($0) } }
    func isMadeAnew() throws -> Bool {
      let before = lines.count
      assert(try workshop.verdict(part), .passed, "20 images")
      return lines.count > before
    }
    XCTAssertTrue(try isMadeAnew())
    XCTAssertTrue(try isMadeAnew(), "a stranger's verdict is never remembered")
    workshop.files.memory = workshop.folder
    XCTAssertTrue(try isMadeAnew())
    XCTAssertFalse(try isMadeAnew())
    workshop.xml = workshop.xml.replacingOccurrences(of: "filters=\"16\"", with: "filters=\"17\"")
    XCTAssertTrue(try isMadeAnew(), "another network")
    workshop.plan.seed = 9
    XCTAssertTrue(try isMadeAnew(), "another plan")
    try workshop.write(
      SyntheticImages.records("training", 0..<100, seed: 2), SyntheticImages.records("test", 0..<20, seed: 2),
      names: SyntheticImages.classNames)
    XCTAssertTrue(try isMadeAnew(), "other images")
    XCTAssertFalse(try isMadeAnew())
    try Data("{".utf8).write(to: URL(fileURLWithPath: "\(workshop.folder)/.grade/verdicts.json"))
    XCTAssertTrue(try isMadeAnew(), "a damaged record")
  }

  private final class Lines: @unchecked Sendable {
    // Called from one thread: that of the check.
    private(set) var count = 0
    func add(_ line: String) { count += 1 }
  }
}
