import Foundation
import TestFolders

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = try TestFolders.make("data")
  }

  deinit { TestFolders.remove(path) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let whole = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: whole))
    return whole
  }
}
