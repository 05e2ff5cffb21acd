import XCTest

@testable import Sandboxing

/// The profile for the sandbox of macOS, as text: it cannot be tried here.
final class SandboxExecTests: XCTestCase {
  private func profile(_ purpose: Jail.Purpose) -> String {
    var jail = Jail(purpose)
    jail.readable = [("/no\" (allow network*) \"where", "/a")]
    jail.writable = [("/folder/one", "/b")]
    jail.environment = ["TZ": "UTC"]
    return SandboxExec.forProfiles.wrap(["/host"], in: jail).arguments[5]
  }

  /// The words outside of texts, one line for each form.
  private func plain(_ profile: String) -> String {
    var text = ""
    var isInside = false
    var isEscaped = false
    for character in profile {
      if isInside, isEscaped {
        isEscaped = false
        continue
      }
      if isInside, character == "\\" {
        isEscaped = true
        continue
      }
      if character == "\"" { isInside.toggle() } else if !isInside { text.append(character) }
    }
    XCTAssertFalse(isInside)
    return text
  }

  func testNothingIsAllowedButWhatIsSaid() {
    for purpose in [Jail.Purpose.computing, .building] {
      let plain = plain(profile(purpose))
      XCTAssertTrue(plain.hasPrefix("(version 1)\n(deny default)"))
      XCTAssertFalse(plain.contains("network"), plain)
      XCTAssertFalse(plain.contains("mach-lookup"))
      XCTAssertEqual(plain.count { $0 == "(" }, plain.count { $0 == ")" })
      XCTAssertEqual(plain.contains("process-fork"), purpose == .building)
      XCTAssertTrue(profile(purpose).contains(#"file-write* (subpath "/folder/one")"#))
      XCTAssertEqual(profile(purpose).components(separatedBy: "file-write*").count, 2)
    }
  }

  func testTheCommandHasNoEnvironmentButItsOwn() {
    var jail = Jail(.computing)
    jail.environment = ["TZ": "UTC", "LANG": "C.UTF-8"]
    let command = SandboxExec.forProfiles.wrap(["/host", "x"], in: jail).arguments
    XCTAssertEqual(
      Array(command[..<6]), ["/usr/bin/env", "-i", "LANG=C.UTF-8", "TZ=UTC", "/usr/bin/sandbox-exec", "-p"])
    XCTAssertEqual(Array(command[7...]), ["/host", "x"])
  }

  /// Untested walls are none for strangers.
  func testItIsNotForStrangers() { XCTAssertFalse(SandboxExec.forProfiles.holdsAgainstStrangers) }
}
