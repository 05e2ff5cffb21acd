import Escaping
import Sentences
import SystemFiles

/// A file that a student handed in, read only when it is needed and only as far as it may be.
package struct StudentFile: Sendable {
  /// Its name for messages.
  package let name: String
  private let content: Content

  private enum Content: Sendable {
    case path(String)
    case entry(SubmittedEntry)
  }

  /// A file that whoever runs the grader named.
  package init(path: String, name: String? = nil) {
    self.name = name ?? path
    content = .path(path)
  }

  /// Bytes that are there already.
  package init(name: String, bytes: [UInt8]) {
    self.init(SubmittedEntry(path: name, bytes: bytes), name: name)
  }

  /// A file of a submission: no path of it is looked up again.
  init(_ entry: SubmittedEntry, name: String) {
    self.name = name
    content = .entry(entry)
  }

  /// - Throws: `FileFault` where it cannot be read or is larger than `limit` bytes.
  package func bytes(limit: Int) throws(FileFault) -> [UInt8] {
    switch content {
    case .path(let path):
      do throws(FileFault) { return try InputFile(path).contents(limit: limit) } catch {
        var fault = error
        fault.path = name
        throw fault
      }
    case .entry(let entry):
      let bytes: [UInt8]
      do { bytes = try entry.bytes(limit: limit) } catch let error as IntakeError {
        throw FileFault(path: name, problem: error.reason, remedy: error.advice)
      } catch {
        throw FileFault(path: name, problem: "\(error)", remedy: localized("run it again"))
      }
      guard bytes.count <= limit else {
        throw FileFault(
          path: name, problem: localized("has more than the \(limit) bytes that are read"),
          remedy: localized("give another file"))
      }
      return bytes
    }
  }

  /// What changes whenever the file does; nil for a file that was handed in.
  package var signature: String? {
    guard case .path(let path) = content else { return nil }
    return Files.signature(path)
  }
}
