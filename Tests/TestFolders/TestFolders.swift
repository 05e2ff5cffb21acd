import Foundation
import XCTest

/// Where tests put their files: one folder of this process, which goes with it. What a killed run left goes when the next one
/// begins.
public enum TestFolders {
  private static let prefix = "convnet-tests-"

  /// A path at which there is nothing yet.
  public static func path(_ kind: String) -> String { "\(own)/\(kind)-\(UUID().uuidString.prefix(8))" }

  /// A new empty folder.
  public static func make(_ kind: String) throws -> String {
    let path = path(kind)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  public static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  private static let own: String = {
    sweep()
    while true {
      let path = NSTemporaryDirectory() + prefix + UUID().uuidString.prefix(8)
      try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      // Held until the process ends, however it does. Without a lock another run may take the folder away.
      let lock = open("\(path)/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
      if lock < 0 || flock(lock, LOCK_EX) != 0 || access("\(path)/lock", F_OK) == 0 {
        atexit { TestFolders.remove(TestFolders.own) }
        return path
      }
      close(lock)
    }
  }()

  /// Removes the folders whose process is no more.
  private static func sweep() {
    let temporary = NSTemporaryDirectory()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: temporary)) ?? []
    for path in names.filter({ $0.hasPrefix(prefix) }).map({ temporary + $0 }) {
      let lock = open("\(path)/lock", O_RDWR | O_CLOEXEC)
      guard lock >= 0 else { continue }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { remove(path) }
      close(lock)
    }
  }
}

extension XCTestCase {
  /// A new empty folder that goes with the test.
  public func temporaryFolder(_ kind: String = "test") throws -> String {
    let path = try TestFolders.make(kind)
    addTeardownBlock { TestFolders.remove(path) }
    return path
  }

  /// A path at which there is nothing yet; what the test puts there goes with it.
  public func temporaryPath(_ kind: String) -> String {
    let path = TestFolders.path(kind)
    addTeardownBlock { TestFolders.remove(path) }
    return path
  }
}
