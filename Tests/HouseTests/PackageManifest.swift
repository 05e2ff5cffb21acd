import Foundation
import XCTest

/// What Package.swift declares, as the package manager reads it.
struct PackageManifest: Decodable {
  struct Target: Decodable {
    var name: String
    var type: String
    var path: String?
    /// What is in its folder and no part of it.
    var exclude: [String]
    var dependencies: [[String: [Value?]]]

    /// The names of the targets and products that it may import.
    var declared: Set<String> { Set(dependencies.flatMap(\.values).compactMap { $0.first??.text }) }

    /// Where its files are, below the package.
    var folder: String { path ?? (type == "test" ? "Tests/\(name)" : "Sources/\(name)") }

    /// Whether a file of its folder is a part of it.
    func has(_ file: String) -> Bool { !exclude.contains { file == $0 || file.hasPrefix("\($0)/") } }
  }

  /// A dependency is a list of a name and conditions: only the name is of interest.
  enum Value: Decodable {
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      let text = try? decoder.singleValueContainer().decode(String.self)
      self = text.map { .text($0) } ?? .other
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
  }

  var targets: [Target]

  /// The package that this file belongs to.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func read(scratch: String) throws -> PackageManifest {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", root, "--scratch-path", scratch, "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return try JSONDecoder().decode(PackageManifest.self, from: bytes)
  }
}
