import Checkpoints
import Foundation
import GraderProgram
import ImageData
import TestFolders
import XCTest

/// `grade predict` and `grade filters` as their users run them, on a network trained on drawn shapes.
final class CheckpointCommandTests: XCTestCase {
  /// Trained once for all tests here; never written to.
  nonisolated(unsafe) private static var made: String?

  private static let net = """
    <network input="32x32x3">
      <conv filters="8" kernel="5" stride="2"/><relu/><maxpool kernel="2"/>
      <conv id="late" filters="6" kernel="3"/><relu/><dense units="10"/>
    </network>
    """

  override class func tearDown() {
    if let made { TestFolders.remove(made) }
    made = nil
  }

  private var folder: String {
    get throws {
      if let made = Self.made { return made }
      let folder = TestFolders.path("look")
      try FileManager.default.createDirectory(atPath: "\(folder)/pictures", withIntermediateDirectories: true)
      Self.made = folder
      try Self.net.write(toFile: "\(folder)/net.xml", atomically: true, encoding: .utf8)
      for arguments in [
        ["data", "cifar10", "--synthetic", "--images", "1000", "--output", "\(folder)/data"],
        [
          "train", "\(folder)/net.xml", "--data", "\(folder)/data", "--epochs", "3", "--checkpoint",
          "\(folder)/net.safetensors",
        ],
      ] {
        let answer = try BuiltGrader.run(arguments)
        XCTAssertEqual(answer.status, 0, answer.errors)
      }
      let images = SyntheticImages.images("test", count: 20, seed: 1)
      for index in 0..<3 {
        let pixels = try images.image(index)
        let header = Array("P6 32 32 255\n".utf8)
        try Data(header + pixels).write(to: URL(fileURLWithPath: "\(folder)/pictures/\(index).ppm"))
      }
      var wide = Array("P6 64 40 255\n".utf8)
      wide += Array(repeating: 90, count: 64 * 40 * 3)
      try Data(wide).write(to: URL(fileURLWithPath: "\(folder)/wide.ppm"))
      return folder
    }
  }

  private func predict(_ arguments: String...) throws -> BuiltGrader.Answer {
    try BuiltGrader.run(["predict", "\(try folder)/net.safetensors"] + arguments)
  }

  private func filters(_ arguments: String...) throws -> BuiltGrader.Answer {
    try BuiltGrader.run(["filters", "\(try folder)/net.safetensors"] + arguments)
  }

