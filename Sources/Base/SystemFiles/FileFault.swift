import Escaping
import Sentences

/// A file that cannot be read or written, with the reason and what to do next.
public struct FileFault: Error, Hashable, Sendable {
  public var path: String
  /// The first byte that it is about; nil for the file as a whole.
  public var offset: Int?
  /// What is wrong.
  public var problem: String
  /// What to do next.
  public var remedy: String

  /// What is said quotes the file, and nobody reads more of it than this many bytes.
  static let messageLimit = 8000

  /// A longer `problem` is cut.
  public init(path: String, offset: Int? = nil, problem: String, remedy: String) {
    self.path = path
    self.offset = offset
    self.problem =
      problem.utf8.count <= Self.messageLimit ? problem : problem.firstBytes(Self.messageLimit) + "…"
    self.remedy = remedy
  }
}

extension FileFault: CustomStringConvertible {
  /// `test_batch.bin: byte 3073: what is wrong; what to do next`
  public var description: String {
    "\(path): \(offset.map { localized("byte \($0):") + " " } ?? "")\(problem); \(remedy)"
  }
}
