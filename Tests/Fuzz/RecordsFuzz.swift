import Glibc
import ImageData

/// Files of CIFAR-10's binary version: any bytes, and whole records that a few bytes describe.
enum RecordsFuzz: FuzzTarget {
  static let name = "records"

  /// A file in memory, with a name of its own.
  private static let descriptor: Int32 = {
    let path = "/dev/shm/records-\(getpid())"
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0, "no file in memory")
    unlink(path)
    return descriptor
  }()

  /// An even first byte: the rest is the file. An odd one: each byte is a record of one colour and its label, and the
  /// last is how many bytes are missing.
  static func read(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    var file = Array(bytes.dropFirst())
    if first % 2 == 1 {
      file = file.prefix(12).flatMap { byte in
        [byte % 12] + [UInt8](repeating: byte, count: CIFARRecord.pixelCount)
      }
      file.removeLast(min(file.count, Int(first / 64)))
    }
    ftruncate(descriptor, off_t(file.count))
    precondition(pwrite(descriptor, file, file.count, 0) == file.count)
    guard let images = try? ImageData(at: "/proc/self/fd/\(descriptor)") else { return }
    for set in images.all {
      precondition(set.count * CIFARRecord.size == file.count && set.count > 0)
      for index in [0, set.count - 1] {
        let start = index * CIFARRecord.size
        precondition(set.labels[index] == file[start] && file[start] < CIFARRecord.classCount)
        let planes = try? set.planes(index)
        precondition(planes == Array(file[start + 1..<start + CIFARRecord.size]), "other pixels")
      }
    }
  }
}
