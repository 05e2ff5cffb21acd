import Dispatch
import Sentences
import SystemFiles

/// Reads records once from first to last: gathers the labels, refuses wrong ones and sums the values.
struct RecordScan {
  private(set) var labels: [UInt8] = []
  private(set) var sums = ChannelSums()
  private static let recordsAtOnce = 256

  /// One scan for each file, several at once: opening CIFAR-10 is the longest part of a training run's start.
  /// - Throws: the `FileFault` of the first file that has one.
  static func scans(of files: [InputFile]) throws(FileFault) -> [RecordScan] {
    let results = UnsafeMutableBufferPointer<Result<RecordScan, FileFault>>.allocate(capacity: files.count)
    defer { results.deallocate() }
    results.initialize(repeating: .success(RecordScan()))
    defer { results.deinitialize() }
    // Every iteration writes a place of its own.
    nonisolated(unsafe) let places = results
    DispatchQueue.concurrentPerform(iterations: files.count) { number in
      var scan = RecordScan()
      do throws(FileFault) {
        try scan.add(files[number])
        places[number] = .success(scan)
      } catch {
        places[number] = .failure(error)
      }
    }
    var scans: [RecordScan] = []
    for result in results { scans.append(try result.get()) }
    return scans
  }

  /// Appends what another scan found.
  mutating func append(_ other: RecordScan) {
    labels += other.labels
    sums.add(other.sums)
  }

  /// - Throws: `FileFault` for a file of no records, a size that is no multiple of a record's, or a label beyond 9.
  mutating func add(_ file: InputFile) throws(FileFault) {
    guard file.size > 0 else {
      throw FileFault(
        path: file.path, problem: localized("is empty"), remedy: localized("copy or download it again"))
    }
    let rest = file.size % CIFARRecord.size
    guard rest == 0 else {
      try Self.refuseOtherContent(of: file)
      throw FileFault(
        path: file.path, offset: file.size - rest,
        problem: localized(
          "the last record has \(rest) of \(CIFARRecord.size) bytes (the file has \(file.size))"),
        remedy: localized("it was cut or is not of CIFAR-10's binary version: copy or download it again"))
    }
    labels.reserveCapacity(labels.count + file.size / CIFARRecord.size)
    var offset = 0
    var bytes = [UInt8](repeating: 0, count: Self.recordsAtOnce * CIFARRecord.size)
    while offset < file.size {
      let count = min(bytes.count, file.size - offset)
      var fault: FileFault?
      bytes.withUnsafeMutableBytes { buffer in
        let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
        do throws(FileFault) {
          try file.read(into: part, at: offset)
          if let wrong = add(UnsafeBufferPointer(part.assumingMemoryBound(to: UInt8.self))) {
            if offset + wrong == 0 { try Self.refuseOtherContent(of: file) }
            throw FileFault(
              path: file.path, offset: offset + wrong,
              problem: localized("the label is \(part[wrong]), but there are only the classes 0 to 9"),
              remedy: localized(
                "the file is damaged or is not of CIFAR-10's binary version: copy or download it again"))
          }
        } catch { fault = error }
      }
      if let fault { throw fault }
      offset += count
    }
  }

  /// A file that is called like records and is something else.
  private static func refuseOtherContent(of file: InputFile) throws(FileFault) {
    if let content = FileContent(start: try file.start(FileContent.startSize)) {
      throw FileFault(
        path: file.path, problem: localized("holds no records of images: it is \(content.description)"),
        remedy: content == .webPage
          ? localized(
            "what was saved is a page and not the file, often one to log in or of an error: download the file itself"
          )
          : localized("take the files of CIFAR-10's binary version"))
    }
    // A single byte too many is no other format.
    let other = CIFARRecord.size + 1
    guard file.size > other, file.size % other == 0 else { return }
    throw FileFault(
      path: file.path,
      problem:
        localized(
          "has records of \(CIFARRecord.size + 1) bytes, as CIFAR-100 has, and not of \(CIFARRecord.size)"),
      remedy: localized("take the files of CIFAR-10's binary version"))
  }

  /// Adds whole records.
  /// - Returns: the offset of the first label that is wrong.
  mutating func add(_ records: UnsafeBufferPointer<UInt8>) -> Int? {
    for offset in stride(from: 0, to: records.count, by: CIFARRecord.size) {
      guard records[offset] < CIFARRecord.classCount else { return offset }
      labels.append(records[offset])
      sums.add(records.baseAddress! + offset + 1)
    }
    return nil
  }
}
