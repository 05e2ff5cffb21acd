import Diagnostics
import Foundation
import TestFolders
import XCTest

/// The folder with the fixtures, beside this file.
let fixturesPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures"

extension XCTestCase {
  /// Writes a file, with the folders it is in.
  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// What loading throws; a failure of the test when it does not.
  func diagnostics<Value>(
    _ load: () throws(Diagnostics) -> Value, file: StaticString = #filePath, line: UInt = #line
  ) -> Diagnostics? {
    do throws(Diagnostics) {
      _ = try load()
      XCTFail("nothing was found wrong", file: file, line: line)
      return nil
    } catch {
      return error
    }
  }
}
