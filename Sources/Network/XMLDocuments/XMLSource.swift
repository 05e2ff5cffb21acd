import Diagnostics
import SystemFiles

/// The bytes of one XML file: a regular file of bearable size, UTF-8 throughout, without a NUL.
package struct XMLSource {
  /// The file as the caller named it, for messages.
  package let file: String
  package let bytes: [UInt8]

  /// No exercise comes near this; libxml2 never sees more.
  static let sizeLimit = 4 << 20

  /// Reads a file.
  ///
  /// - Throws: `Diagnostics` when it is missing, not a regular file, unreadable, too big, or not UTF-8.
  package init(contentsOf path: String) throws(Diagnostics) {
    try self.init(bytes: Self.read(path), file: path)
  }

  /// Takes bytes that were read elsewhere.
  ///
  /// - Throws: `Diagnostics` when there are too many, or they are not UTF-8.
  package init(bytes: [UInt8], file: String) throws(Diagnostics) {
    guard bytes.count <= Self.sizeLimit else { throw Self.tooBig(file) }
    self.file = file
    self.bytes = bytes
    if let finding = encodingFinding() { throw Diagnostics(finding) }
  }

  /// The root element; what may stand in it is for the caller to say.
  ///
  /// - Throws: `Diagnostics` with the first syntax error.
  package func element() throws(Diagnostics) -> XMLElement {
    var document = try LibXMLDocument(self)
    return document.copyTree()
  }

  /// Where `text` is found first, from an offset on; nil where it is not.
  func offset(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count >= start + wanted.count else { return nil }
    return (start...(bytes.count - wanted.count)).first {
      bytes[$0] == first && bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  package static func read(_ path: String) throws(Diagnostics) -> [UInt8] {
    do throws(RegularFile.Failure) {
      return try RegularFile.read(path, limit: sizeLimit)
    } catch {
      throw finding(error, path)
    }
  }

  private static func finding(_ failure: RegularFile.Failure, _ path: String) -> Diagnostics {
    func finding(_ problem: String, advice: String) -> Diagnostics {
      Diagnostics(Diagnostic(file: path, problem, advice: advice))
    }
    return switch failure {
    case .notFound(let reason):
      finding(
        reason.isMissing ? "there is no such file" : "cannot be opened: \(reason.message)",
        advice: reason.isPermission ? "give yourself the right to read it" : "check its name and folder")
    case .isFolder: finding("is a folder", advice: "name the XML file in it")
    case .isSpecial:
      finding("is not a regular file", advice: "name a file, not a pipe, socket or device")
    case .cannotBeOpened(let reason):
      finding(
        "cannot be opened: \(reason.message)", advice: "give yourself the right to read it, with chmod u+r")
    case .cannotBeRead(let reason):
      finding("cannot be read: \(reason.message)", advice: "try again or restore the file")
    case .isTooBig(let size): tooBig(path, size)
    }
  }

  private static func tooBig(_ path: String, _ size: Int? = nil) -> Diagnostics {
    let measure = size.map { "has \($0) bytes, and " } ?? ""
    return Diagnostics(
      Diagnostic(
        file: path, "\(measure)no more than \(sizeLimit) (4 MiB) are read",
        advice: "check that this is the right file, or split it"))
  }
}
