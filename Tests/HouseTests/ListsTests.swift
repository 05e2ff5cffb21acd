import Foundation
import TestFolders
import XCTest

/// Adding one of a kind is one file and one line in a list: nothing is forgotten, and nobody else knows it by name.
final class ListsTests: XCTestCase {
  private static let root = PackageManifest.root

  func testEveryFileIsInItsListAndEveryLineHasItsFile() throws {
    for list in CourseList.all {
      XCTAssertGreaterThan(try list.entries(in: Self.root).count, 2, list.kind)
      for finding in try list.findings(in: Self.root) { XCTFail(finding) }
    }
  }

  func testALayerThatRunsHasOneFileForHow() throws {
    for finding in try CourseList.runningFindings(in: Self.root) { XCTFail(finding) }
  }

  // MARK: - What is planted is found

  /// A copy of the folders that are looked at.
  private func copy() throws -> String {
    let root = try temporaryFolder("lists")
    for folder in Set(CourseList.all.map(\.folder)) {
      let target = URL(fileURLWithPath: "\(root)/\(folder)")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(Self.root)/\(folder)", toPath: target.path)
    }
    return root
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func testAFileThatIsInNoListIsFound() throws {
    let root = try copy()
    for list in CourseList.all {
      let path = "\(list.folder)/Planted.swift"
      try write("import Nothing\n\n/// Planted.\nenum Planted: \(list.adopts) {\n}\n", to: "\(root)/\(path)")
      XCTAssertEqual(
        try list.findings(in: root),
        [
          "\(path):4: the \(list.kind) Planted is in no list; add the line \(list.line("Planted")) to all in "
            + "\(list.folder)/\(list.file)"
        ])
      try FileManager.default.removeItem(atPath: "\(root)/\(path)")
    }
  }

  /// Most adopt a protocol that goes on from their kind's, and some two.
  func testAFileThatAdoptsAFamilyIsFound() throws {
    let root = try copy()
    for (kind, declaration) in [
      ("layer", "public final class Planted: PointwiseLayer {}"),
      ("layer", "public final class Planted:\n  WeightedWindow\n{\n}"),
      ("layer", "public final class Planted: WholeInputLayer, BiasedLayer {}"),
      ("quantity", "enum Planted: LayerCount {}"), ("quantity", "enum Planted: FieldQuantity {}"),
      ("misconception", "enum Planted: AlteredLayers {}"),
      ("optimizer", "public struct Planted: AdamFamily {}"),
    ] {
      let list = try XCTUnwrap(CourseList.all.first { $0.kind == kind })
      try write(declaration + "\n", to: "\(root)/\(list.folder)/Planted.swift")
      let findings = try list.findings(in: root)
      XCTAssertEqual(findings.count, 1, declaration)
      XCTAssertTrue(
        findings.first?.hasPrefix("\(list.folder)/Planted.swift:1: the \(kind) Planted is in no list")
          == true,
        "\(findings)")
      try FileManager.default.removeItem(atPath: "\(root)/\(list.folder)/Planted.swift")
    }
  }

  func testALineWithoutAFileOfItsOwnIsFound() throws {
    let root = try copy()
    for list in CourseList.all {
      let file = "\(root)/\(list.folder)/\(list.file)"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let last = try XCTUnwrap(try list.entries(in: root).last)
      let line = "    \(list.line(last.name))\n"

      try write(text.replacing(line, with: "\(line)    \(list.line("Planted"))\n"), to: file)
      XCTAssertEqual(
        try list.findings(in: root),
        [
          "\(list.folder)/\(list.file):\(last.line + 1): the \(list.kind) Planted has no file of its own; declare it in "
            + "\(list.folder)/Planted.swift"
        ])
      try write(text.replacing(line, with: line + line), to: file)
      XCTAssertEqual(
        try list.findings(in: root),
        ["\(list.folder)/\(list.file):\(last.line + 1): \(last.name) is in the list twice; delete this line"])
      try write(text, to: file)

      let own = "\(root)/\(list.folder)/\(last.name).swift"
      try FileManager.default.moveItem(atPath: own, toPath: "\(root)/\(list.folder)/Moved.swift")
      XCTAssertEqual(
        try list.findings(in: root),
        [
          "\(list.folder)/\(list.file):\(last.line): the \(list.kind) \(last.name) has no file of its own; declare it in "
            + "\(list.folder)/\(last.name).swift, it is in \(list.folder)/Moved.swift"
        ])
      try FileManager.default.moveItem(atPath: "\(root)/\(list.folder)/Moved.swift", toPath: own)
    }
  }

  func testLayersThatRunInAnothersFileAreFound() throws {
    let root = try copy()
    let folder = CourseList.running
    try write(
      "import Networks\n\nextension Networks.Dropout: RunnableLayer {\n}\n\nextension Nobody: RunnableLayer {}\n",
      to: "\(root)/\(folder)/SeveralRunning.swift")
    XCTAssertEqual(
      try CourseList.runningFindings(in: root),
      [
        "\(folder)/SeveralRunning.swift:3: how Dropout runs is said here; say it in \(folder)/DropoutRunning.swift",
        "\(folder)/SeveralRunning.swift:6: Nobody runs and is no layer; add it to \(CourseList.all[0].folder)",
        "\(folder)/SeveralRunning.swift:6: how Nobody runs is said here; say it in \(folder)/NobodyRunning.swift",
      ])
  }

  // MARK: - Nobody else knows a case by name

  /// Files that are about a case of another kind, and why.
  private static let mayKnow: [String: Set<String>] = [
    // The kernels of a question are a convolution's, by what a question is.
    // Mistakes about these layers and no others.
    "Sources/Course/Questions/Misconceptions/ForgotInputChannels.swift": ["Convolution"],
    "Sources/Course/Questions/Misconceptions/IgnoredReLU.swift": ["ReLU"],
    // The plan of the course's first network.
    "Sources/Learning/TrainingRuns/TrainingPlan.swift": ["Adamax"],
    // The quantity that messages show as an example.
    "Sources/Course/Questions/Quantities/Quantity.swift": ["OutputSize"],
  ]

  /// Where code asks whether something is of a type, or takes the type as a value: the file's lines, but for those of a list.
  private func casesKnown(in text: String, of names: Set<String>) -> [(name: String, line: Int)] {
    text.components(separatedBy: "\n").enumerated().flatMap { number, line -> [(String, Int)] in
      guard line.firstMatch(of: /^    \w+\.(?:self|kind),$/) == nil else { return [] }
      return line.matches(of: /(?:\b(?:is|as\?|as!) (?:\w+\.)?(\w+)\b)|\b(\w+)\.(?:self|kind)(?!\w)/)
        .compactMap {
          ($0.1 ?? $0.2).map(String.init)
        }.filter(names.contains).map { ($0, number + 1) }
    }
  }

  func testNobodyAsksForACaseByItsType() throws {
    var names: [String: String] = [:]
    for list in CourseList.all {
      for entry in try list.entries(in: Self.root) { names[entry.name] = list.kind }
    }
    var known: [String: Set<String>] = [:]
    for path in try CourseList.swiftFiles(in: "Sources", of: Self.root) {
      let text = try String(contentsOfFile: "\(Self.root)/\(path)", encoding: .utf8)
      for (name, line) in casesKnown(in: text, of: Set(names.keys)) where !path.hasSuffix("/\(name).swift") {
        known[path, default: []].insert(name)
        XCTAssertTrue(
          Self.mayKnow[path]?.contains(name) == true,
          "\(path):\(line): the \(names[name] ?? "") \(name) is asked for by name; let \(name).swift say what matters "
            + "here, as a requirement of its protocol with a default")
      }
    }
    XCTAssertEqual(known, Self.mayKnow, "what is allowed is needed")
  }

  func testACaseThatIsAskedForIsFound() {
    let text = """
      let a = quantity == Jump.self
        if layer is Networks.ReLU, let pool = layer as? MaxPooling { use(jump, This.self) }
          Jump.self,
      guard layer as! ReLU6 != nil
          Dropout.kind,
      if layer.kind.name == Dropout.kind.name {}
      """
    let found = casesKnown(in: text, of: ["Jump", "ReLU", "MaxPooling", "Dropout"])
    XCTAssertEqual(found.map(\.name), ["Jump", "ReLU", "MaxPooling", "Dropout"])
    XCTAssertEqual(found.map(\.line), [1, 2, 2, 6])
  }

  /// The readers of exercises, and what all cases of a kind stand on, have no case's name in a text either.
  func testReadersHaveNoNameOfACaseInTheirTexts() throws {
    for (path, kinds) in [
      ("Sources/Course/Questions/QuestionReader.swift", ["quantity", "misconception", "requirement"]),
      ("Sources/Course/Questions/QuestionNetworkCheck.swift", ["quantity", "misconception", "requirement"]),
      ("Sources/Course/Questions/QuestionDrawing.swift", ["quantity", "misconception", "requirement"]),
      ("Sources/Course/Questions/Misconceptions/Misconception.swift", ["quantity", "misconception"]),
      ("Sources/Course/Exercises/ExerciseReader.swift", ["network check"]),
      ("Sources/Grading/NetworkChecks/NetworkCheck.swift", ["network check"]),
      ("Sources/Network/NetworkFiles/NetworkReader.swift", ["layer"]),
      ("Sources/Course/Lessons/LessonDialect.swift", ["figure"]),
      ("Sources/Course/Markdown/Reading/BlockReader.swift", ["figure"]),
      ("Sources/Base/Pictures/PictureFormats.swift", ["picture format"]),
    ] {
      let text = try String(contentsOfFile: "\(Self.root)/\(path)", encoding: .utf8)
      for list in CourseList.all where kinds.contains(list.kind) {
        let names = try xmlNames(of: list)
        XCTAssertGreaterThan(names.count, 3, list.kind)
        for name in names {
          let isThere = text.contains("\"\(name)\"") || (name.contains("-") && text.contains(name))
          XCTAssertFalse(isThere, "\(path) has “\(name)”, the name of a \(list.kind), in a text")
        }
      }
    }
  }

  /// What the cases of a list are called in files and on the command line.
  private func xmlNames(of list: CourseList) throws -> [String] {
    try list.entries(in: Self.root).map { entry in
      let text = try String(
        contentsOfFile: "\(Self.root)/\(list.folder)/\(entry.name).swift", encoding: .utf8)
      let match = try XCTUnwrap(
        text.firstMatch(of: /static let (?:name|kind|attribute) = (?:LayerKind\(\s*)?"([^"]+)"/), entry.name)
      return String(match.1)
    }
  }
}
