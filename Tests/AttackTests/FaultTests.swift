import Foundation
import GraderProgram
import TestFolders
import XCTest

/// The grader's own faults, brought about on purpose: never a wrong score, never half a verdict, never an orphan; exit 70
/// with what to do; and the next run heals itself.
final class FaultTests: XCTestCase {
  private var folder = ""
  private var course: String { "\(folder)/course" }
  private var cache: String { "\(folder)/cache" }
  private var solution: String { "\(course)/Solutions/attacked" }

  override func setUpWithError() throws {
    folder = try TestFolders.make("fault")
    try FileManager.default.copyItem(atPath: BuiltGrader.attacked, toPath: course)
    chmod(folder, 0o755)
  }

  override func tearDown() {
    _ = try? tool("chmod", "-R", "u+w", folder)
    TestFolders.remove(folder)
  }

  /// Grades beside what `body` does meanwhile; it may wait for the verdict.
  ///
  /// - Returns: the verdict, once it is there; nil where the grader could not be started.
  private func gradeWhile(_ body: (_ done: DispatchGroup) throws -> Void) rethrows -> BuiltGrader.Answer? {
    nonisolated(unsafe) let test = self
    nonisolated(unsafe) var answer: BuiltGrader.Answer?
    let done = DispatchGroup()
    done.enter()
    Thread.detachNewThread {
      answer = try? test.grade()
      done.leave()
    }
    defer { done.wait() }
    try body(done)
    done.wait()
    return answer
  }

  /// Grades the solution of this test's own course with its own cache.
  private func grade(
    _ submission: String? = nil, format: String = "json", before: [String] = [],
    environment: [String: String] = [:],
    options: [String] = []
  ) throws -> BuiltGrader.Answer {
    let arguments =
      [
        "attacked", "--course", course, "--submission", submission ?? solution, "--format", format, "--seed",
        "7",
      ] + options
    let all = ["CONVNETCOURSE_CACHE": cache].merging(environment) { $1 }
    guard let program = before.first else { return try BuiltGrader.runLimited(arguments, environment: all) }
    return try BuiltGrader.runLimited(
      Array(before.dropFirst()) + [BuiltGrader.program] + arguments, program: program, environment: all)
  }

