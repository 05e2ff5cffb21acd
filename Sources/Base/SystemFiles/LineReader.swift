#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines from a pipe or a file, one after another: whoever writes them may never come to an end of one.
package struct LineReader {
  package enum Line: Equatable, Sendable {
    case line(String)
    /// More bytes than a line may have; nothing is read after them.
    case tooLong
  }

  /// In bytes: far more than anybody types.
  package static let mostBytes = 1 << 16

  private let descriptor: Int32
  /// What has been read and not been given, from `start`.
  private var bytes: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// The next line, without what ends it; nil at the end, and after a line that was too long.
  package mutating func next() -> Line? {
    /// Up to where there is no line feed.
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let content = bytes[start..<end]
        start = end + 1
        return line(content)
      }
      searched = bytes.count
      if bytes.count - start > Self.mostBytes { return line(bytes[start...]) }
      guard !hasEnded, readMore(&searched) else { break }
    }
    hasEnded = true
    defer { (bytes, start) = ([], 0) }
    return start < bytes.count ? line(bytes[start...]) : nil
  }

  private mutating func line(_ content: ArraySlice<UInt8>) -> Line? {
    guard content.count <= Self.mostBytes else {
      (bytes, start, hasEnded) = ([], 0, true)
      return .tooLong
    }
    return .line(
      String(decoding: content.last == UInt8(ascii: "\r") ? content.dropLast() : content, as: UTF8.self))
  }

  /// - Returns: whether there was more.
  private mutating func readMore(_ searched: inout Int) -> Bool {
    bytes.removeFirst(start)
    searched -= start
    start = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes += chunk[..<count]
      return true
    }
  }
}
