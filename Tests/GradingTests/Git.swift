import Foundation
import XCTest

/// Runs git in a folder, as an author of the course.
func git(_ folder: String, _ arguments: String...) throws {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments =
    ["git", "-C", folder, "-c", "user.name=Author", "-c", "user.email=author@example.org"] + arguments
  try process.run()
  process.waitUntilExit()
  XCTAssertEqual(process.terminationStatus, 0, arguments.joined(separator: " "))
}
