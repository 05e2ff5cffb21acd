#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program's input, output, and where it says what is going on.
package enum StandardStream: Int32, Sendable {
  case input = 0
  case output = 1
  case errors = 2

  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// How wide its terminal is; nil where it is none, or does not say.
  package var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Why not all was written.
  package enum WriteFailure: Error {
    /// Whoever read has seen enough.
    case readerIsGone
    case system(SystemFailure)
  }

  /// Writes all of the text.
  package func write(_ text: String) throws(WriteFailure) {
    var text = text
    let failure = text.withUTF8 { bytes -> WriteFailure? in
      var offset = 0
      while offset < bytes.count {
        let count = Self.systemWrite(rawValue, bytes.baseAddress! + offset, bytes.count - offset)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          return errno == EPIPE ? .readerIsGone : .system(SystemFailure(number: errno))
        }
        offset += count
      }
      return nil
    }
    if let failure { throw failure }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}
