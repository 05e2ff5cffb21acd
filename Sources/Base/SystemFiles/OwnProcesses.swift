#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The processes of this user, which the kernel counts together when it limits them, thread by thread.
enum OwnProcesses {
  /// Whether the kernel does not count them: it lets the machine's own root have as many as there are.
  static var areUnlimited: Bool {
    guard getuid() == 0, let map = try? Files.text("/proc/self/uid_map") else { return false }
    // In a container that has users of its own, root is someone else outside.
    return map.split(whereSeparator: \.isWhitespace).prefix(2).elementsEqual(["0", "0"])
  }

  /// How many threads they have now, as far as /proc tells.
  static func count() -> UInt64 {
    let user = String(getuid())
    return Files.names(in: "/proc").lazy.filter { $0.utf8.allSatisfy { (48...57).contains($0) } }.reduce(0) {
      $0 + ((try? Files.text("/proc/\($1)/status")).map { threads(in: $0, of: user) } ?? 0)
    }
  }

  /// The threads of a process, from its file `status`; none for one that is somebody else's.
  static func threads(in status: String, of user: String) -> UInt64 {
    var isOwn = false
    for line in status.split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.first == "Uid:" { isOwn = words.dropFirst().first.map { $0 == user } ?? false }
      if words.first == "Threads:", isOwn { return words.dropFirst().first.flatMap { UInt64($0) } ?? 0 }
    }
    return 0
  }
}
