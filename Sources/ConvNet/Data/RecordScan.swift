/// Reads records once from first to last: gathers the labels, refuses wrong ones and sums the values.
struct RecordScan {
  private(set) var labels: [UInt8] = []
  private(set) var sums = ChannelSums()
  private static let recordsAtOnce = 256

  /// - Throws: `FileFault` for a file of no records, a size that is no multiple of a record's, or a label beyond 9.
  mutating func add(_ file: InputFile) throws(FileFault) {
    guard file.size > 0 else {
      throw FileFault(path: file.path, problem: "is empty", remedy: "copy or download it again")
    }
    let rest = file.size % CIFARRecord.size
    guard rest == 0 else {
      throw FileFault(
        path: file.path, offset: file.size - rest,
        problem: "the last record has \(rest) of \(CIFARRecord.size) bytes (the file has \(file.size))",
        remedy: "it was cut or is not of CIFAR-10's binary version: copy or download it again")
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
            throw FileFault(
              path: file.path, offset: offset + wrong,
              problem: "the label is \(part[wrong]), but there are only the classes 0 to 9",
              remedy: "the file is damaged or is not of CIFAR-10's binary version: copy or download it again")
          }
        } catch { fault = error }
      }
      if let fault { throw fault }
      offset += count
    }
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
