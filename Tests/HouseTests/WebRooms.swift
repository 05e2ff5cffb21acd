import Foundation

/// The folders that are compiled for the web, and what Embedded Swift refuses there, as far as a line tells.
///
/// `Web/check` compiles them and knows better; this needs no WebAssembly, takes no time, and says what to write instead.
struct WebRooms {
  /// The folders, below the package, in the order of `Web/rooms`.
  let folders: [String]
  private let root: String

  init(root: String) throws {
    self.root = root
    folders = try String(contentsOfFile: "\(root)/Web/rooms", encoding: .utf8).components(separatedBy: "\n")
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  private struct File {
    var path: String
    var room: String
    /// The lines without comments and texts.
    var lines: [Substring]
  }

  /// What is wrong, by file and line; empty where nothing is.
  func findings() throws -> [String] {
    var files: [File] = []
    for folder in folders {
      for path in try CourseList.swiftFiles(in: folder, of: root) {
        let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
        let lines = SwiftCode.bare(text).split(separator: "\n", omittingEmptySubsequences: false)
        files.append(File(path: path, room: Self.module(folder), lines: lines))
      }
    }
    let ofObjects = Self.protocolsOfObjects(in: files)
    return files.flatMap { file in
      file.lines.enumerated().flatMap { index, line in
        (Self.refused(in: String(line), ofObjects) + unknownImport(in: line, of: file.room)).map {
          "\(file.path):\(index + 1): \($0)"
        }
      }
    }
  }

  private static func module(_ folder: String) -> String { URL(fileURLWithPath: folder).lastPathComponent }

  /// An import of what is not compiled before the room.
  private func unknownImport(in line: Substring, of room: String) -> [String] {
    guard let match = line.firstMatch(of: /^(?:@\w+ |public |package )*import (?:\w+ )?(\w+)/) else {
      return []
    }
    let before = folders.map(Self.module).prefix { $0 != room }
    guard !before.contains(String(match.1)) else { return [] }
    return ["the web has no \(match.1) here; do without it, or add its folder to Web/rooms before \(room)"]
  }

  /// The protocols that only objects adopt: `any` of them is known.
  private static func protocolsOfObjects(in files: [File]) -> Set<String> {
    let declared = files.flatMap { file in
      file.lines.joined(separator: "\n").matches(of: /\bprotocol (\w+)\s*:([^{]*)\{/).map { match in
        (name: String(match.1), adopted: Set(match.2.split { !$0.isLetter && !$0.isNumber }.map(String.init)))
      }
    }
    var found: Set<String> = ["AnyObject"]
    var count = 0
    while count < found.count {
      count = found.count
      for declaration in declared where !found.isDisjoint(with: declaration.adopted) {
        found.insert(declaration.name)
      }
    }
    return found
  }

  /// What Embedded Swift refuses in a line of bare code, and what to write instead.
  private static func refused(in line: String, _ ofObjects: Set<String>) -> [String] {
    var found: [String] = []
    for match in line.matches(of: /\bany ([\w.]+)/) {
      let name = match.1.split(separator: ".").last ?? ""
      if name == "Type" {
        found.append("the web has no lists of types; list values, as LayerRegistry does")
      } else if !ofObjects.contains(String(name)) {
        found.append(
          "the web has no any \(name); let \(name) be a protocol of objects (AnyObject), or use some")
      }
    }
    if line.contains(/\b(?:as[?!]|is) any(?!\w)/) {
      found.append("the web cannot ask what an object adopts; ask a property of its protocol")
    }
    if line.contains(/\bAny\b/) { found.append("the web has no Any; name the type") }
    if line.contains(/\\/) { found.append("the web has no key paths; write map { $0.name }") }
    if line.contains(/\bthrows(?! *\(|\w)/) {
      found.append("the web throws named errors; write throws(LayerError), with the error's type")
    }
    if line.contains(/\.merg(?:e|ing)\(/) {
      found.append("the web cannot merge dictionaries; set the values one by one")
    }
    return found
  }
}

/// Swift without what is no code.
enum SwiftCode {
  /// The text with nothing in the place of comments and string literals; interpolations and line ends stay.
  static func bare(_ text: String) -> String {
    var rest = text[...]
    var result = ""
    code(&rest, &result, isInterpolation: false)
    return result
  }

  private static func code(_ rest: inout Substring, _ result: inout String, isInterpolation: Bool) {
    var depth = 0
    while let character = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if character == "\"" {
        literal(&rest, &result)
      } else {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        rest.removeFirst()
        if isInterpolation, depth < 0 { return }
        result.append(character)
      }
    }
  }

  private static func literal(_ rest: inout Substring, _ result: inout String) {
    let end = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
    rest = rest.dropFirst(end.count)
    result += "_"
    while !rest.isEmpty, !rest.hasPrefix(end) {
      if rest.hasPrefix("\\(") {
        rest = rest.dropFirst(2)
        result += " "
        code(&rest, &result, isInterpolation: true)
        result += " "
      } else if rest.first == "\\" {
        rest = rest.dropFirst(2)
      } else {
        if rest.first?.isNewline == true { result += "\n" }
        rest.removeFirst()
      }
    }
    rest = rest.dropFirst(end.count)
  }
}
