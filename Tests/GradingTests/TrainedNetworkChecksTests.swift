import Checkpoints
import Foundation
import ImageData
import NetworkFiles
import Training
import TrainingRuns
import XCTest

@testable import Intake
@testable import NetworkChecks

/// The checks of a trained network: `test-accuracy` and `filters-picture`.
final class TrainedNetworkChecksTests: XCTestCase {
  private func trained() throws -> NetworkWorkshop {
    let workshop = try NetworkWorkshop()
    try workshop.train()
    return workshop
  }

  /// The accuracy as this test counts it.
  private func measured(_ workshop: NetworkWorkshop) throws -> Double {
    let kept = try RunCheckpoint(contentsOf: workshop.checkpoint)
    let model = try kept.trainedModel(path: workshop.checkpoint)
    let test = try XCTUnwrap(try ImageData(at: workshop.data).test)
    var right = 0
    for index in 0..<test.count {
      let image = Tensor(
        sizes: [1, 32, 32, 3], values: try test.image(index, normalized: kept.normalization))
      let scores = try model.predict(image).values
      if scores.firstIndex(of: scores.max()!) == Int(test.labels[index]) { right += 1 }
    }
    return Double(right) / Double(test.count)
  }

  // MARK: - Points

  func testTheHighestThresholdThatIsReachedCounts() throws {
    let workshop = try trained()
    let accuracy = try measured(workshop)
    XCTAssertGreaterThan(accuracy, 0.1)
    let share = "\((accuracy * 1000).rounded() / 10)"
    assert(
      try workshop.accuracy([(0.1, 2), (accuracy, 8)]), .passed, share, "200 synthetic test images", "8 of 8")
    let above = accuracy + 0.01
    assert(
      try workshop.accuracy([(0.1, 2), (accuracy, 5), (above, 8)]), .partial, share, "5 of 8 points",
      "it is worth 8",
      points: 5)
    assert(try workshop.accuracy([(above, 3), (0.99, 8)]), .failed, share, "0 of 8 points", "it is worth 3")
  }

  func testPointsAreForTheDataSetOfTheExerciseAlone() throws {
    let workshop = try trained()
    workshop.dataset = .cifar10
    assert(try workshop.accuracy(), .rejected, "trained on synthetic images", "CIFAR-10")
    try workshop.alterCheckpoint { $0.source = ImageSource.cifar10.rawValue }
    assert(try workshop.accuracy(), .notRun, "only synthetic images", "./grade data cifar10 --download")
    // The same images under CIFAR-10's names are too few to be its test images.
    try workshop.write(
      SyntheticImages.records("training", 0..<400, seed: 1),
      SyntheticImages.records("test", 0..<200, seed: 1),
      names: CIFARRecord.classNames)
    assert(try workshop.accuracy(), .notRun, "not all there: 200")
    workshop.dataset = .synthetic
    try workshop.alterCheckpoint { _ in }
    assert(try workshop.accuracy(), .notRun, "other images", "--synthetic")
  }

  func testWithoutTrainingNothingIsRunAndNothingIsWrong() throws {
    let workshop = try NetworkWorkshop()
    assert(try workshop.accuracy(), .notRun, "Not trained yet", "./grade train e")
    assert(try workshop.verdict(workshop.part("filters-picture")), .notRun, "Not trained yet")
    try workshop.train()
    workshop.files.images = .folder("\(workshop.folder)/nowhere")
    assert(try workshop.accuracy(), .notRun, "no images yet")
  }

  // MARK: - What is refused

  func testWeightsOfAnotherNetworkAreRefusedWithTheDifference() throws {
    let workshop = try trained()
    let xml = workshop.xml
    workshop.xml = xml.replacingOccurrences(of: "  <conv", with: "\n\n <!-- as before --> <conv")
    assert(try workshop.accuracy([(0.1, 8)]), .passed)
    for (old, new, words) in [
      ("filters=\"16\"", "filters=\"17\"", ["16 filters", "17 filters"]),
      ("<relu/><maxpool", "<tanh/><maxpool", ["relu3", "tanh3"]),
      ("<dropout rate=\"0.2\"/>", "", ["dropout7", "dense7"]),
      ("<dense units=\"10\"/>", "<dense units=\"10\"/><softmax/>", ["8 layers", "has 9"]),
    ] {
      workshop.xml = xml.replacingOccurrences(of: old, with: new)
      XCTAssertNotEqual(workshop.xml, xml)
      let result = try workshop.accuracy()
      assert(result, .rejected, "another network", "train e --restart")
      for word in words { XCTAssertTrue(result.message!.contains(word), result.message!) }
    }
    // The header may lie; the tensors have to fit all the same.
    workshop.xml = xml.replacingOccurrences(of: "filters=\"16\"", with: "filters=\"17\"")
    try workshop.alterCheckpoint { [changed = workshop.xml] in $0.network = changed }
    assert(try workshop.accuracy(), .rejected, "does not fit your network", "conv5.weights")
    try workshop.alterCheckpoint { $0.network = "<network" }
    assert(try workshop.accuracy(), .rejected, "its own cannot be read")
  }

