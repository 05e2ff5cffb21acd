import Foundation
import NetworkFiles
import Networks
import XCTest

@testable import NetworkReports

/// The networks that the course ships, against the figures they are known for.
final class CoursewareNetworksTests: XCTestCase {
  private func analysis(_ name: String) throws -> NetworkAnalysis {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try NetworkReader.load(
      contentsOf: root.appendingPathComponent("Courseware/networks/\(name).xml").path
    )
    .analysis
  }

  func testParameters() throws {
    let table: [String: Int64] = [
      "vgg16": 138_357_544, "resnet50": 25_557_032, "resnet152": 60_192_808, "mobilenet-v1": 4_231_976,
      "cifar10": 1_084_234, "c-value-table": 122_154, "typical-cnn": 27_562,
    ]
    for (name, parameters) in table { XCTAssertEqual(try analysis(name).totalParameters, parameters, name) }
  }

  /// Public networks: their parameters to the last one, and their multiply-adds as far as the source gives them.
  func testPublicNetworksAgainstTheirSources() throws {
    // torchvision: `num_params` and `_ops` (10^9 multiply-adds) of the weights' metadata in torchvision/models/*.py, version 0.15 on.
    let torchvision: [(name: String, parameters: Int64, billions: Double)] = [
      ("resnet18", 11_689_512, 1.814), ("squeezenet-1.1", 1_235_496, 0.349),
      ("mobilenet-v3-large", 5_483_032, 0.217), ("efficientnet-b0", 5_288_548, 0.386),
      ("resnext50-32x4d", 25_028_904, 4.23), ("densenet121", 7_978_856, 2.834),
      ("resnet50", 25_557_032, 4.089), ("resnet152", 60_192_808, 11.514), ("vgg16", 138_357_544, 15.47),
    ]
    for row in torchvision {
      let analysis = try analysis(row.name)
      XCTAssertEqual(analysis.totalParameters, row.parameters, row.name)
      let billions = Double(try XCTUnwrap(analysis.totalMultiplyAccumulates, row.name)) / 1e9
      XCTAssertEqual(billions, row.billions, accuracy: 0.0006, row.name)
      XCTAssertEqual(analysis.layers.last?.outputShape, Shape(1000), row.name)
    }
    // He and others 2016, table 6: 0.27 million, and section 4.2: 6n + 2 layers with weights, n = 3, projections aside.
    let resnet20 = try analysis("resnet20-cifar")
    XCTAssertEqual(Double(try XCTUnwrap(resnet20.totalParameters)) / 1e6, 0.27, accuracy: 0.005)
    let withWeights = resnet20.layers.filter { $0.kind == "conv" || $0.kind == "dense" }
    let projections = resnet20.layers.filter { $0.id.hasPrefix("projection") }
    XCTAssertEqual(withWeights.count - projections.count, 20)
    // Counted by hand: two 3x3 convolutions (9·c·f without a bias) with 2·f of batch normalisation each at every level, 2x2 transposed
    // convolutions (4·c·f + f), and 65·2 at the end.
    let levels = [(3, 64), (64, 128), (128, 256), (256, 512), (512, 1024)]
    func double(_ c: Int, _ f: Int) -> Int { 9 * c * f + 9 * f * f + 4 * f }
    let down = levels.reduce(0) { $0 + double($1.0, $1.1) }
    let up = levels.dropFirst().reduce(0) { $0 + 4 * $1.1 * $1.0 + $1.0 + double($1.1, $1.0) }
    XCTAssertEqual(try analysis("u-net").totalParameters, Int64(down + up + 65 * 2))
    XCTAssertEqual(try analysis("u-net").layers.last?.outputShape, Shape(512, 512, 2))
  }

  func testReceptiveFields() throws {
    let table: [(name: String, layer: String, field: Int)] = [
      ("vgg16", "pool5", 212), ("resnet50", "relu172", 427), ("resnet-v1-50", "block4", 483),
      ("alexnet-v2", "pool5", 195), ("mobilenet-v1", "conv13", 315), ("inception-v3", "mixed7c", 1311),
      ("resnet18", "unit4", 435), ("densenet121", "new4.16", 2071),
    ]
    for row in table {
      let layer = try XCTUnwrap(analysis(row.name)[row.layer], row.name)
      XCTAssertEqual(
        layer.receptiveField?.size, [row.field, row.field], "\(row.name): \(layer.receptiveFieldError ?? "")")
    }
  }

  /// The c-value table to the last digit: name, size, total, capacity and coverage on both axes.
  func testTheTableOfCapacityAndCoverage() throws {
    let text = AnalysisTable.render(try analysis("c-value-table"), usesColor: false)
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    XCTAssertTrue(text.hasPrefix("# Neural Network with 122154 learnable parameters\n"))
    let table: [(name: String, size: String, total: String, capacity: String, coverage: String)] = [
      ("input0", "1x28x28", "784", "100.00", "100.00"), ("conv1", "32x26x26", "21632", "100.00", "10.71"),
      ("maxpool2", "32x13x13", "5408", "100.00", "10.71"), ("conv3", "64x11x11", "7744", "85.71", "25.00"),
      ("conv4", "64x9x9", "5184", "54.55", "39.29"), ("maxpool5", "64x4x4", "1024", "54.55", "39.29"),
      ("conv6", "96x2x2", "384", "63.16", "67.86"), ("maxpool7", "96x1x1", "96", "63.16", "67.86"),
      ("dense9", "64", "64", "100.00", "100.00"), ("dropout10", "64", "64", "100.00", "100.00"),
      ("dense11", "64", "64", "100.00", "100.00"), ("dense12", "10", "10", "100.00", "100.00"),
    ]
    for row in table {
      let found = try XCTUnwrap(rows.first { $0.first == row.name }, row.name)
      XCTAssertEqual(
        Array(found[1...6]), [row.size, row.total, row.capacity, row.capacity, row.coverage, row.coverage],
        row.name)
    }
  }

