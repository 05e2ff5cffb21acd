import SystemFiles

/// Where the records of an image set lie: in memory, or in files that are read an image at a time.
///
/// Files are not kept in memory: 50,000 images are 150 MB, the system caches them anyway, and one image is read in about a
/// microsecond.
enum RecordStorage: Sendable {
  /// Records one after another.
  case memory([UInt8])
  /// Files of records, one after another; a record lies in the last file whose `first` is not beyond it.
  case files([(file: InputFile, first: Int)])

  /// Copies the pixels of a record: `CIFARRecord.pixelCount` bytes, plane by plane.
  /// - Throws: `FileFault` where a file was cut or cannot be read any more.
  func copyPixels(
    of record: Int, into pixels: UnsafeMutablePointer<UInt8>
  ) throws(FileFault) {
    switch self {
    case .memory(let bytes):
      let start = record * CIFARRecord.size + 1
      precondition(record >= 0 && start + CIFARRecord.pixelCount <= bytes.count, "no such record")
      bytes.withUnsafeBufferPointer {
        pixels.update(from: $0.baseAddress! + start, count: CIFARRecord.pixelCount)
      }
    case .files(let files):
      var index = files.count - 1
      while files[index].first > record { index -= 1 }
      try files[index].file.read(
        into: UnsafeMutableRawBufferPointer(start: pixels, count: CIFARRecord.pixelCount),
        at: (record - files[index].first) * CIFARRecord.size + 1)
    }
  }
}
