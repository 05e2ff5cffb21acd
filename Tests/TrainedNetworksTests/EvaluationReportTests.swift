import Foundation
import ImageData
import Training
import TrainingRuns
import XCTest

@testable import TrainedNetworks

final class EvaluationReportTests: XCTestCase {
  private let images = SyntheticImages.images("test", count: 137, seed: 4)

  func testTheMatrixAddsUp() throws {
    let network = try network(smallNetwork)
    let evaluation = try EvaluationReport(network, on: images, path: "data").evaluation
    XCTAssertEqual(evaluation.classCounts, images.classCounts)
    XCTAssertEqual(evaluation.count, 137)
    // The same, image by image.
    var confusion = Array(repeating: Array(repeating: 0, count: 10), count: 10)
    for index in 0..<images.count {
      let image = Tensor(
        sizes: [1, 32, 32, 3], values: try images.image(index, normalized: network.normalization))
      let scores = try network.model.predict(image).values
      confusion[Int(images.labels[index])][scores.indices.max { scores[$0] < scores[$1] }!] += 1
    }
    XCTAssertEqual(evaluation.confusion, confusion)
    XCTAssertEqual(evaluation.correct, (0..<10).map { confusion[$0][$0] }.reduce(0, +))
    for (index, accuracy) in evaluation.classAccuracies.enumerated() {
      XCTAssertEqual(
        try XCTUnwrap(accuracy) * Double(evaluation.classCounts[index]), Double(confusion[index][index]),
        accuracy: 1e-9)
    }
  }

  func testTheTableFitsEightyColumns() throws {
    var report = try EvaluationReport(try network(smallNetwork), on: images, path: "data")
    report.classNames = (0..<10).map { "a long name of a class, number \($0)" }
    for width in [80, 70, 60, 50] {
      let text = report.matrix(usesColor: false, width: width)
      for line in text.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, width, "\(line)") }
    }
    let text = report.matrix(usesColor: false)
    XCTAssertTrue(text.contains("0 a long name of a"), text)
    XCTAssertTrue(report.headline(title: "data").contains("synthetic (drawn shapes, not photographs)"))
    XCTAssertFalse(text.contains("\u{1b}"))
    XCTAssertEqual(
      report.matrix(usesColor: true).components(separatedBy: "\u{1b}[1m").count - 1, 10)
  }

  func testTheJSONHasTheMatrix() throws {
    let report = try EvaluationReport(try network(smallNetwork), on: images, path: "a \"b\"")
    let object = try XCTUnwrap(JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    XCTAssertEqual(object["confusion"] as? [[Int]], report.evaluation.confusion)
    XCTAssertEqual(object["path"] as? String, "a \"b\"")
    XCTAssertEqual(
      (object["classes"] as? [[String: Any]])?.compactMap { $0["images"] as? Int }, images.classCounts)
  }

  func testAClassWithoutImagesHasNoAccuracy() throws {
    let zeros = images.selecting(images.labels.indices.filter { images.labels[$0] == 0 })
    let report = try EvaluationReport(try network(smallNetwork), on: zeros, path: "data")
    XCTAssertNil(report.evaluation.classAccuracies[1])
    XCTAssertTrue(report.json.contains("\"accuracy\":null"))
    XCTAssertTrue(report.matrix(usesColor: false).contains("        –\n"))
  }

  func testImagesOfOtherClassesAreRefused() throws {
    let photographs = try network(smallNetwork, classNames: CIFARRecord.classNames)
    let problem = problem { _ = try EvaluationReport(photographs, on: images, path: "drawn") }
    XCTAssertTrue(problem.hasPrefix("drawn: its classes (synthetic-"), problem)
    XCTAssertTrue(problem.contains("(airplane, …)"), problem)
  }
}
