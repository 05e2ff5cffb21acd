import Escaping
import SystemFiles

/// What a check of a trained network may need besides the network: the student's weights, images, and a place for pictures.
package struct BuildFiles: Sendable {
  /// Where images come from.
  package enum Images: Sendable {
    /// A folder as `grade data` makes it; it may not be there.
    case folder(String)
    /// Drawn on the spot: the checks that need no photographs are run on them.
    case drawn
  }

  /// The student's own trained weights; nil where none were handed in.
  package var checkpoint: StudentFile?
  package var images: Images?
  /// The folder that pictures are written into; nil for nowhere.
  package var pictures: String?
  /// Trains the network anew instead of taking the student's weights.
  package var retraining: Retraining?
  /// The course whose folder keeps verdicts that took long; nil for a stranger's work, whose verdicts are always made anew.
  package var memory: String?
  /// How many threads compute. The verdict is the same for any number.
  package var threads = 1
  /// How commands are suggested.
  package var commands = CourseCommands()
  /// Told how far a check has come, in a line; empty when that line is done with.
  package var progress: @Sendable (String) -> Void = { _ in }

  package init() {}
}

/// The grader's own training of a student's network.
package struct Retraining: Sendable {
  /// When they are over, the weights so far count.
  package var minutes: Double

  package init(minutes: Double) { self.minutes = minutes }
}

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
  func bytes(limit: Int) throws(FileFault) -> [UInt8] {
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
        throw FileFault(path: name, problem: "\(error)", remedy: "run it again")
      }
      guard bytes.count <= limit else {
        throw FileFault(
          path: name, problem: "has more than the \(limit) bytes that are read", remedy: "give another file")
      }
      return bytes
    }
  }

  /// What changes whenever the file does; nil for a file that was handed in.
  var signature: String? {
    guard case .path(let path) = content else { return nil }
    return Files.signature(path)
  }
}
