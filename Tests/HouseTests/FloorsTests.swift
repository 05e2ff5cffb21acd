import Foundation
import TestFolders
import XCTest

/// A room imports only what it declares, and only from floors below it or from its own.
final class FloorsTests: XCTestCase {
  /// The floors, lowest first: the folders of `Sources`. Rooms that lie in none of them are above all.
  private static let floors = ["Base", "Network", "Learning", "Course", "Grading"]

  private static func floor(_ folder: String) -> Int {
    let parts = folder.split(separator: "/")
    return parts.count > 2 ? floors.firstIndex(of: String(parts[1])) ?? floors.count : floors.count
  }

  /// The modules of the C library.
  private static let cLibrary: Set<String> = ["Glibc", "Darwin", "Musl"]

  /// The rooms that may import it, and why the others need not.
  private static let besideC: [String: String] = [
    "SystemFiles": "it is the room for it",
    "Clocks": "the clock", "Mathematics": "the functions of real numbers",
    "Kernels": "its threads are woken within microseconds",
    "WireFormat": "linked into processes of the jail, which link little else",
    "GradedTesting": "runs in the suite's process, without the grader's rooms",
    "StudentHost": "runs in the jail, with the student's code", "student-host": "is that process",
    "archive-reader": "is a process in the jail", "Sandboxing": "makes the kernel's filters",
  ]

  private struct Import {
    var file: String
    var line: Int
    var module: String
  }

