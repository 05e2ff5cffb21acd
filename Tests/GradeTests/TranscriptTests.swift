import Foundation
import GraderProgram
import TestFolders
import XCTest

/// The command line, held to the sessions in `Transcripts`.
final class TranscriptTests: XCTestCase {
  /// Where this is set to `update`, the transcripts are rewritten from what the program prints.
  private var isUpdate: Bool { ProcessInfo.processInfo.environment["GRADE_TRANSCRIPTS"] == "update" }

  /// A command that prints something else is a failure of its own, at its line of the transcript.
  func testCommandsPrintWhatTheTranscriptsShow() throws {
    for path in try TranscriptFiles.all() {
      var transcript = try read(path)
      let session = try Session(in: temporaryFolder("session"))
      for (number, piece) in transcript.pieces.enumerated() {
        guard case .command(var command) = piece else { continue }
        let (printed, status) = try session.run(command.text)
        if !isUpdate, (printed, status) != (command.printed, command.status) {
          fail(command, printed, status, path)
        }
        (command.printed, command.status) = (printed, status)
        transcript.pieces[number] = .command(command)
      }
      if isUpdate { try transcript.text.write(toFile: path, atomically: true, encoding: .utf8) }
    }
  }

  private func read(_ path: String) throws -> Transcript {
    do {
      return try TranscriptFiles.read(path)
    } catch let fault as Transcript.Fault {
      recordFailure(withDescription: fault.description, inFile: path, atLine: fault.line, expected: true)
      throw fault
    }
  }

  private func fail(_ command: Transcript.Command, _ printed: String, _ status: Int32, _ path: String) {
    let message = Difference.text(
      expected: Transcript.shown(command.printed, command.status), actual: Transcript.shown(printed, status))
    recordFailure(
      withDescription: "$ \(command.text)\n\(message)", inFile: path, atLine: command.line, expected: true)
  }

  /// Every command of `grade --help` is shown doing its work, and refusing a mistake.
  func testEveryCommandIsShownWithSuccessAndMistake() throws {
    let help = try BuiltGrader.run(["--help"]).output
    let names = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS:") }
      .compactMap { $0.wholeMatch(of: #/  ([a-z]+)(?: .*)?/#).map { String($0.1) } }
    XCTAssertGreaterThan(names.count, 15, help)
    let commands = try TranscriptFiles.all().flatMap { try TranscriptFiles.read($0).commands }
    for name in names {
      let own = commands.filter { "| \($0.text) ".contains("| grade \(name) ") }
      XCTAssertTrue(own.contains { $0.status == 0 }, "no transcript shows `grade \(name)` doing its work")
      XCTAssertTrue(
        own.contains { [1, 2, 64, 70].contains($0.status) },
        "no transcript shows `grade \(name)` with a mistake")
    }
  }

  /// Transcripts are read in editors and terminals: what steers those is not in them.
  func testNothingIsColoured() throws {
    for path in try TranscriptFiles.all() {
      for command in try TranscriptFiles.read(path).commands {
        XCTAssertFalse(command.printed.contains("\u{1b}"), "\(path):\(command.line)")
      }
    }
  }
}
