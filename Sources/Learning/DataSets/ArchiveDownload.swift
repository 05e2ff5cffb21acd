import Clocks
import Escaping
import Sentences
import SystemFiles

/// Fetches an archive with curl, in as many goes as it takes, and checks that it is the one that was meant.
package struct ArchiveDownload: Sendable {
  package var address: String
  /// Of the whole archive, in hexadecimal digits.
  package var md5: String
  /// Where the archive is put together.
  package var folder: String

  /// The binary version, as its authors publish it at https://www.cs.toronto.edu/~kriz/cifar.html.
  package static let officialAddress = "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"
  package static let officialMD5 = "c32a1d4ab5d03f1284b67883e8d87530"

  package init(address: String = officialAddress, md5: String = officialMD5, folder: String) {
    self.address = address
    self.md5 = md5
    self.folder = folder
  }

  private var part: String { "\(folder)/cifar-10-binary.tar.gz.part" }
  private var headers: String { "\(folder)/headers" }

  /// How far a download is.
  package struct Progress: Sendable {
    /// The bytes that are there.
    package var received: Int
    /// Those of the whole archive; nil until the server has told.
    package var total: Int?
    /// Bytes per second since this go began.
    package var rate: Double
  }

  /// - Parameter report: called several times a second.
  /// - Returns: the path of the whole archive, checked.
  /// - Throws: `DataFault`: no curl, no network, no space, or an archive that is another one. What has come stays, and the
  ///   next call goes on from there, unless it is wrong.
  package func run(_ report: (Progress) -> Void) throws(DataFault) -> String {
    guard let curl = SearchPath.find("curl") else {
      throw DataFault(
        localized("curl, which fetches the archive, is not installed"),
        remedy:
          localized(
            "install it (apt-get install curl), or fetch \(address) in a browser and give it with --from, or work with --synthetic"
          )
      )
    }
    try DataFolder.attempt { () throws(GraderFault) in
      try Files.makeFolder(folder)
      try Files.write("*\n", to: "\(folder)/.gitignore")
    }
    // Two downloads into one file would spoil it.
    guard let lock = FileLock(ifFree: "\(folder)/lock") else {
      throw DataFault(
        localized("another download into \(folder) is under way"), remedy: localized("wait for it, or end it")
      )
    }
    defer { lock.release() }
    for attempt in 0..<2 {
      let before = size
      let (status, message) = try fetch(curl, report)
      // A server that cannot send the rest of a file (33, 36), or says that there is no rest (416): is it whole?
      let hasNoRest = status == 33 || status == 36 || (status == 22 && message.contains("416"))
      guard status == 0 || (hasNoRest && before > 0) else { throw fault(status, message) }
      if try checksum() == md5 { return part }
      Files.remove(part)
      if before == 0 || attempt == 1 { break }
    }
    throw DataFault(
      localized("what \(address) sent is not CIFAR-10's official archive: its MD5 is not \(md5)"),
      remedy:
        localized(
          "it was removed; try again, and if that does not help, fetch it elsewhere and give it with --from"))
  }

  /// Removes the archive, once it is unpacked.
  package func remove() { Files.remove(folder) }

  private var size: Int { Files.size(part) ?? 0 }

  /// Runs curl, from where the last go ended.
  private func fetch(
    _ curl: String, _ report: (Progress) -> Void
  ) throws(DataFault) -> (status: Int32, message: String) {
    Files.remove(headers)
    var command = ChildProcess.Command([
      curl, "--fail", "--location", "--silent", "--show-error", "--connect-timeout", "20", "--speed-limit",
      "1",
      "--speed-time", "60", "--continue-at", "-", "--dump-header", headers, "--output", part, address,
    ])
    for name in [
      "PATH", "HOME", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
      "NO_PROXY",
      "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE",
    ] {
      command.environment[name] = EnvironmentVariable.value(of: name)
    }
    // Ctrl-C ends curl with us.
    command.hasOwnGroup = false
    let (start, startSize) = (MonotonicClock.now, size)
    var result: (status: Int32, message: String) = (0, "")
    try DataFolder.attempt { () throws(GraderFault) in
      let finished = try ChildProcess.run(command, seconds: Self.patience, limit: 1 << 16, every: 200) {
        let seconds = Double(MonotonicClock.now - start) / 1e9
        report(Progress(received: size, total: total, rate: Double(size - startSize) / max(seconds, 0.001)))
      }
      result = (finished.status, finished.errors)
    }
    report(Progress(received: size, total: total ?? size, rate: 0))
    return result
  }

  /// A slow line takes its time; curl itself gives up where nothing comes for a minute.
  private static let patience = 7.0 * 24 * 3600

  /// The size of the whole archive, from the headers of the server's last answer.
  private var total: Int? {
    guard let bytes = try? Files.read(headers), bytes.count < 1 << 20 else { return nil }
    var (total, isPart): (Int?, Bool) = (nil, false)
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: ":", maxSplits: 1)
      if line.hasPrefix("HTTP/") { (total, isPart) = (nil, false) }
      guard fields.count == 2 else { continue }
      switch fields[0].lowercased() {
      case "content-range":
        // "bytes 100-199/200"
        total = fields[1].split(separator: "/").last.flatMap { Int($0) }
        isPart = true
      case "content-length" where !isPart: total = Int(fields[1].drop { $0 == " " })
      default: break
      }
    }
    return total
  }

  private func checksum() throws(DataFault) -> String {
    do throws(FileFault) {
      let file = try InputFile(part)
      var md5 = MD5()
      var chunk = [UInt8](repeating: 0, count: 1 << 20)
      var offset = 0
      while offset < file.size {
        let count = min(chunk.count, file.size - offset)
        var fault: FileFault?
        chunk.withUnsafeMutableBytes { buffer in
          let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
          do throws(FileFault) { try file.read(into: part, at: offset) } catch { fault = error }
        }
        if let fault { throw fault }
        md5.add(chunk[..<count])
        offset += count
      }
      return md5.finish()
    } catch {
      throw DataFault(error)
    }
  }

  /// What curl's exit status means. Source: curl's manual, "EXIT CODES".
  private func fault(_ status: Int32, _ message: String) -> DataFault {
    let words = DisplayText.escaped(
      message.split(separator: "\n").last.map(String.init) ?? localized("curl ended with \(status)"))
    let kept =
      size > 0
      ? localized("run it again and it goes on after the \(size >> 20) MiB that are here")
      : localized("try again")
    let without = localized("without a network, use --from PATH or --synthetic")
    switch status {
    case 23:
      return DataFault(
        localized("the archive cannot be written to \(folder): \(words)"),
        remedy: localized("free some space (about 400 MB are needed)"))
    case 22:
      return DataFault(
        localized("\(address) is not there: \(words)"),
        remedy: localized("look for it in a browser and give it with --from"))
    case 5, 6, 7, 28, 35:
      return DataFault(
        localized("\(address) cannot be reached: \(words)"),
        remedy: localized("check the connection and \(kept); \(without)"))
    default:
      return DataFault(localized("\(address) could not be fetched: \(words)"), remedy: "\(kept); \(without)")
    }
  }
}
