import Foundation

/// A kind of thing that the course has several of, each in a file of its own, and the list that someone wrote of them.
struct CourseList {
  /// What one of them is called in messages.
  var kind: String
  /// What each of them adopts.
  var adopts: String
  /// Where their files are.
  var folder: String
  /// The file with the list, in that folder.
  var file: String
  /// Whether their files may lie in folders within, as well.
  var isDeep = true
  /// The type of what is listed; where it is no value of its own, that of the types.
  var listed: String?
  /// What a line has behind the type's name.
  var member = "self"

  static let all = [
    CourseList(
      kind: "layer", adopts: "Layer", folder: "Sources/Network/Networks/Layers", file: "LayerRegistry.swift",
      listed: "LayerKind", member: "kind"),
    CourseList(
      kind: "quantity", adopts: "Quantity", folder: "Sources/Course/Questions/Quantities",
      file: "Quantity.swift"),
    CourseList(
      kind: "misconception", adopts: "Misconception", folder: "Sources/Course/Questions/Misconceptions",
      file: "Misconception.swift"),
    CourseList(
      kind: "requirement", adopts: "Requirement", folder: "Sources/Course/Questions/Requirements",
      file: "Requirement.swift"),
    CourseList(
      kind: "network check", adopts: "NetworkCheck", folder: "Sources/Grading/NetworkChecks",
      file: "NetworkCheck.swift"),
    CourseList(
      kind: "report of a verdict", adopts: "GradeReport", folder: "Sources/Grading/GradeReports",
      file: "GradeReport.swift"),
    CourseList(
      kind: "report of an analysis", adopts: "AnalysisReport", folder: "Sources/Network/NetworkReports",
      file: "AnalysisReport.swift"),
    CourseList(
      kind: "sandbox", adopts: "Sandbox", folder: "Sources/Grading/Sandboxing", file: "Sandbox.swift"),
    CourseList(
      kind: "optimizer", adopts: "Optimizer", folder: "Sources/Learning/Training",
      file: "OptimizerRegistry.swift", isDeep: false),
    CourseList(
      kind: "figure", adopts: "Figure", folder: "Sources/Course/Lessons/Figures", file: "Figure.swift"),
    CourseList(
      kind: "picture format", adopts: "PictureFormat", folder: "Sources/Base/Pictures",
      file: "PictureFormats.swift"),
  ]

  /// Where layers say how they run.
  static let running = "Sources/Learning/Training/Running/Layers"

  /// A type, or a line of a list, and where it stands below the package.
  struct Place: Hashable {
    var name: String
    var file: String
    var line: Int
  }

  private struct NoList: Error, CustomStringConvertible {
    var description: String
  }

  /// The line that makes a type known: `ReLU.kind,`.
  func line(_ name: String) -> String { "\(name).\(member)," }

  /// The lines of the list.
  ///
  /// - Throws: where the file has no `static let all: [any PROTOCOL.Type] = [`, or `[KIND] = [`, with a line for each.
  func entries(in root: String) throws -> [Place] {
    let (path, listed) = ("\(folder)/\(file)", listed ?? "any \(adopts).Type")
    let lines = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8).components(separatedBy: "\n")
    guard let start = lines.firstIndex(where: { $0.hasSuffix("static let all: [\(listed)] = [") }),
      let end = lines[start...].firstIndex(of: "  ]")
    else { throw NoList(description: "\(path) has no list of [\(listed)] with a line for each") }
    return lines[start..<end].enumerated().compactMap { offset, line in
      guard let match = line.firstMatch(of: /^ *(\w+)\.(\w+),$/), match.2 == member else { return nil }
      return Place(name: String(match.1), file: path, line: start + offset + 1)
    }
  }

  /// The types in the folder that adopt the kind's protocol, or one that goes on from it.
  func declared(in root: String) throws -> [Place] {
    let found = try Self.declarations(in: folder, of: root, isDeep: isDeep)
    var protocols: Set<String> = [adopts]
    var count = 0
    while count < protocols.count {
      count = protocols.count
      for declaration in found
      where declaration.keyword == "protocol" && !protocols.isDisjoint(with: declaration.adopted) {
        protocols.insert(declaration.place.name)
      }
    }
    return found.filter { $0.keyword != "protocol" && !protocols.isDisjoint(with: $0.adopted) }.map(\.place)
  }

  /// What differs between the files and the list; empty where nothing does.
  func findings(in root: String) throws -> [String] {
    let (entries, declared) = (try entries(in: root), try declared(in: root))
    var findings: [String] = []
    for type in declared where !entries.contains(where: { $0.name == type.name }) {
      findings.append(
        "\(type.file):\(type.line): the \(kind) \(type.name) is in no list; add the line \(line(type.name)) to all "
          + "in \(folder)/\(file)")
    }
    for (index, entry) in entries.enumerated() {
      if entries[..<index].contains(where: { $0.name == entry.name }) {
        findings.append("\(entry.file):\(entry.line): \(entry.name) is in the list twice; delete this line")
      }
      let own = declared.first { $0.name == entry.name }
      if own == nil || URL(fileURLWithPath: own!.file).lastPathComponent != "\(entry.name).swift" {
        findings.append(
          "\(entry.file):\(entry.line): the \(kind) \(entry.name) has no file of its own; declare it in "
            + "\(folder)/\(entry.name).swift" + (own.map { ", it is in \($0.file)" } ?? ""))
      }
    }
    return findings
  }

  /// What is wrong about the files that say how layers run: each is about one layer, and named for it.
  static func runningFindings(in root: String) throws -> [String] {
    let layers = try all[0].entries(in: root)
    return try declarations(in: running, of: root, isDeep: true).filter {
      $0.adopted.contains("RunnableLayer")
    }.flatMap { declaration -> [String] in
      let place = declaration.place
      var findings: [String] = []
      if !layers.contains(where: { $0.name == place.name }) {
        findings.append(
          "\(place.file):\(place.line): \(place.name) runs and is no layer; add it to \(all[0].folder)")
      }
      if URL(fileURLWithPath: place.file).lastPathComponent != "\(place.name)Running.swift" {
        findings.append(
          "\(place.file):\(place.line): how \(place.name) runs is said here; say it in "
            + "\(running)/\(place.name)Running.swift")
      }
      return findings
    }
  }

  // MARK: - Reading Swift

  private struct Declaration {
    var keyword: String
    var adopted: Set<String>
    var place: Place
  }

  /// The types, protocols and extensions at the left margin that adopt something.
  private static func declarations(in folder: String, of root: String, isDeep: Bool) throws -> [Declaration] {
    try swiftFiles(in: folder, of: root, isDeep: isDeep).flatMap { path in
      let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
      let pattern =
        /(?:^|\n)(?:(?:public|package|private|fileprivate|final) )*(struct|enum|class|actor|protocol|extension) (?:\w+\.)?(\w+)\s*:\s*([^{]*)\{/
      return text.matches(of: pattern).map { match in
        let adopted = match.3.split { ",& \n".contains($0) }.map(String.init)
        let line = text[..<match.2.startIndex].count { $0 == "\n" } + 1
        return Declaration(
          keyword: String(match.1), adopted: Set(adopted),
          place: Place(name: String(match.2), file: path, line: line))
      }
    }
  }

  /// The Swift files of a folder, below the package, in their order.
  static func swiftFiles(in folder: String, of root: String, isDeep: Bool = true) throws -> [String] {
    let manager = FileManager.default
    let names =
      isDeep
      ? try manager.subpathsOfDirectory(atPath: "\(root)/\(folder)")
      : try manager.contentsOfDirectory(atPath: "\(root)/\(folder)")
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
  }
}
