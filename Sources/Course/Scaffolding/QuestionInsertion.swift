import Diagnostics
import Escaping
import Exercises
import XMLDocuments

/// Puts a new question at the end of an exercise's quiz, and leaves every other byte of the file as it is.
package struct QuestionInsertion: Sendable {
  /// The file with the question in it.
  package let bytes: [UInt8]
  package let id: String
  /// Where the question begins, from 1.
  package let line: Int

  /// - Parameters:
  ///   - path: an `exercise.xml`.
  ///   - id: the question's id; nil for one that is free.
  /// - Throws: `Diagnostics` where the file is wrong without the question, and `ScaffoldRefusal` where the id is taken
  ///   or none.
  package init(into path: String, id: String?) throws {
    try self.init(into: XMLSource(contentsOf: path), id: id)
  }

  init(into source: XMLSource, id: String?) throws {
    let root = try source.element()
    let questions = root.element(named: "quiz")?.elements(named: "question") ?? []
    self.id = try Self.freeID(
      id, among: questions, file: DisplayText.escaped(source.file))
    let edit = Edit(source.bytes, id: self.id)
    bytes = edit.bytes
    line = edit.line
    do throws(Diagnostics) {
      _ = try Exercise.load(bytes: bytes, file: source.file)
    } catch {
      // Whatever is wrong was wrong before; its places in the file as it is are the ones to tell.
      _ = try Exercise.load(bytes: source.bytes, file: source.file)
      throw error
    }
  }

  private static func freeID(
    _ wanted: String?, among questions: [XMLElement], file: String
  ) throws(ScaffoldRefusal) -> String {
    guard let wanted else {
      let taken = Set(questions.compactMap { $0["id"] })
      return (1...).lazy.map { $0 == 1 ? "new-question" : "new-question-\($0)" }.first {
        !taken.contains($0)
      }!
    }
    guard isID(wanted) else {
      throw ScaffoldRefusal(
        problem: "\(quoted(DisplayText.escaped(wanted))) cannot be a question's id.",
        advice: "Choose \(SchemaVocabulary.exercise.values["layer-id"]?.summary ?? "a name").")
    }
    if let question = questions.first(where: { $0["id"] == wanted }) {
      throw ScaffoldRefusal(
        problem: "\(file):\(question.position.line) already has a question with the id \(quoted(wanted)).",
        advice: "Choose another id.")
    }
    return wanted
  }

  /// The schema's `layer-id`.
  private static func isID(_ text: String) -> Bool {
    func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber:
        true
      default: scalar == "_"
      }
    }
    guard let first = text.unicodeScalars.first, isAlphanumeric(first) else { return false }
    return text.unicodeScalars.allSatisfy { isAlphanumeric($0) || ".:/-".unicodeScalars.contains($0) }
  }
}

/// The insertion itself, in bytes.
private struct Edit {
  private(set) var bytes: [UInt8]
  private(set) var line = 1
  private let id: String

  init(_ bytes: [UInt8], id: String) {
    self.bytes = bytes
    self.id = id
    let extents = ElementExtents.find(in: bytes, below: 3)
    guard let root = extents.first else { return }
    let children = extents.filter { $0.depth == 1 }
    let rootUnit = children.first.flatMap { indent(at: $0.start) }.flatMap { $0.isEmpty ? nil : $0 } ?? "  "
    if let quiz = children.first(where: { $0.name == "quiz" }) {
      let questions = extents.filter { $0.depth == 2 && $0.start > quiz.start && $0.end <= quiz.end }
      add(to: quiz, after: questions, unit: rootUnit)
    } else {
      addQuiz(to: root, after: children.first { $0.name == "summary" }, unit: rootUnit)
    }
  }

  private mutating func add(to quiz: ElementExtent, after questions: [ElementExtent], unit: String) {
    let outer = indent(at: quiz.start) ?? ""
    let inner = questions.first.flatMap { indent(at: $0.start) } ?? outer + unit
    let unit =
      inner.hasPrefix(outer) && inner.count > outer.count ? String(inner.dropFirst(outer.count)) : unit
    let text = QuestionTemplate.text(id: id, indent: inner, unit: unit, newline: newline)
    guard let end = quiz.contentEnd else {
      // <quiz/> becomes <quiz>…</quiz>.
      replace(quiz.end - 2..<quiz.end, with: ">" + newline, text, newline + outer + "</quiz>")
      return
    }
    // Behind the last thing that stands in the quiz, be it a comment.
    let last = bytes[..<end].lastIndex { !isSpace($0) }! + 1
    let breaks = bytes[last..<end].count { $0 == UInt8(ascii: "\n") }
    let gap = questions.last.map { bytes[(bytes[..<$0.start].lastIndex { !isSpace($0) }! + 1)..<$0.start] }
    let isAiry = breaks > 1 || (gap?.count { $0 == UInt8(ascii: "\n") } ?? 0) > 1
    replace(
      last..<last, with: newline + (isAiry && !questions.isEmpty ? newline : ""), text,
      breaks == 0 ? newline + outer : "")
  }

  private mutating func addQuiz(to root: ElementExtent, after summary: ElementExtent?, unit: String) {
    let inner = summary.flatMap { indent(at: $0.start) } ?? unit
    let question = QuestionTemplate.text(id: id, indent: inner + unit, unit: unit, newline: newline)
    let start = newline + inner + "<quiz>" + newline
    let end = newline + inner + "</quiz>"
    if summary == nil, root.contentEnd == nil {
      replace(root.end - 2..<root.end, with: ">" + start, question, end + newline + "</\(root.name)>")
      return
    }
    let place = summary?.end ?? root.contentStart
    let isFollowedByBreak = bytes[place...].first { $0 != 0x20 && $0 != 0x09 }.map {
      $0 == 0x0A || $0 == 0x0D
    }
    replace(place..<place, with: start, question, end + (isFollowedByBreak == false ? newline + inner : ""))
  }

  private mutating func replace(_ range: Range<Int>, with before: String, _ text: String, _ after: String) {
    line = (bytes[..<range.lowerBound] + before.utf8).count { $0 == UInt8(ascii: "\n") } + 1
    bytes.replaceSubrange(range, with: (before + text + after).utf8)
  }

  /// The file's own line ends.
  private var newline: String {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end > 0 else { return "\n" }
    return bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// What stands before `offset` on its line, if that is only spaces.
  private func indent(at offset: Int) -> String? {
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let before = bytes[start..<offset]
    return before.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? String(decoding: before, as: UTF8.self) : nil
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
