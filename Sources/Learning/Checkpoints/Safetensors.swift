import Sentences
import SystemFiles

/// Tensors by name, as a .safetensors file holds them: the format of our checkpoints, which other programs read as well.
///
/// A file is 8 bytes that tell the size of a header (little-endian), the header as JSON, then the tensors' bytes:
///
///     {"__metadata__":{"epoch":"3"},"conv1.weight":{"dtype":"F32","shape":[3,3,3,16],"data_offsets":[0,1728]}}
///
/// Reading is strict: what is not exactly of this form is an error with its place, never a crash and never a guess.
/// Source: https://github.com/huggingface/safetensors#format
public struct Safetensors: Hashable, Sendable {
  public var tensors: [String: StoredTensor]
  /// Anything in words about the whole.
  public var metadata: [String: String]

  public init(tensors: [String: StoredTensor] = [:], metadata: [String: String] = [:]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// A larger header is refused; safetensors itself draws the line here.
  public static let maximumHeaderSize = 100_000_000
  /// A larger file is refused: it would not fit into memory beside the network.
  public static let maximumFileSize = 2 << 30

  /// - Throws: `FileFault` with the place in the file.
  public init(contentsOf path: String) throws(FileFault) {
    self = try Safetensors(bytes: try InputFile(path).contents(limit: Self.maximumFileSize), path: path)
  }

  /// - Parameter path: the name for messages.
  /// - Throws: `FileFault` with the place in the bytes.
  public init(bytes: [UInt8], path: String = "checkpoint") throws(FileFault) {
    func fault(_ offset: Int?, _ problem: String) -> FileFault {
      FileFault(
        path: path, offset: offset, problem: problem,
        remedy: localized("it is damaged or no .safetensors file; use another checkpoint"))
    }
    guard bytes.count >= 8 else {
      throw fault(nil, localized("has \(bytes.count) bytes, not even the 8 that tell the size of its header"))
    }
    let size = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard size <= UInt64(Self.maximumHeaderSize) else {
      throw fault(
        0, localized("a header of \(size) bytes, more than the \(Self.maximumHeaderSize) that are allowed"))
    }
    guard Int(size) <= bytes.count - 8 else {
      throw fault(0, localized("a header of \(size) bytes, but the file has only \(bytes.count - 8) more"))
    }
    let start = 8 + Int(size)
    let header: SafetensorsHeader
    do {
      header = try SafetensorsHeader(bytes[8..<start], dataSize: bytes.count - start)
    } catch {
      throw fault(8 + error.offset, localized("the header: \(error.problem)"))
    }
    tensors = [:]
    tensors.reserveCapacity(header.entries.count)
    for (name, entry) in header.entries {
      let range = start + entry.range.lowerBound..<start + entry.range.upperBound
      tensors[name] = StoredTensor(
        element: entry.element, shape: entry.shape, bytes: Array(bytes[range]))
    }
    metadata = header.metadata
  }

  /// Writes a file that is there whole or not at all, and is on the disk when this returns.
  ///
  /// The same tensors give the same bytes. The widest values come first, so that all are aligned.
  /// - Precondition: no tensor is named `__metadata__`.
  /// - Throws: `FileFault`, for a full disk too; what was there before is then still there.
  public func write(to path: String) throws(FileFault) { try AtomicFile.write(chunks, to: path) }

  /// The file's bytes.
  public var bytes: [UInt8] { chunks.flatMap { $0 } }

  private var chunks: [[UInt8]] {
    precondition(tensors["__metadata__"] == nil, "the name __metadata__ is not a tensor's")
    let sorted = tensors.sorted { ($1.value.element.size, $0.key) < ($0.value.element.size, $1.key) }
    var end = 0
    var entries: [(name: String, entry: SafetensorsHeader.Entry)] = []
    for (name, tensor) in sorted {
      let range = end..<end + tensor.bytes.count
      entries.append((name, .init(element: tensor.element, shape: tensor.shape, range: range)))
      end = range.upperBound
    }
    let header = SafetensorsHeader.text(entries, metadata: metadata)
    let size = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) }
    return [size, header] + sorted.map { $0.value.bytes }
  }
}
