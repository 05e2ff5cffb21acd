import Sentences

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Open ends of pipes, by their numbers.
package enum Descriptors {
  /// Waits until some of them have something to say, or have ended; or until the time is over.
  ///
  /// - Returns: for each whether it has.
  package static func wait(for descriptors: [Int32], milliseconds: Int) -> [Bool] {
    var events = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&events, nfds_t(events.count), Int32(clamping: milliseconds)) > 0 else {
      return descriptors.map { _ in false }
    }
    return events.map { $0.revents != 0 }
  }

  /// - Returns: how many bytes were read; 0 at the end, less where it failed.
  package static func read(_ descriptor: Int32, into chunk: inout [UInt8]) -> Int {
    let capacity = chunk.count
    #if canImport(Glibc)
      return Glibc.read(descriptor, &chunk, capacity)
    #else
      return Darwin.read(descriptor, &chunk, capacity)
    #endif
  }

  package static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  /// One that takes everything and keeps nothing, clear of the numbers that a child is given.
  package static func nowhere() throws(GraderFault) -> Int32 {
    let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(nothing) }
    let quiet = fcntl(nothing, F_DUPFD_CLOEXEC, 32)
    guard quiet >= 0 else {
      throw GraderFault(
        localized("/dev/null cannot be opened: \(SystemFailure.last.message)"),
        advice: localized("No points were lost."))
    }
    return quiet
  }
}