  func testTablesFitIntoATerminal() throws {
    for name in ["vgg16", "resnet50", "resnet152", "mobilenet-v1", "inception-v3", "alexnet-v2"] {
      let text = AnalysisTable.render(try analysis(name), usesColor: false)
      for line in text.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 80, "\(name): \(line)") }
    }
  }

  private static let names = [
    "vgg16", "resnet50", "resnet152", "resnet-v1-50", "mobilenet-v1", "inception-v3", "alexnet-v2",
    "c-value-table", "typical-cnn", "cifar10", "resnet18", "resnet20-cifar", "squeezenet-1.1",
    "resnext50-32x4d",
    "mobilenet-v3-large", "efficientnet-b0", "densenet121", "u-net",
  ]

  /// Every line, and no word of the legend broken.
  func testTablesFitIntoNarrowTerminals() throws {
    for name in Self.names {
      let analysis = try analysis(name)
      let whole = AnalysisTable.render(analysis, usesColor: false)
      let merged = "dimensions; cap. and cov. are the same on all of them"
      let words = Set((whole + merged).split { $0.isWhitespace } + merged.split(separator: " "))
      for width in [79, 72, 60, 50, 40] {
        let text = AnalysisTable.render(analysis, usesColor: false, width: width)
        let (table, legend) = (
          text.components(separatedBy: "\n\nExplanation")[0],
          text.components(separatedBy: "\n\nExplanation")[1].components(separatedBy: "\nLeft out")
        )
        for line in text.split(separator: "\n") {
          XCTAssertLessThanOrEqual(line.count, width, "\(name) in \(width): \(line)")
        }
        let rows = table.components(separatedBy: "## Layer information\n\n")[1].components(separatedBy: "\n")
        XCTAssertEqual(rows.count, analysis.layers.count + 3, "\(name) in \(width)")
        for word in legend[0].split(whereSeparator: \.isWhitespace)
        where !words.contains(word) {
          XCTFail("\(name) in \(width): \(word) was broken")
        }
      }
    }
  }

  func testWhatIsLeftOutIsNamed() throws {
    let network = try analysis("resnet152")
    func table(_ width: Int) -> (header: String, text: String) {
      let text = AnalysisTable.render(network, usesColor: false, width: width)
      return (
        text.components(separatedBy: "## Layer information\n\n")[1].components(separatedBy: "\n")[0], text
      )
    }
    func titles(_ width: Int) -> [Substring] { table(width).header.split(separator: " ") }
    XCTAssertEqual(
      AnalysisTable.render(network, usesColor: false, width: 80).count,
      AnalysisTable.render(network, usesColor: false).count)
    XCTAssertEqual(titles(70), ["name", "size", "total", "cap.", "cov.", "field", "params"])
    XCTAssertFalse(table(70).text.contains("Left out"))
    XCTAssertTrue(
      table(70).text.contains("Y, X:    image dimensions; cap. and cov. are the same on all of them"))
    XCTAssertEqual(titles(60), ["name", "size", "cap.", "cov.", "field", "params"])
    XCTAssertTrue(
      table(60).text.hasSuffix(
        """
        Left out, to fit into 60 columns: total. A wider terminal
        shows everything, and so does --format json.

        """), table(60).text)
    XCTAssertEqual(titles(40), ["name", "size", "cap.", "field"])
    XCTAssertTrue(table(40).text.contains("total,\nparams, coverage. A wider"), table(40).text)
    XCTAssertFalse(table(40).text.contains("coverage of the image"), table(40).text)
  }

  /// Axes that differ keep a column each.
  func testAxesThatDifferAreNotMerged() throws {
    let network = Network(
      input: Shape(64, 48, 1), layers: (0..<6).map { _ in Convolution(filters: 8, kernelSize: [3, 5]) })
    let text = AnalysisTable.render(try network.analyze(), usesColor: false, width: 50)
    XCTAssertTrue(text.contains("cap.Y"), text)
    XCTAssertTrue(text.contains("cap.X"), text)
    XCTAssertFalse(text.contains("the same"), text)
    for line in text.split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 50, String(line)) }
  }

  func testJSONHasTheContractsKeys() throws {
    let text = AnalysisJSON.render(try analysis("resnet50"), usesColor: false)
    let object = try XCTUnwrap(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    XCTAssertEqual(object["input"] as? [Int], [224, 224, 3])
    let layers = try XCTUnwrap(object["layers"] as? [[String: Any]])
    let conv1 = layers[0]
    XCTAssertEqual(conv1["id"] as? String, "conv1")
    XCTAssertEqual(conv1["kind"] as? String, "conv")
    XCTAssertEqual(conv1["outputShape"] as? [Int], [112, 112, 64])
    XCTAssertEqual(conv1["parameters"] as? Int, 9408)
    XCTAssertEqual(conv1["neurons"] as? Int, 802_816)
    XCTAssertEqual(conv1["macs"] as? Int, 118_013_952)
    let field = try XCTUnwrap(conv1["receptiveField"] as? [String: Any])
    XCTAssertEqual(field["size"] as? [Int], [7, 7])
    XCTAssertEqual(field["jump"] as? [Int], [2, 2])
    XCTAssertEqual(field["padding"] as? [Int], [3, 3])
    XCTAssertEqual(conv1["coverage"] as? [Double], [3.125, 3.125])
    XCTAssertTrue(layers[layers.count - 1]["receptiveField"] is NSNull)
    XCTAssertEqual((object["total"] as? [String: Any])?["parameters"] as? Int, 25_557_032)
  }
}
