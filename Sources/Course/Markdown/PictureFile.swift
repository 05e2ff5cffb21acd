import Diagnostics
import Escaping
import SystemFiles

extension Picture {
  /// What pages can show.
  private static let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml",
  ]
  private static let mostBytes = 1 << 20

  /// What is wrong with its file; nil where it can be shown.
  ///
  /// - Parameters:
  ///   - file: the file that names it.
  ///   - folder: where that lies; a picture lies in it, or in a folder in it.
  package func finding(in file: String, folder: String) -> Diagnostic? {
    func finding(_ message: String, _ advice: String) -> Diagnostic {
      Diagnostic(file: file, at: position, message, advice: advice)
    }
    let shown = quoted(self.file)
    let parts = self.file.split(separator: "/", omittingEmptySubsequences: false)
    guard !self.file.hasPrefix("/"), !self.file.contains(":"), !parts.contains("..") else {
      return finding(
        "the picture \(shown) lies outside the folder of the text that shows it",
        "put it into \(folder), and write its name there")
    }
    guard Self.types[type] != nil else {
      return finding(
        "the picture \(shown) is of no kind that pages show",
        "save it as .\(Self.types.keys.sorted().joined(separator: ", ."))")
    }
    let path = "\(folder)/\(self.file)"
    guard FileTree.isRegularFile(path) else {
      let names = (try? FileTree.names(in: folder)) ?? []
      let nearest = nearestName(to: self.file, among: names.filter { Self.types[Self.type(of: $0)] != nil })
      return finding(
        "there is no picture \(path)", nearest.map { "did you mean \($0)?" } ?? "add it, or name another one")
    }
    guard (try? RegularFile.read(path, limit: Self.mostBytes)) != nil else {
      return finding("the picture \(path) cannot be read", "make it smaller than 1 MiB, and readable")
    }
    return nil
  }

  /// The picture itself as an address, for a page that needs no other file; its name where it cannot be read.
  package func address(in folder: String) -> String {
    guard finding(in: "", folder: folder) == nil, let type = Self.types[type],
      let bytes = try? RegularFile.read("\(folder)/\(file)", limit: Self.mostBytes)
    else { return file }
    return "data:\(type);base64,\(Base64.text(bytes))"
  }

  private var type: String { Self.type(of: file) }

  private static func type(of file: String) -> String {
    file.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}
