import Foundation
import GraderProgram
import XCTest

/// A terminal of a test's own.
struct TestTerminal {
  /// The user's side and the program's side.
  let user: Int32
  let program: Int32

  init(columns: Int = 80) {
    user = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK and TIOCGPTN, which Swift does not see.
    var (lock, number) = (Int32(0), Int32(0))
    XCTAssertEqual(ioctl(user, 0x4004_5431, &lock), 0)
    XCTAssertEqual(ioctl(user, 0x8004_5430, &number), 0)
    program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    XCTAssertGreaterThanOrEqual(program, 0)
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    XCTAssertEqual(ioctl(program, UInt(TIOCSWINSZ), &size), 0)
  }

  /// Runs the grader on it to its end.
  ///
  /// - Parameter folder: where it runs; the test's own when nil.
  /// - Returns: the exit status and what was shown, without colours.
  static func run(
    _ arguments: [String], in folder: String? = nil, locale: String? = "C.UTF-8", columns: Int = 80,
    input: String = ""
  ) throws -> (status: Int32, shown: String) {
    try BuiltGrader.requireBuilt()
    let terminal = TestTerminal(columns: columns)
    defer { close(terminal.user) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltGrader.program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    var environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_CTYPE", "LANG", "COLUMNS"] { environment[name] = nil }
    if let locale { environment["LANG"] = locale }
    environment["PAGER"] = ""
    environment["TERM"] = "xterm-256color"
    process.environment = environment
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = FileHandle(fileDescriptor: terminal.program, closeOnDealloc: false)
    process.standardError = FileHandle(fileDescriptor: terminal.program, closeOnDealloc: false)
    try process.run()
    close(terminal.program)
    pipe.fileHandleForWriting.write(Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    let shown = terminal.readToEnd { _ in }
    process.waitUntilExit()
    return (process.terminationStatus, shown.replacing(/\u{1b}\[[0-9;]*[A-Za-z]/, with: ""))
  }

  /// - Parameter glance: called with all that was shown so far, whenever there is more.
  func readToEnd(_ glance: (String) -> Void) -> String {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(user, &bytes, bytes.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += bytes[..<count]
      glance(String(decoding: all, as: UTF8.self))
    }
  }
}