  /// The imports of all Swift files of a target, in their order.
  private func imports(in target: PackageManifest.Target) throws -> [Import] {
    let folder = target.folder
    let files = try XCTUnwrap(FileManager.default.enumerator(atPath: "\(PackageManifest.root)/\(folder)"))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") && target.has($0) }.sorted()
    return try files.flatMap { file in
      let path = "\(folder)/\(file)"
      let text = try String(contentsOfFile: "\(PackageManifest.root)/\(path)", encoding: .utf8)
      return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
        number, line in
        Self.module(line).map { Import(file: path, line: number + 1, module: $0) }
      }
    }
  }

  private static let modifiers: Set<Substring> = [
    "@testable", "@preconcurrency", "public", "package", "internal", "private", "fileprivate",
  ]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]

  /// The module that a line imports; nil for other lines.
  private static func module(_ line: Substring) -> String? {
    let words = line.split(separator: " ").drop { modifiers.contains($0) }
    guard words.first == "import" else { return nil }
    let named = words.dropFirst().drop { kinds.contains($0) }
    return named.first.map { String($0.prefix { $0 != "." && $0 != ";" }) }
  }

  /// What is wrong, by file and line; empty where nothing is.
  private func findings(_ manifest: PackageManifest) throws -> [String] {
    let targets = Dictionary(uniqueKeysWithValues: manifest.targets.map { ($0.name, $0) })
    // A product has other modules than its name: what is no target of ours is looked for by name all the same.
    let known = Set(targets.keys).union(manifest.targets.flatMap(\.declared))
    var found: [String] = []
    for target in manifest.targets where target.type != "system" {
      if target.folder.hasPrefix("Sources/"), Self.besideC[target.name] == nil {
        for use in try imports(in: target) where Self.cLibrary.contains(use.module) {
          found.append(
            "\(use.file):\(use.line): \(target.name) imports the C library; ask SystemFiles for what it needs, or say in "
              + "FloorsTests why it must")
        }
      }
      for use in try imports(in: target) where known.contains(use.module) && use.module != target.name {
        if !target.declared.contains(use.module) {
          found.append(
            "\(use.file):\(use.line): \(target.name) imports \(use.module) and does not declare it; "
              + "add it to its dependencies in Package.swift")
        }
        if let other = targets[use.module], Self.floor(other.folder) > Self.floor(target.folder) {
          found.append(
            "\(use.file):\(use.line): \(target.folder) imports \(other.folder), which is on a floor above it")
        }
      }
    }
    return found
  }

  func testImportsAreDeclaredAndLeadDownwards() throws {
    let manifest = try PackageManifest.read(scratch: temporaryFolder("scratch"))
    XCTAssertGreaterThan(manifest.targets.count, 20)
    for finding in try findings(manifest) { XCTFail(finding) }
  }

  /// An import that is not declared, and one that leads upwards, are found where they stand.
  func testWhatIsWrongIsFound() throws {
    var manifest = try PackageManifest.read(scratch: temporaryFolder("scratch"))
    let grading = try XCTUnwrap(manifest.targets.firstIndex { $0.name == "Grading" })
    manifest.targets[grading].dependencies.removeAll {
      $0.values.contains { $0.first??.text == "SystemFiles" }
    }
    let diagnostics = try XCTUnwrap(manifest.targets.firstIndex { $0.name == "Diagnostics" })
    manifest.targets[diagnostics].path = "Sources/Course/Exercises"
    let kernels = try XCTUnwrap(manifest.targets.firstIndex { $0.name == "Kernels" })
    manifest.targets[kernels].name = "Engines"
    let found = try findings(manifest)
    XCTAssertTrue(
      found.contains {
        $0.hasPrefix("Sources/Learning/Kernels/Workers.swift:")
          && $0.contains("Engines imports the C library")
      }, "\(found)")
    XCTAssertTrue(
      found.contains {
        $0.hasPrefix("Sources/Grading/Grading/Grader.swift:") && $0.contains("does not declare it")
      },
      "\(found)")
    XCTAssertTrue(
      found.contains {
        $0.hasPrefix("Sources/Base/SystemFiles/GraderFault.swift:") && $0.contains("on a floor above it")
      }, "\(found)")
  }

  /// Networks are compiled for places that have no files, no clock, no C library and no Foundation.
  func testNetworksNeedNothingButTheLanguage() throws {
    let manifest = try PackageManifest.read(scratch: temporaryFolder("scratch"))
    let targets = Dictionary(uniqueKeysWithValues: manifest.targets.map { ($0.name, $0) })
    var (open, reached): ([String], Set<String>) = (["Networks"], [])
    while let name = open.popLast() {
      let target = try XCTUnwrap(targets[name])
      guard reached.insert(name).inserted else { continue }
      open += target.declared
      for use in try imports(in: target) where targets[use.module] == nil {
        XCTFail("\(use.file):\(use.line): \(name) imports \(use.module), which not every place has")
      }
    }
    XCTAssertEqual(reached, ["Networks", "Diagnostics", "Escaping", "Sentences"])
  }

  /// What a target leaves out, such as a course that its tests grade, imports what it likes.
  func testWhatATargetLeavesOutIsNotLookedAt() throws {
    var manifest = try PackageManifest.read(scratch: temporaryFolder("scratch"))
    let tests = try XCTUnwrap(manifest.targets.firstIndex { $0.name == "GradeTests" })
    XCTAssertFalse(manifest.targets[tests].has("Fixture/Exercises/windows/Package.swift"))
    XCTAssertTrue(manifest.targets[tests].has("Fixtures.swift"))
    manifest.targets[tests].exclude.removeAll { $0 == "Fixture" }
    let found = try findings(manifest)
    XCTAssertTrue(found.contains { $0.hasPrefix("Tests/GradeTests/Fixture/Exercises/") }, "\(found)")
  }

  func testImportsAreReadAsTheyAreWritten() {
    for (line, module) in [
      ("import Grading", "Grading"), ("@testable import Grading", "Grading"),
      ("  @preconcurrency import Glibc", "Glibc"), ("package import struct Base.Thing", "Base"),
      ("public import ConvNet // all of it", "ConvNet"), ("// import Grading", nil), ("important", nil),
      ("let word = \"import Grading\"", nil),
    ] as [(String, String?)] {
      XCTAssertEqual(Self.module(line[...]), module, line)
    }
  }
}
