import Foundation
import GraderProgram
import TestFolders

/// What lies outside the jail and must not be touched: files, ports, processes.
final class Surroundings {
  /// A folder that attacks know by name.
  let canary: String
  let secret = "canary-secret-\(UUID().uuidString)"
  private let tcp: Listener
  private let udp: Listener
  private let unix: Listener
  private let abstract: Listener
  private let abstractName = "grade-attack-\(UUID().uuidString)"
  private let filesBefore: [String: String]
  private let processesBefore: Set<pid_t>

  init() throws {
    canary = try TestFolders.make("canary")
    try secret.write(toFile: "\(canary)/secret.txt", atomically: true, encoding: .utf8)
    tcp = try Listener(port: SOCK_STREAM)
    udp = try Listener(port: SOCK_DGRAM)
    unix = try Listener(unixPath: Array("\(canary)/socket".utf8) + [0])
    abstract = try Listener(unixPath: [0] + Array(abstractName.utf8))
    filesBefore = Self.files(canary)
    processesBefore = Set(Self.processes())
  }

  deinit { TestFolders.remove(canary) }

  /// What stands for `@NAME@` in the attacks' files.
  var replacements: [String: String] {
    [
      "ROOT": BuiltGrader.root, "CANARY": canary, "TCP": "\(tcp.port)", "UDP": "\(udp.port)",
      "ABSTRACT": abstractName,
    ]
  }

  /// What was touched, what was left, what was heard: nothing, if all is well.
  func damage() -> [String] {
    var found: [String] = []
    for (name, listener) in [("TCP", tcp), ("UDP", udp), ("Unix", unix), ("abstract", abstract)]
    where listener.wasReached {
      found.append("something reached the \(name) socket")
    }
    // A sandbox's last process may take a moment to be gone.
    var survivors: [pid_t] = []
    for _ in 0..<30 {
      survivors = Self.processes().filter { !processesBefore.contains($0) }
      if survivors.isEmpty { break }
      usleep(100_000)
    }
    found += survivors.map { "process \($0) is left: \(Self.command($0))" }
    let after = Self.files(canary)
    for (path, state) in after where filesBefore[path] != state { found.append("\(path) is new or changed") }
    for path in filesBefore.keys where after[path] == nil { found.append("\(path) is gone") }
    return found
  }

  /// Files that an attack could have meant: those of the course, of the canary and of the grader's cache, and any with
  /// the attacks' mark in places that everyone may write to.
  private static func files(_ canary: String) -> [String: String] {
    var found: [String: String] = [:]
    let cache = "\(BuiltGrader.root)/.build/release/grade-cache"
    for folder in [canary, BuiltGrader.attacked, "\(cache)/work"] {
      for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
        found["\(folder)/\(path)"] = state("\(folder)/\(path)")
      }
    }
    for folder in [cache, "/tmp", "/var/tmp", "/dev/shm", "/", "/home", NSHomeDirectory(), "/run", "/dev"] {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      where folder == cache
        ? !name.hasSuffix(".tmp") : name.contains("attack-was-here") || name.hasPrefix("bomb-")
      {
        found["\(folder)/\(name)"] = folder == cache ? "there" : state("\(folder)/\(name)")
      }
    }
    for setting in ["/proc/sys/kernel/core_pattern", "/proc/sys/kernel/hostname"] {
      found[setting] = (try? String(contentsOfFile: setting, encoding: .utf8)) ?? "none"
    }
    // Shared memory, semaphores and queues live on in the kernel: those with the key of the attacks.
    for kind in ["shm", "sem", "msg"] {
      let table = (try? String(contentsOfFile: "/proc/sysvipc/\(kind)", encoding: .utf8)) ?? ""
      for line in table.split(separator: "\n") where line.contains("\(0x6772_6164)") {
        found["/proc/sysvipc/\(kind)"] = String(line)
      }
    }
    return found
  }

  private static func state(_ path: String) -> String {
    var information = stat()
    guard lstat(path, &information) == 0 else { return "none" }
    if information.st_mode & S_IFMT == S_IFDIR { return "folder" }
    return
      "\(information.st_size) \(information.st_mtim.tv_sec).\(information.st_mtim.tv_nsec) \(information.st_ino)"
  }

  /// Processes of our grader, and processes in a jail of their own: nobody else's.
  private static func processes() -> [pid_t] {
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
    return ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { pid_t($0) }
      .filter { process in
        guard process != getpid() else { return false }
        let space = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/ns/pid")
        let command = command(process)
        return command.contains("\(BuiltGrader.root)/.build/release/")
          || (space != nil && space != own && command.contains("attack"))
      }
  }

  private static func command(_ process: pid_t) -> String {
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return "" }
    return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\0", with: " ")
  }
}

/// A socket that nobody is meant to reach.
final class Listener {
  private let descriptor: Int32
  private(set) var port: UInt16 = 0

  /// A port on the loopback interface.
  init(port kind: __socket_type) throws {
    descriptor = socket(AF_INET, Int32(kind.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard descriptor >= 0, isBound, kind == SOCK_DGRAM || listen(descriptor, 8) == 0 else {
      throw Unavailable()
    }
    port = UInt16(bigEndian: address.sin_port)
  }

  /// A Unix socket; a path that begins with a zero is an abstract one.
  init(unixPath path: [UInt8], leavesFile: Bool = false) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    // Paths are short in a socket's address; a relative one through /proc is short enough.
    var path = path
    if path.first != 0, path.count > 100 {
      let folder = (String(decoding: path.dropLast(), as: UTF8.self) as NSString)
      let opened = open(folder.deletingLastPathComponent, O_RDONLY | O_DIRECTORY)
      path = Array("/proc/self/fd/\(opened)/\(folder.lastPathComponent)".utf8) + [0]
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(2 + path.count)) == 0
      }
    }
    guard descriptor >= 0, isBound, leavesFile || listen(descriptor, 8) == 0 else { throw Unavailable() }
  }

  deinit { close(descriptor) }

  /// Whether anyone has connected or sent something.
  var wasReached: Bool {
    var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&event, 1, 0) > 0
  }

  struct Unavailable: Error {}
}