  @discardableResult
  private func tool(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func assertFullPoints(_ answer: BuiltGrader.Answer, line: UInt = #line) {
    XCTAssertEqual(answer.parts?.map(\.points), [1, 3, 2], answer.output + answer.errors, line: line)
    XCTAssertEqual(answer.status, 0, line: line)
  }

  /// - Parameter says: what must be said of the fault.
  private func assertFault(_ answer: BuiltGrader.Answer, says: String, line: UInt = #line) {
    XCTAssertEqual(answer.status, 70, answer.output + answer.errors, line: line)
    XCTAssertEqual(answer.output, "", line: line)
    XCTAssertTrue(answer.errors.contains(says), answer.errors, line: line)
  }

  /// The processes that work for this test's cache.
  private func processes() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).filter { pid_t($0) != nil }
      .compactMap { process in
        guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return nil }
        let command = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\0", with: " ")
        return command.contains(folder) ? command : nil
      }
  }

  // MARK: - Ends

  func testAKilledGraderLeavesNothingAndTheNextOneCleansUp() throws {
    assertFullPoints(try grade())
    let source = "\(solution)/Sources/Attacked/First.swift"
    let honest = try String(contentsOfFile: source, encoding: .utf8)
    // Long enough for every kill to find it at work.
    try "public func doubled(_ number: Int) -> Int { while true {} }\n".write(
      toFile: source, atomically: true, encoding: .utf8)
    for milliseconds in [20, 60, 120, 250, 400, 700, 1200] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: BuiltGrader.program)
      process.arguments = [
        "attacked", "--course", course, "--submission", solution, "--output", "\(folder)/verdict",
      ]
      process.environment = BuiltGrader.ownEnvironment.merging(["CONVNETCOURSE_CACHE": cache]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(milliseconds) * 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      var left = processes()
      for _ in 0..<40 where !left.isEmpty {
        usleep(50_000)
        left = processes()
      }
      XCTAssertEqual(left, [], "\(milliseconds) ms")
      XCTAssertFalse(FileManager.default.fileExists(atPath: "\(folder)/verdict"))
    }
    try honest.write(toFile: source, atomically: true, encoding: .utf8)
    assertFullPoints(try grade())
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: "\(cache)/work"), [])
  }

  func testAGraderKilledWhileItPreparesIsHealedByTheNext() throws {
    for milliseconds in [30, 300, 900, 2500] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: BuiltGrader.program)
      process.arguments = ["attacked", "--course", course, "--submission", solution]
      process.environment = BuiltGrader.ownEnvironment.merging(["CONVNETCOURSE_CACHE": cache]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(milliseconds) * 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // Nor does the compiler that prepares live on, and write.
      var left = processes()
      for _ in 0..<40 where !left.isEmpty {
        usleep(50_000)
        left = processes()
      }
      XCTAssertEqual(left, [], "\(milliseconds) ms")
    }
    assertFullPoints(try grade())
  }

  /// A machine without memory kills whom it likes: a suite that was killed is started again, twice, and then it is a fault.
  func testASuiteKilledFromOutsideCostsNobodyPoints() throws {
    assertFullPoints(try grade())
    try "import Glibc\npublic func doubled(_ number: Int) -> Int { usleep(40_000); return 2 * number }\n"
      .write(
        toFile: "\(solution)/Sources/Attacked/First.swift", atomically: true, encoding: .utf8)
    for most in [1, 2, 3] {
      var killed: Set<pid_t> = []
      let answer = gradeWhile { done in
        while done.wait(timeout: .now() + 0.2) == .timedOut {
          for suite in suites() where killed.count < most && !killed.contains(suite) {
            // Also beside the compiler, and in the midst of a test.
            kill(suite, SIGKILL)
            killed.insert(suite)
          }
        }
      }
      XCTAssertEqual(killed.count, most)
      if most < 3 {
        assertFullPoints(try XCTUnwrap(answer))
      } else {
        assertFault(try XCTUnwrap(answer), says: "was killed")
      }
      XCTAssertEqual(processes(), [])
    }
  }

  /// The same for the compiler and for the student's process: each is tried once more.
  func testACompilerOrAStudentsProcessKilledFromOutsideCostsNobodyPoints() throws {
    assertFullPoints(try grade())
    try "import Glibc\npublic func doubled(_ number: Int) -> Int { usleep(40_000); return 2 * number }\n"
      .write(
        toFile: "\(solution)/Sources/Attacked/First.swift", atomically: true, encoding: .utf8)
    for program in ["swift-frontend", "student-host"] {
      var hasKilled = false
      let answer = gradeWhile { done in
        while done.wait(timeout: .now() + 0.02) == .timedOut {
          let isRunning = program == "swift-frontend" || isLinked
          guard !hasKilled, isRunning, let victim = worker(program) else { continue }
          usleep(program == "student-host" ? 250_000 : 20_000)
          kill(victim, SIGKILL)
          hasKilled = true
        }
      }
      XCTAssertTrue(hasKilled, program)
      assertFullPoints(try XCTUnwrap(answer))
      XCTAssertEqual(processes(), [])
      XCTAssertEqual(answer?.output.contains("its process was killed"), program == "student-host", program)
    }
  }

  /// What a scheduler, an operator or a terminal sends comes to all or to any: it is never the student's doing. Another try then
  /// has full points, or nobody has any.
  func testSignalsFromOutsideAtAnyChildCostNobodyPoints() throws {
    assertFullPoints(try grade())
    try "import Glibc\npublic func doubled(_ number: Int) -> Int { usleep(20_000); return 2 * number }\n"
      .write(
        toFile: "\(solution)/Sources/Attacked/First.swift", atomically: true, encoding: .utf8)
    for signal in [SIGTERM, SIGINT, SIGHUP] {
      for program in ["swift-frontend", "student-host", "suite"] {
        var sent = 0
        let answer = gradeWhile { done in
          while done.wait(timeout: .now() + 0.02) == .timedOut {
            let victims = program == "suite" ? suites() : everyone(program)
            guard sent == 0, program != "student-host" || isLinked, !victims.isEmpty else { continue }
            usleep(program == "swift-frontend" ? 20_000 : 100_000)
            for victim in victims where kill(victim, signal) == 0 { sent += 1 }
          }
        }
        XCTAssertGreaterThan(sent, 0, program)
        assertFullPoints(try XCTUnwrap(answer))
        XCTAssertEqual(processes(), [], "\(program), signal \(signal)")
      }
    }
  }

  /// Two machines or containers on one cache know nothing of each other's processes: what one works on is not swept by the other.
  func testGradersOfTwoProcessNamespacesShareACache() throws {
    let apart = ["/usr/bin/env", "unshare", "--pid", "--fork", "--mount-proc"]
    guard try tool("unshare", "--pid", "--fork", "--mount-proc", "true") == 0 else {
      throw XCTSkip("a namespace of its own needs root")
    }
    assertFullPoints(try grade(before: apart))
    try "import Glibc\npublic func doubled(_ number: Int) -> Int { usleep(60_000); return 2 * number }\n"
      .write(
        toFile: "\(solution)/Sources/Attacked/First.swift", atomically: true, encoding: .utf8)
    var others = 0
    let answer = try gradeWhile { done in
      while done.wait(timeout: .now() + 0.01) == .timedOut {
        assertFullPoints(try grade(before: apart))
        others += 1
      }
    }
    assertFullPoints(try XCTUnwrap(answer))
    XCTAssertGreaterThan(others, 0)
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: "\(cache)/work"), [])
  }

  /// An upgrade of the system's headers makes what was compiled from them anew, at the next verdict.
  func testHeadersThatChangeCostNobodyPoints() throws {
    for name in ["First", "Second", "Third"] {
      let path = "\(solution)/Sources/Attacked/\(name).swift"
      let imports = "import Foundation\nimport Dispatch\nimport Glibc\n"
      try (imports + String(contentsOfFile: path, encoding: .utf8)).write(
        toFile: path, atomically: true, encoding: .utf8)
    }
    assertFullPoints(try grade())
    for header in ["stdio.h", "stdlib.h", "time.h"] {
      let copy = "\(folder)/\(header)"
      let text = try String(contentsOfFile: "/usr/include/\(header)", encoding: .utf8)
      try (text + "\n// another version\n").write(toFile: copy, atomically: true, encoding: .utf8)
      let upgraded = [
        "/usr/bin/env", "unshare", "--mount", "sh", "-c",
        "mount --bind '\(copy)' /usr/include/\(header) && exec \"$@\"", "sh",
      ]
      guard try tool("unshare", "--mount", "true") == 0 else { throw XCTSkip("another header needs root") }
      let first = try grade(before: upgraded)
      assertFullPoints(first)
      XCTAssertTrue(first.errors.contains("Preparing the compiler"), first.errors)
      let second = try grade(before: upgraded)
      assertFullPoints(second)
      XCTAssertFalse(second.errors.contains("Preparing the compiler"), second.errors)
    }
  }

  /// Whoever starts the grader may ignore signals: what it waits for ends all the same, and its limits hold.
  func testIgnoredSignalsOfTheParentChangeNothing() throws {
    for signals in ["CHLD", "PIPE", "CHLD PIPE TERM INT HUP ALRM XCPU USR1"] {
      assertFullPoints(try grade(before: ["/bin/bash", "-c", "trap '' \(signals); exec \"$@\"", "bash"]))
    }
  }

  /// A path that leads nowhere is a mistake in the command, and nobody's zero.
  func testAMistypedPathIsNoVerdict() throws {
    for path in ["\(folder)/nothing", "", "\(folder)/nothing.zip"] {
      for format in ["json", "exercism", "gradescope"] {
        let answer = try BuiltGrader.runLimited(
          ["attacked", "--course", course, "--submission", path, "--format", format],
          environment: ["CONVNETCOURSE_CACHE": cache])
        XCTAssertEqual(answer.status, 64, "\(path): \(answer.errors)")
        XCTAssertEqual(answer.output, "", path)
        XCTAssertTrue(answer.errors.contains("no such file or folder"), answer.errors)
      }
    }
  }

  /// Few descriptors are a fault that is said, or enough: nobody waits for ever.
  func testFewDescriptorsEndInAVerdictOrAFault() throws {
    assertFullPoints(try grade())
    // Deep folders need more of them.
    let deep = "\(solution)/a/b/c/d/e/f/g/h"
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: "\(solution)/Sources", toPath: "\(deep)/Sources")
    for most in [6, 8, 12, 15, 18, 20, 24, 30, 36, 40, 64] {
      let answer = try grade(before: ["/bin/sh", "-c", "ulimit -n \(most); exec \"$@\"", "sh"])
      if answer.status == 0 {
        assertFullPoints(answer)
      } else {
        XCTAssertEqual(answer.output, "", "\(most)")
        XCTAssertEqual(answer.status, 70, "\(most): \(answer.errors)")
      }
      XCTAssertEqual(processes(), [], "\(most)")
    }
  }

  /// Whether a student's library is there.
  private var isLinked: Bool {
    (FileManager.default.enumerator(atPath: "\(cache)/work")?.allObjects as? [String] ?? [])
      .contains { $0.hasSuffix(".so") }
  }

  /// The outermost sandbox of this test that runs `program`, or the program itself.
  private func worker(_ program: String) -> pid_t? { everyone(program).first }

  /// All of this test's processes that run `program`, the outermost sandbox first.
  private func everyone(_ program: String) -> [pid_t] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { pid_t($0) }.sorted()
      .filter { process in
        guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else {
          return false
        }
        let command = String(decoding: bytes, as: UTF8.self)
        return command.contains(folder) && command.contains(program)
          && !command.hasPrefix(BuiltGrader.program)
      }
  }

  /// The processes of the prepared suites in this test's cache.
  private func suites() -> [pid_t] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { pid_t($0) }.filter {
      guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\($0)/exe") else {
        return false
      }
      return path.hasPrefix(cache) && path.hasSuffix("/suite")
    }
  }

  // MARK: - The disk

  /// What lies where the new verdict cannot be written stays as it is; the student's own work is graded where progress
  /// cannot be kept.
  func testAnOldVerdictAndTheCourseOutliveAFullDisk() throws {
    let disk = "\(folder)/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard try tool("mount", "-t", "tmpfs", "-o", "size=2m", "none", disk) == 0 else {
      throw XCTSkip("mounting needs root")
    }
    defer { _ = try? tool("umount", "-l", disk) }
    try FileManager.default.copyItem(atPath: course, toPath: "\(disk)/course")
    let module = "Sources/Attacked"
    try FileManager.default.removeItem(atPath: "\(disk)/course/Exercises/attacked/\(module)")
    try FileManager.default.copyItem(
      atPath: "\(solution)/\(module)", toPath: "\(disk)/course/Exercises/attacked/\(module)")
    try "the old one".write(toFile: "\(disk)/verdict.json", atomically: true, encoding: .utf8)
    _ = try tool("sh", "-c", "cat /dev/zero > \(disk)/fill")
    assertFault(try grade(options: ["--output", "\(disk)/verdict.json"]), says: "disk full")
    XCTAssertEqual(try String(contentsOfFile: "\(disk)/verdict.json", encoding: .utf8), "the old one")
    let own = try BuiltGrader.runLimited(
      ["attacked", "--course", "\(disk)/course", "--format", "json"],
      environment: ["CONVNETCOURSE_CACHE": cache])
    assertFullPoints(own)
    let left = try XCTUnwrap(FileManager.default.enumerator(atPath: disk)).compactMap { $0 as? String }
    XCTAssertEqual(left.filter { $0.hasSuffix(".tmp") }, [])
  }

  func testAFullDiskIsNobodysZero() throws {
    // In memory and small; the modules are prepared before it fills.
    let disk = "\(folder)/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard try tool("mount", "-t", "tmpfs", "-o", "size=400m", "none", disk) == 0 else {
      throw XCTSkip("mounting needs root")
    }
    defer { _ = try? tool("umount", "-l", disk) }
    let environment = ["CONVNETCOURSE_CACHE": "\(disk)/cache"]
    assertFullPoints(try grade(environment: environment))
    for free in [0, 8, 40, 120] {
      _ = try tool("sh", "-c", "rm -f \(disk)/room; dd if=/dev/zero of=\(disk)/room bs=1k count=\(free)")
      _ = try tool("sh", "-c", "cat /dev/zero > \(disk)/fill")
      try FileManager.default.removeItem(atPath: "\(disk)/room")
      let answer = try grade(environment: environment)
      if answer.status != 0 {
        assertFault(answer, says: "disk full")
      } else {
        assertFullPoints(answer)
      }
      if free == 0 { XCTAssertEqual(answer.status, 70) }
      try FileManager.default.removeItem(atPath: "\(disk)/fill")
      assertFullPoints(try grade(environment: environment))
    }
  }

  func testAVerdictThatCannotBeWrittenIsNotHalfAVerdict() throws {
    let full = try BuiltGrader.runLimited(
      [
        "-c", "exec \"$0\" \"$@\" >/dev/full", BuiltGrader.program, "attacked", "--course", course,
        "--submission",
        solution,
      ], program: "/bin/sh", environment: ["CONVNETCOURSE_CACHE": cache])
    XCTAssertEqual(full.status, 70, full.errors)
    XCTAssertTrue(full.errors.contains("disk full"), full.errors)
    let answer = try grade(options: ["--output", "\(folder)/none/verdict.json"])
    assertFault(answer, says: "cannot be written")
  }

  func testABrokenCacheIsMadeAgain() throws {
    assertFullPoints(try grade())
    let files = try XCTUnwrap(FileManager.default.enumerator(atPath: cache)).compactMap { $0 as? String }
    let damaged = files.filter { path in
      [
        "suite", "host.o", "manifest.json", "toolchain.json", "bubblewrap.works",
      ]
      .contains((path as NSString).lastPathComponent)
        || path.hasSuffix(".bpf") || path.contains("SwiftGlibc") && path.hasSuffix(".pcm")
    }
    XCTAssertGreaterThanOrEqual(damaged.count, 9)
    for path in damaged where !path.contains("-suites/") {
      guard FileManager.default.fileExists(atPath: "\(cache)/\(path)") else { continue }
      try "not what it was".write(toFile: "\(cache)/\(path)", atomically: false, encoding: .utf8)
      let answer = try grade()
      XCTAssertEqual(answer.parts?.map(\.points), [1, 3, 2], "\(path): \(answer.output)\(answer.errors)")
    }
    for path in try FileManager.default.contentsOfDirectory(atPath: cache) {
      try? FileManager.default.removeItem(atPath: "\(cache)/\(path)")
      assertFullPoints(try grade())
    }
    try FileManager.default.removeItem(atPath: cache)
    assertFullPoints(try grade())
  }

  // MARK: - The surroundings

  func testAMissingCompilerIsSaid() throws {
    assertFault(try grade(environment: ["PATH": "/nonexistent"]), says: "No Swift compiler was found")
    assertFullPoints(try grade())
    assertFault(try grade(environment: ["PATH": "/nonexistent"]), says: "No Swift compiler was found")
  }

  func testWithoutASandboxStrangersAreNotRun() throws {
    assertFullPoints(try grade())
    // A search path with the compiler and without bubblewrap.
    let programs = "\(folder)/bin"
    try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
    let swiftc = try XCTUnwrap(
      ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map { "\($0)/swiftc" }
        .first { FileManager.default.isExecutableFile(atPath: $0) })
    try FileManager.default.createSymbolicLink(atPath: "\(programs)/swiftc", withDestinationPath: swiftc)
    assertFault(try grade(environment: ["PATH": programs]), says: "no working sandbox")
    try "#!/bin/sh\nexit 1\n".write(toFile: "\(programs)/bwrap", atomically: true, encoding: .utf8)
    chmod("\(programs)/bwrap", 0o755)
    assertFault(try grade(environment: ["PATH": programs]), says: "no working sandbox")
  }

  /// A sandbox that was seen to work and then does not is the machine's fault, whatever the student's code would score.
  func testASandboxThatBreaksLaterCostsNobodyPoints() throws {
    let programs = "\(folder)/bin"
    try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    // Works as long as no file says otherwise.
    let script =
      "#!/bin/sh\n[ -e \(folder)/broken ] && case \"$*\" in *student-host) exit 1;; esac\nexec /usr/bin/bwrap \"$@\"\n"
    try script.write(toFile: "\(programs)/bwrap", atomically: true, encoding: .utf8)
    chmod("\(programs)/bwrap", 0o755)
    let environment = ["PATH": "\(programs):\(path)"]
    assertFullPoints(try grade(environment: environment))
    try "".write(toFile: "\(folder)/broken", atomically: true, encoding: .utf8)
    assertFault(try grade(environment: environment), says: "could not be started")
    try FileManager.default.removeItem(atPath: "\(folder)/broken")
    assertFullPoints(try grade(environment: environment))
  }

  func testTwoGradersAtOnceOnAnEmptyCache() throws {
    let group = DispatchGroup()
    let lock = NSLock()
    nonisolated(unsafe) var answers: [BuiltGrader.Answer] = []
    nonisolated(unsafe) let test = self
    for _ in 0..<3 {
      group.enter()
      Thread.detachNewThread {
        if let answer = try? test.grade() { lock.withLock { answers.append(answer) } }
        group.leave()
      }
    }
    group.wait()
    XCTAssertEqual(answers.count, 3)
    for answer in answers { assertFullPoints(answer) }
  }

  /// The compiler's own modules that one submission asks for, or says are broken, are not taken from another that is being graded.
  func testModulesOfOneSubmissionAreNoMatterOfAnothers() throws {
    assertFullPoints(try grade())
    let wanting = try ["import Testing\n", "#error(\"could not build C module\")\n"].enumerated().map {
      number, text in
      let work = "\(folder)/wanting-\(number)"
      try FileManager.default.copyItem(atPath: "\(solution)/Sources/Attacked", toPath: work)
      try text.write(toFile: "\(work)/Wanting.swift", atomically: true, encoding: .utf8)
      return work
    }
    nonisolated(unsafe) let test = self
    let done = DispatchGroup()
    done.enter()
    Thread.detachNewThread {
      for work in wanting + wanting { _ = try? test.grade(work) }
      done.leave()
    }
    while done.wait(timeout: .now()) == .timedOut { assertFullPoints(try grade()) }
    for work in wanting { assertFullPoints(try grade(work)) }
  }

  func testAReadOnlyCourseIsGradedAndAReadOnlyCacheIsSaid() throws {
    guard getuid() == 0 else { throw XCTSkip("another user is needed: run as root") }
    let stranger = ["/usr/bin/env", "setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    _ = try tool("chmod", "-R", "a-w,a+rX", course)
    try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    chmod(cache, 0o777)
    assertFullPoints(try grade(before: stranger))
    XCTAssertEqual(try tool("chmod", "-R", "a-w", cache), 0)
    // What is prepared is found, but there is no place to work in.
    assertFault(try grade(before: stranger), says: "read-only")
    chmod("\(cache)/work", 0o777)
    assertFullPoints(try grade(before: stranger))
    // The student's own work, where no progress can be kept.
    let own = try BuiltGrader.runLimited(
      Array(stranger.dropFirst()) + [
        BuiltGrader.program, "attacked", "--course", course, "--format", "json",
      ],
      program: stranger[0], environment: ["CONVNETCOURSE_CACHE": cache])
    XCTAssertEqual(own.parts?.count, 3, own.output + own.errors)
    XCTAssertEqual(own.status, 1, own.errors)
    XCTAssertFalse(FileManager.default.fileExists(atPath: "\(course)/.grade"))
  }

  func testACourseEditedWhileItIsGradedIsGradedAsItWasOrAsItIs() throws {
    assertFullPoints(try grade())
    let suite = "\(course)/Exercises/attacked/Tests/AttackedTests/FirstTests.swift"
    let original = try String(contentsOfFile: suite, encoding: .utf8)
    let harsher = original.replacingOccurrences(of: "number + number", with: "number + number + 1")
    for milliseconds in [0, 10, 40, 150, 400] {
      try original.write(toFile: suite, atomically: true, encoding: .utf8)
      let answer = try gradeWhile { _ in
        usleep(UInt32(milliseconds) * 1000)
        try harsher.write(toFile: suite, atomically: true, encoding: .utf8)
      }
      let points = try XCTUnwrap(answer?.parts?.map(\.points), answer?.errors ?? "")
      XCTAssertTrue([[1, 3, 2], [0, 3, 2]].contains(points), "\(points)")
      XCTAssertEqual(try grade().parts?.map(\.points), [0, 3, 2])
    }
  }

  /// Files from the future and the past, and an edit that leaves a suite's size and date as they were: a clock that jumped
  /// between two runs makes no old verdict of a new course.
  func testDatesOfFilesMeanNothing() throws {
    let suite = "\(course)/Exercises/attacked/Tests/AttackedTests/FirstTests.swift"
    let original = try String(contentsOfFile: suite, encoding: .utf8)
    let harsher = original.replacingOccurrences(of: "number + number", with: "number + 123456")
    XCTAssertEqual(original.utf8.count, harsher.utf8.count)
    assertFullPoints(try grade())
    for (date, text, points) in [
      ("197101010000", harsher, [0.0, 3, 2]), ("209901010000", original, [1, 3, 2]),
      ("209901010000", harsher, [0, 3, 2]),
    ] {
      try text.write(toFile: suite, atomically: false, encoding: .utf8)
      _ = try tool("sh", "-c", "find \(course) -type f | xargs -d '\\n' touch -t \(date)")
      let answer = try grade()
      XCTAssertEqual(answer.parts?.map(\.points), points, "\(date): \(answer.output)\(answer.errors)")
    }
    _ = try tool("sh", "-c", "find \(cache) -type f | xargs -d '\\n' touch -t 209901010000")
    XCTAssertEqual(try grade().parts?.map(\.points), [0, 3, 2])
  }

  /// The plan of an exercise in the middle of being saved: what was there, or what is there, or a fault, and never another
  /// number of points.
  func testAPlanEditedWhileItIsGradedGivesNoThirdVerdict() throws {
    assertFullPoints(try grade())
    let plan = "\(course)/Exercises/attacked/exercise.xml"
    let original = try String(contentsOfFile: plan, encoding: .utf8)
    let half = String(original.prefix(original.count / 2))
    let other = original.replacingOccurrences(of: "points=\"1\"", with: "points=\"7\"")
    for (text, milliseconds) in [half, other].flatMap({ text in [0, 5, 15, 60, 200].map { (text, $0) } }) {
      try original.write(toFile: plan, atomically: true, encoding: .utf8)
      let answer = try gradeWhile { _ in
        usleep(UInt32(milliseconds) * 1000)
        try text.write(toFile: plan, atomically: false, encoding: .utf8)
      }
      let given = try XCTUnwrap(answer)
      if let points = given.parts?.map(\.points) {
        XCTAssertTrue([[1, 3, 2], [7, 3, 2]].contains(points), "\(points)")
      } else {
        XCTAssertEqual(given.status, 70, given.errors)
        XCTAssertEqual(given.output, "")
        XCTAssertTrue(given.errors.contains("exercise.xml"), given.errors)
      }
      try original.write(toFile: plan, atomically: true, encoding: .utf8)
      assertFullPoints(try grade())
    }
  }

  /// The wall clock jumps an hour forwards and back with every look at it, in the grader's own process.
  func testAClockThatJumpsChangesNothing() throws {
    let source = "\(folder)/clock.c"
    try """
    #define _GNU_SOURCE
    #include <sys/syscall.h>
    #include <time.h>
    #include <sys/time.h>
    #include <unistd.h>
    static long looks;
    static long jump(void) { return (__sync_fetch_and_add(&looks, 1) % 2 ? 3600 : -3600); }
    int clock_gettime(clockid_t clock, struct timespec *now) {
      int status = (int)syscall(SYS_clock_gettime, clock, now);
      if (clock == CLOCK_REALTIME) now->tv_sec += jump();
      return status;
    }
    int gettimeofday(struct timeval *now, void *zone) {
      struct timespec time;
      clock_gettime(CLOCK_REALTIME, &time);
      now->tv_sec = time.tv_sec;
      now->tv_usec = time.tv_nsec / 1000;
      return 0;
    }
    time_t time(time_t *result) {
      struct timespec now;
      clock_gettime(CLOCK_REALTIME, &now);
      if (result) *result = now.tv_sec;
      return now.tv_sec;
    }
    """.write(toFile: source, atomically: true, encoding: .utf8)
    let library = "\(folder)/clock.so"
    guard try tool("clang", "-shared", "-fPIC", "-o", library, source) == 0 else {
      throw XCTSkip("no C compiler for the library that bends the clock")
    }
    let begin = Date()
    assertFullPoints(try grade(environment: ["LD_PRELOAD": library]))
    assertFullPoints(try grade(environment: ["LD_PRELOAD": library]))
    XCTAssertLessThan(-begin.timeIntervalSinceNow, 60)
  }
}
