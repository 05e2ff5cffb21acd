import Foundation
import GraderProgram
import TestFolders
import XCTest

/// `Courseware/authoring.md`, followed to the letter: its commands are run and its files written, in its order.
final class AuthoringGuideTests: XCTestCase {
  /// What the guide has its reader do, or see.
  private enum Step {
    /// `$ ./grade …`, the lines it shows of the output, and the exit status that it says.
    case command(String, shown: [String], status: Int32)
    /// A block that names its file replaces that file.
    case file(String, text: String)
    /// A block that says `in FILE` quotes from it.
    case excerpt(String, text: String)
  }

  private struct BadGuide: Error, CustomStringConvertible {
    var description: String
  }

  func testEveryCommandOfTheGuideDoesWhatItSays() throws {
    let guide = try String(contentsOfFile: "\(BuiltGrader.root)/Courseware/authoring.md", encoding: .utf8)
    let steps = try Self.steps(of: guide)
    let commands = steps.count { if case .command = $0 { true } else { false } }
    XCTAssertEqual(
      commands, guide.components(separatedBy: "\n").count { $0.hasPrefix("$ ./grade ") },
      "a command stands outside of a console block")
    XCTAssertGreaterThanOrEqual(commands, 10)

    let folder = URL(fileURLWithPath: try temporaryFolder("guide"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("grade").path, withDestinationPath: BuiltGrader.program)

    for step in steps {
      switch step {
      case .command(let line, let shown, let status):
        let answer = try BuiltGrader.run(line: line, in: folder.path)
        XCTAssertEqual(answer.status, status, "\(line)\n\(answer.output)\(answer.errors)")
        var rest = (answer.output + answer.errors)[...]
        for text in shown {
          let place = try XCTUnwrap(rest.range(of: text), "\(line) does not show “\(text)” here:\n\(rest)")
          rest = rest[place.upperBound...]
        }
      case .file(let path, let text):
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      case .excerpt(let path, let text):
        let file = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        XCTAssertTrue(
          Self.unindented(file).contains(Self.unindented(text)), "\(path) does not have:\n\(text)")
      }
    }
  }

  func testTheGuideNamesEveryQuantityMisconceptionAndRequirement() throws {
    let guide = try String(contentsOfFile: "\(BuiltGrader.root)/Courseware/authoring.md", encoding: .utf8)
    let schema = try String(contentsOfFile: "\(BuiltGrader.root)/Exercises/exercise.xsd", encoding: .utf8)
    for type in ["quantity", "misconception"] {
      let start = try XCTUnwrap(schema.range(of: "<xs:simpleType name=\"\(type)\">"))
      let end = try XCTUnwrap(schema.range(of: "</xs:simpleType>", range: start.upperBound..<schema.endIndex))
      let names = schema[start.upperBound..<end.lowerBound].matches(of: /enumeration value="([^"]+)"/).map(
        \.1)
      XCTAssertGreaterThan(names.count, 15, type)
      for name in names { XCTAssertTrue(guide.contains("\n| `\(name)` |"), "\(name) is not in a table") }
    }
    let start = try XCTUnwrap(schema.range(of: "<xs:complexType name=\"require\">"))
    let end = try XCTUnwrap(schema.range(of: "</xs:complexType>", range: start.upperBound..<schema.endIndex))
    let names = schema[start.upperBound..<end.lowerBound].matches(of: /xs:attribute name="([^"]+)"/).map(\.1)
    XCTAssertGreaterThan(names.count, 3)
    for name in names {
      XCTAssertTrue(guide.contains("\n| `\(name)=\""), String(name))
    }
  }

  // MARK: - Reading the guide

  private static func steps(of guide: String) throws -> [Step] {
    var steps: [Step] = []
    var block: (info: [String], lines: [String])?
    for line in guide.components(separatedBy: "\n") {
      guard line.hasPrefix("```") else {
        block?.lines.append(line)
        continue
      }
      guard let (info, lines) = block else {
        block = (line.dropFirst(3).split(separator: " ").map(String.init), [])
        continue
      }
      block = nil
      let text = lines.joined(separator: "\n") + "\n"
      switch (info.first, info.count) {
      case ("console", 1): steps += try commands(lines)
      case ("xml", 2), ("swift", 2): steps.append(.file(info[1], text: text))
      case ("xml", 3) where info[1] == "in": steps.append(.excerpt(info[2], text: text))
      default: throw BadGuide(description: "the test does not know what to do with ```\(info)")
      }
    }
    guard block == nil else { throw BadGuide(description: "a block is not closed") }
    return steps
  }

  private static func commands(_ lines: [String]) throws -> [Step] {
    var steps: [Step] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        steps.append(.command(String(line.dropFirst(2)), shown: [], status: 0))
        continue
      }
      guard case .command(let command, var shown, var status) = steps.popLast() else {
        throw BadGuide(description: "“\(line)” follows no command")
      }
      if let match = line.wholeMatch(of: /\[exit status (\d+).*\]/) {
        status = Int32(match.1) ?? -1
      } else if line != "…" {
        shown.append(line)
      }
      steps.append(.command(command, shown: shown, status: status))
    }
    return steps
  }

  private static func unindented(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
  }
}