  func testWeightsForOtherImagesAreRefused() throws {
    let workshop = try trained()
    try workshop.alterCheckpoint { $0.normalization.mean[0] += 0.2 }
    assert(try workshop.accuracy(), .rejected, "look otherwise", "mean red")
    try workshop.alterCheckpoint { $0.normalization.standardDeviation[2] *= 3 }
    assert(try workshop.accuracy(), .rejected, "look otherwise")
    let test = try XCTUnwrap(try ImageData(at: workshop.data).test)
    try workshop.alterCheckpoint { $0.fingerprint = String(try! test.fingerprint(), radix: 16) }
    assert(try workshop.accuracy(), .rejected, "trained on the test images")
    try workshop.alterCheckpoint { $0.source = "photographs of my cat" }
    assert(try workshop.accuracy(), .rejected, "trained on other images")
  }

  func testWeightsThatAreNoNumbersAreRefused() throws {
    let workshop = try trained()
    for value in [Float.nan, .infinity, -.infinity] {
      try workshop.alterCheckpoint { kept in
        let place = kept.model.firstIndex { $0.name == "conv5.weights" }!
        kept.model[place].values[3] = value
      }
      for part in [try workshop.accuracy(), try workshop.verdict(workshop.part("filters-picture"))] {
        assert(part, .rejected, "conv5.weights", "not finite", "Lower the learning rate")
      }
    }
    // Finite, and beyond all bounds in the first sum.
    try workshop.alterCheckpoint { kept in
      for place in kept.model.indices {
        kept.model[place].values = kept.model[place].values.map { _ in 3e38 }
      }
    }
    XCTAssertLessThanOrEqual(try workshop.accuracy([(0.2, 8)]).points, 0)
    assert(try workshop.verdict(workshop.part("filters-picture")), .passed, "9900 % away")
  }

