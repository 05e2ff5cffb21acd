#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes all of `bytes`, however many calls that takes.
/// - Returns: false where the other end is gone.
@discardableResult
public func writeFully(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count {
      let written = write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
      if written < 0 {
        if errno == EINTR { continue }
        guard errno == EAGAIN else { return false }
        waitUntilReady(descriptor, POLLOUT)
        continue
      }
      offset += written
    }
    return true
  }
}

/// Waits until a descriptor that does not block can be read (`POLLIN`) or written (`POLLOUT`).
public func waitUntilReady(_ descriptor: Int32, _ event: Int32) {
  var events = pollfd(fd: descriptor, events: Int16(event), revents: 0)
  _ = poll(&events, 1, -1)
}