  private func object(_ answer: BuiltGrader.Answer) throws -> [String: Any] {
    try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any], answer.output)
  }

  /// On the test images after the last epoch, as `grade train` gave it.
  private func accuracyWhenTrained() throws -> Double? {
    let history = try XCTUnwrap(Safetensors(contentsOf: "\(try folder)/net.safetensors").metadata["run"])
    let run = try JSONSerialization.jsonObject(with: Data(history.utf8)) as? [String: Any]
    let epochs = (run?["history"] as? [String: Any])?["epochs"] as? [[String: Any]]
    return epochs?.last?["testAccuracy"] as? Double
  }

  // MARK: - predict

  func testPicturesGetTheirLikeliestClasses() throws {
    let folder = try folder
    let answer = try predict("\(folder)/pictures", "\(folder)/wide.ppm", "--top", "2")
    XCTAssertEqual(answer.status, 0, answer.errors)
    let blocks = answer.output.components(separatedBy: "\n\n")
    XCTAssertEqual(blocks.count, 4, answer.output)
    XCTAssertTrue(blocks[0].hasPrefix("\(folder)/pictures/0.ppm\n  synthetic-"), blocks[0])
    XCTAssertTrue(blocks[3].hasPrefix("\(folder)/wide.ppm (64x40)\n"), blocks[3])
    for block in blocks { XCTAssertEqual(block.split(separator: "\n").count, 3, block) }
    XCTAssertEqual(answer.errors.components(separatedBy: "the square in the middle").count, 2, answer.errors)
    XCTAssertEqual(try predict("\(folder)/pictures/0.ppm").errors, "")
  }

  func testPicturesAsJSONAgreeWithTheData() throws {
    let folder = try folder
    let answer = try predict("\(folder)/pictures", "\(folder)/data", "--format", "json")
    XCTAssertEqual(answer.status, 0, answer.errors)
    let object = try object(answer)
    let pictures = try XCTUnwrap(object["pictures"] as? [[String: Any]])
    XCTAssertEqual(pictures.count, 3)
    for picture in pictures {
      let shares = try XCTUnwrap(picture["classes"] as? [[String: Any]]).compactMap {
        $0["probability"] as? Double
      }
      XCTAssertEqual(shares.count, 10)
      XCTAssertEqual(shares.reduce(0, +), 1, accuracy: 1e-6)
      XCTAssertEqual(shares, shares.sorted(by: >))
    }
    let data = try XCTUnwrap((object["data"] as? [[String: Any]])?.first)
    let confusion = try XCTUnwrap(data["confusion"] as? [[Int]])
    XCTAssertEqual(data["set"] as? String, "test")
    XCTAssertEqual(confusion.joined().reduce(0, +), 200)
    XCTAssertEqual(data["correct"] as? Int, (0..<10).map { confusion[$0][$0] }.reduce(0, +))
    XCTAssertEqual(data["accuracy"] as? Double, try accuracyWhenTrained())
  }

  func testTheConfusionMatrixIsATableForPeople() throws {
    let answer = try predict("\(try folder)/data/test_batch.bin")
    XCTAssertEqual(answer.status, 0, answer.errors)
    XCTAssertTrue(answer.output.contains("synthetic (drawn shapes, not photographs)"), answer.output)
    let rows = answer.output.split(separator: "\n").filter { $0.hasSuffix("%") && $0.hasPrefix("  ") }
    XCTAssertEqual(rows.count, 10, answer.output)
    for row in rows { XCTAssertLessThanOrEqual(row.count, 80) }
  }

  func testNoLineIsWiderThanTheTerminal() throws {
    let folder = try folder
    let long = "\(folder)/a picture with a name as long as people give them when they save it from a page.ppm"
    try? FileManager.default.copyItem(atPath: "\(folder)/wide.ppm", toPath: long)
    for columns in [80, 60] {
      let arguments = ["predict", "\(folder)/net.safetensors", "\(folder)/data", long]
      let (status, shown) = try TestTerminal.run(arguments, columns: columns)
      XCTAssertEqual(status, 0, shown)
      let words = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      XCTAssertTrue(words.contains("images right"), shown)
      for line in shown.split(whereSeparator: \.isNewline) {
        XCTAssertLessThanOrEqual(line.count, columns, "\(line)")
      }
    }
  }

  func testWhatCannotBeReadIsNamedAndTheRestIsShown() throws {
    let folder = try folder
    try "no picture".write(toFile: "\(folder)/odd\u{1b}[31m.png", atomically: true, encoding: .utf8)
    let answer = try predict(
      "/nowhere.png", "\(folder)/odd\u{1b}[31m.png", "\(folder)/net.xml", "\(folder)/pictures/1.ppm")
    XCTAssertEqual(answer.status, 1)
    XCTAssertTrue(answer.errors.contains("grade: /nowhere.png: cannot be opened"), answer.errors)
    XCTAssertTrue(answer.errors.contains("is no picture of a known format"), answer.errors)
    XCTAssertFalse(answer.errors.contains("\u{1b}"), answer.errors)
    XCTAssertTrue(answer.output.hasPrefix("\(folder)/pictures/1.ppm\n"), answer.output)
  }

  // MARK: - filters

  func testFiltersAreWrittenAsSVGAndPNG() throws {
    let folder = try folder
    for (name, beginning) in [("f.svg", "<svg "), ("f.PNG", "\u{89}PNG")] {
      let answer = try filters("--output", "\(folder)/\(name)")
      XCTAssertEqual(answer.status, 0, answer.errors)
      XCTAssertEqual(answer.output, "")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      XCTAssertEqual(
        Array(bytes.prefix(4)), Array(beginning.unicodeScalars.prefix(4).map { UInt8($0.value) }))
    }
    let svg = try String(contentsOfFile: "\(folder)/f.svg", encoding: .utf8)
    XCTAssertEqual(svg.components(separatedBy: "<image ").count - 1, 8)
    XCTAssertTrue(svg.contains("conv1: 8 filters of 5x5x3"), svg)
    let answer = try filters("--output", "/dev/null/f.svg")
    XCTAssertEqual(answer.status, 1)
    XCTAssertTrue(answer.errors.contains("/dev/null/f.svg: cannot be written"), answer.errors)
  }

  func testAPipeGetsCharactersAndColoursWhenTheyAreForced() throws {
    let plain = try filters()
    XCTAssertEqual(plain.status, 0, plain.errors)
    XCTAssertFalse(plain.output.contains("\u{1b}"))
    XCTAssertTrue(plain.output.contains("Without colours only brightness is shown"), plain.output)
    let forced = try filters("--color", "always")
    XCTAssertTrue(forced.output.contains("▀"), forced.output)
    for line in (plain.output + forced.output).split(separator: "\n") {
      XCTAssertLessThanOrEqual(line.replacing(/\u{1b}\[[0-9;]*m/, with: "").count, 80, "\(line)")
    }
  }

  func testLayersMapsAndStimuli() throws {
    let folder = try folder
    for (arguments, expected) in [
      (["--layer", "late"], "late: 6 filters of 3x3x8"),
      (["--layer", "late", "--filter", "2"], "Filter 2, a kernel for each map"),
      (["--activations", "\(folder)/wide.ppm"], "maxpool3: 8 maps of 7x7"),
      (["--activations", "\(folder)/wide.ppm", "--layer", "relu5", "--filter", "1"], "relu5: 6 maps of 5x5"),
      (["--maximal", "--steps", "5"], "dense6: what excites each class most"),
      (
        ["--maximal", "--layer", "late", "--filter", "6", "--steps", "5"],
        "late: what excites each filter most"
      ),
    ] {
      let answer = try BuiltGrader.run(["filters", "\(folder)/net.safetensors"] + arguments)
      XCTAssertEqual(answer.status, 0, answer.errors)
      XCTAssertTrue(answer.output.contains(expected), "\(arguments): \(answer.output)")
    }
    let one = try filters("--maximal", "--steps", "5", "--seed", "3")
    XCTAssertEqual(one.output, try filters("--maximal", "--steps", "5", "--seed", "3").output)
    XCTAssertNotEqual(one.output, try filters("--maximal", "--steps", "5", "--seed", "4").output)
  }

  func testWhatIsWrongIsSaidWithWhatToDo() throws {
    let folder = try folder
    for (arguments, expected) in [
      (["--layer", "lake"], "the network has no layer lake; did you mean late?"),
      (["--layer", "relu2"], "relu2 is no convolution, so it has no filters; choose one of conv1, late"),
      (["--filter", "9"], "conv1 has no filter 9; choose one from 1 to 8"),
      (["--activations", "\(folder)/net.xml"], "net.xml: is no picture of a known format"),
      (
        ["--activations", "\(folder)/wide.ppm", "--layer", "dense6"],
        "dense6 puts out 10 values without places"
      ),
    ] {
      let answer = try BuiltGrader.run(["filters", "\(folder)/net.safetensors"] + arguments)
      XCTAssertEqual(answer.status, 1, answer.output)
      XCTAssertEqual(answer.output, "")
      XCTAssertTrue(answer.errors.contains(expected), "\(arguments): \(answer.errors)")
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/net.safetensors"))
    try data.prefix(data.count / 2).write(to: URL(fileURLWithPath: "\(folder)/cut.safetensors"))
    for command in [
      ["filters", "\(folder)/cut.safetensors"],
      ["predict", "\(folder)/cut.safetensors", "\(folder)/wide.ppm"],
    ] {
      let answer = try BuiltGrader.run(command)
      XCTAssertEqual(answer.status, 1)
      XCTAssertTrue(answer.errors.contains("cut.safetensors: byte "), answer.errors)
    }
  }

  func testWrongUsage() throws {
    for arguments in [
      ["filters"], ["filters", "a", "--output", "b.gif"], ["filters", "a", "--steps", "5"],
      ["filters", "a", "--maximal", "--activations", "b.png"], ["filters", "a", "--filter", "0"],
      ["filters", "a", "--maximal", "--steps", "0"], ["predict", "a"], ["predict", "a", "b", "--top", "0"],
      ["predict", "a", "b", "--format", "xml"],
    ] {
      XCTAssertEqual(try BuiltGrader.run(arguments).status, 64, "\(arguments)")
    }
  }
}