  func testDamagedFilesAreRefusedWherever() throws {
    let workshop = try trained()
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: workshop.checkpoint)))
    workshop.hand(in: whole)
    assert(try workshop.accuracy([(0.1, 8)]), .passed)
    for count in [0, 1, 7, 8, 9, 200, whole.count / 2, whole.count - 1] {
      workshop.hand(in: Array(whole.prefix(count)))
      assert(try workshop.accuracy(), .rejected, "weights.safetensors", "train e --restart")
    }
    workshop.hand(in: whole + [0])
    assert(try workshop.accuracy(), .rejected)
    workshop.hand(in: [UInt8](repeating: 0xff, count: 4096))
    assert(try workshop.accuracy(), .rejected, "header")
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var bytes = whole
      // The header, where everything is decided.
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<3000, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      workshop.hand(in: bytes)
      let result = try workshop.accuracy([(1, 8)])
      XCTAssertTrue(
        [.rejected, .failed].contains(result.verdict), "\(result.verdict): \(result.message ?? "")")
    }
  }

  func testWhatIsNoOrdinaryFileOrTooLargeIsNotRead() throws {
    let workshop = try trained()
    let pipe = "\(workshop.folder)/pipe.safetensors"
    XCTAssertEqual(mkfifo(pipe, 0o600), 0)
    for path in [pipe, "/dev/zero", workshop.folder] {
      workshop.files.checkpoint = StudentFile(path: path, name: "it")
      assert(try workshop.accuracy(), .rejected, "is not an ordinary file")
    }
    let large = "\(workshop.folder)/large.safetensors"
    XCTAssertTrue(FileManager.default.createFile(atPath: large, contents: nil))
    XCTAssertEqual(truncate(large, 1 << 40), 0)
    workshop.files.checkpoint = StudentFile(path: large, name: "large.safetensors")
    assert(try workshop.accuracy(), .rejected, "large.safetensors", "more than")
  }

  func testHostileHeadersAreRefused() throws {
    let workshop = try trained()
    let file = try Safetensors(contentsOf: workshop.checkpoint)
    let run = try XCTUnwrap(file.metadata["run"])
    func hand(in header: String) {
      var altered = file
      altered.metadata["run"] = header
      workshop.hand(in: altered.bytes)
    }
    hand(in: run)
    assert(try workshop.accuracy([(0.1, 8)]), .passed)
    let deviation = try XCTUnwrap(run.range(of: "\"standardDeviation\":["))
    for number in ["0,", "-1,", "1e-50,", "1e39,", "1,1,1,"] {
      hand(in: run.replacingCharacters(in: deviation, with: "\"standardDeviation\":[\(number)"))
      assert(try workshop.accuracy(), .rejected, "cannot be read")
    }
    for text in ["", "null", "{}", String(repeating: "[", count: 200_000), "{\"step\":1e400}"] {
      hand(in: text)
      assert(try workshop.accuracy(), .rejected, "cannot be read")
    }
    var stranger = file
    stranger.metadata["format"] = "pt"
    workshop.hand(in: stranger.bytes)
    assert(try workshop.accuracy(), .rejected, "no checkpoint of `grade train`")
    stranger = file
    stranger.tensors["conv1.weights"] = nil
    workshop.hand(in: stranger.bytes)
    assert(try workshop.accuracy(), .rejected, "conv1.weights", "missing")
  }

  // MARK: - Filters

  func testLearntFiltersAreDrawn() throws {
    let workshop = try trained()
    let path = "\(workshop.folder)/pictures/e-filters.svg"
    assert(
      try workshop.verdict(workshop.part("filters-picture")), .passed, "The 8 filters of conv1 were learnt",
      path)
    let picture = try String(contentsOfFile: path, encoding: .utf8)
    XCTAssertTrue(picture.hasPrefix("<svg") || picture.hasPrefix("<?xml"), String(picture.prefix(80)))
    XCTAssertTrue(
      picture.contains("8 filters of 3x3x3") && picture.hasSuffix("</svg>\n"), String(picture.suffix(80)))
    workshop.files.pictures = nil
    try FileManager.default.removeItem(atPath: path)
    assert(try workshop.verdict(workshop.part("filters-picture")), .passed, "away from where they began.")
    XCTAssertFalse(FileManager.default.fileExists(atPath: path))
  }

  func testFiltersThatTrainingBeganWithAreNotLearnt() throws {
    let workshop = try trained()
    for (own, told) in [(3, 3), (3, 8), (8, 8)] as [(UInt64, UInt64)] {
      workshop.plan.seed = 3
      try workshop.alterCheckpoint { [xml = workshop.xml] kept in
        let network = try! NetworkWorkshop.network(xml)
        kept.model = try! Model(network: network, seed: own, initializer: kept.plan.initializer).namedTensors
        kept.plan.seed = told
      }
      assert(
        try workshop.verdict(workshop.part("filters-picture")), .failed,
        "still those that training began with")
    }
  }

  func testANetworkWithoutConvolutionHasNoFilters() throws {
    let workshop = try NetworkWorkshop()
    workshop.xml = "<network input=\"32x32x3\"><dense units=\"10\"/></network>"
    try workshop.train()
    assert(try workshop.verdict(workshop.part("filters-picture")), .failed, "no convolution")
  }

  // MARK: - Trained anew

  func testTheGradersOwnTrainingCountsAndTheHandedInWeightsDoNot() throws {
    let workshop = try trained()
    let own = try workshop.accuracy([(0.1, 8)]).message!
    workshop.hand(in: [1, 2, 3])
    workshop.files.retraining = Retraining(minutes: 10)
    let anew = try workshop.accuracy([(0.1, 8)])
    assert(anew, .passed, "trained anew by the grader for 6 epochs", String(own.prefix(6)))
    assert(try workshop.verdict(workshop.part("filters-picture")), .passed)
  }

  func testWhenTheBudgetEndsTheWeightsSoFarCount() throws {
    let workshop = try NetworkWorkshop()
    workshop.plan.epochs = 1000
    workshop.files.retraining = Retraining(minutes: 0.02)
    let begin = ContinuousClock.now
    let result = try workshop.accuracy([(0.01, 8)])
    assert(result, .passed, "of 1000 epochs in 0:01 minutes")
    XCTAssertLessThan(ContinuousClock.now - begin, .seconds(20))
  }

  func testAPlanThatDivergesFailsWithAdvice() throws {
    let workshop = try NetworkWorkshop()
    workshop.plan = TrainingPlan(
      optimizer: .init(StochasticGradientDescent.self), learningRate: 90, schedule: .constant, epochs: 3)
    workshop.xml = "<network input=\"32x32x3\"><dense units=\"30\"/><relu/><dense units=\"10\"/></network>"
    workshop.files.retraining = Retraining(minutes: 10)
    assert(
      try workshop.accuracy(), .failed, "Trained anew, the loss became", "lower the plan's learning rate")
  }
}

extension RunCheckpoint {
  /// The trained network, ready to run.
  fileprivate func trainedModel(path: String) throws -> Model {
    let (network, _) = try NetworkReader.load(bytes: Array(network.utf8), file: "the network in \(path)")
    let model = try Model(network: network, seed: 0)
    try model.load(self.model)
    return model
  }
}
