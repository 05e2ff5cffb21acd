import Foundation

/// A web server on this machine that has one file, with the faults that real ones have.
final class ArchiveServer: @unchecked Sendable {
  // Unchecked: everything but the count of requests is set before the thread starts, and that has a lock.
  private let socket: Int32
  private let lock = NSLock()
  private var requestedRanges: [Int?] = []
  private let content: [UInt8]
  private let knowsRanges: Bool
  /// After how many bytes of its first answer the connection breaks.
  private let breaksAfter: Int?
  let address: String

  /// Where each request wanted the file to begin; nil for requests of the whole.
  var ranges: [Int?] { lock.withLock { requestedRanges } }

  init(_ content: [UInt8], knowsRanges: Bool = true, breaksAfter: Int? = nil) throws {
    self.content = content
    self.knowsRanges = knowsRanges
    self.breaksAfter = breaksAfter
    #if canImport(Glibc)
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = self.socket
    let isBound = withUnsafeMutablePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) == 0 && listen(socket, 8) == 0 && getsockname(socket, $0, &size) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))/cifar-10-binary.tar.gz"
    Thread.detachNewThread { self.serve() }
  }

  func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

  private func serve() {
    signal(SIGPIPE, SIG_IGN)
    while true {
      let connection = accept(socket, nil, nil)
      guard connection >= 0 else { break }
      answer(connection)
      close(connection)
    }
    close(socket)
  }

  private func answer(_ connection: Int32) {
    var request = ""
    var chunk = [UInt8](repeating: 0, count: 4096)
    while !request.contains("\r\n\r\n") {
      let count = read(connection, &chunk, chunk.count)
      guard count > 0 else { return }
      request += String(decoding: chunk[..<count], as: UTF8.self)
    }
    let line = request.split(separator: "\r\n").first { $0.lowercased().hasPrefix("range: bytes=") }
    let start = line.flatMap { Int($0.dropFirst("range: bytes=".count).split(separator: "-")[0]) }
    let number = lock.withLock {
      requestedRanges.append(start)
      return requestedRanges.count
    }
    if let start, knowsRanges, start >= content.count {
      send("HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n", [], connection)
      return
    }
    let body = knowsRanges ? Array(content[(start ?? 0)...]) : content
    let status =
      start != nil && knowsRanges
      ? "206 Partial Content\r\nContent-Range: bytes \(start!)-\(content.count - 1)/\(content.count)"
      : "200 OK"
    let sent = number == 1 ? breaksAfter.map { Array(body.prefix($0)) } ?? body : body
    send("HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\n\r\n", sent, connection)
  }

  private func send(_ head: String, _ body: [UInt8], _ connection: Int32) {
    let bytes = Array(head.utf8) + body
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { write(connection, $0.baseAddress! + offset, $0.count - offset) }
      guard count > 0 else { return }
      offset += count
    }
  }
}
