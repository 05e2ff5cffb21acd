import Foundation

/// The transcripts beside this file, and the course they are about.
enum TranscriptFiles {
  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  static let fixture = "\(here)/Fixture"
  private static let folder = "\(here)/Transcripts"

  /// Their paths, sorted.
  static func all() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".transcript") }
      .sorted()
      .map { "\(folder)/\($0)" }
  }

  static func read(_ path: String) throws -> Transcript {
    try Transcript(String(contentsOfFile: path, encoding: .utf8))
  }
}
