import Diagnostics
import FeatureMaps
import NetworkFiles
import SeededRandom
import XMLDocuments

/// An `<image>` or a `<kernel>`: numbers as written, with placeholders, or drawn by the seed.
struct MatrixTemplate: Sendable {
  private enum Entry: Sendable {
    case number(Double)
    case placeholder(Template)
  }

  private enum Form: Sendable {
    /// Rows of equal length.
    case written([[Entry]])
    case random(size: Template, values: ParameterChoices)
  }

  private let form: Form
  /// Whether every seed has other numbers.
  var isRandom: Bool {
    if case .random = form { true } else { false }
  }
  let parameters: Set<String>
  /// The element's line.
  let line: Int

  /// More values than this nobody works out by hand.
  static let largestSide = 64

  /// - Throws: `PlaceholderError` for what is not a matrix.
  init(_ element: XMLElement) throws(PlaceholderError) {
    line = element.position.line
    let isEmpty = element.rawText.allSatisfy(\.isWhitespace)
    if let size = element["size"] {
      guard isEmpty, let values = element["in"] else {
        throw PlaceholderError(
          problem: "a random <\(element.name)> has size and in, and nothing inside",
          remedy: "write <\(element.name) size=\"5x5\" in=\"0 1\"/>")
      }
      let template = try Template(size)
      if template.parameters.isEmpty { _ = try Self.sides(size) }
      let choices = try ParameterChoices(parsing: values)
      for index in 0..<min(choices.count, 1_000) {
        guard (try? Self.number(choices[index].text)) != nil else {
          throw PlaceholderError(
            problem: "in=\(quoted(values)) has \(quoted(choices[index].text)), which is not a number",
            remedy: "write a list such as \"0 1 2\", or a range such as \"0..4\"")
        }
      }
      form = .random(size: template, values: choices)
      parameters = template.parameters
      return
    }
    var rows: [[Entry]] = []
    var lines: [Int] = []
    var parameters: Set<String> = []
    for line in element.textLines {
      do throws(PlaceholderError) {
        for words in Self.rows(of: line.text) {
          rows.append(try Self.row(Self.words(of: words), &parameters))
          lines.append(line.line)
        }
      } catch {
        throw PlaceholderError(problem: error.problem, remedy: error.remedy, line: line.line)
      }
    }
    guard let first = rows.first else {
      throw PlaceholderError(
        problem: "<\(element.name)> is empty", remedy: "write rows of numbers, such as 1 0 1 / 0 1 0")
    }
    // The length that most rows have is the right one; of two rows, the first's.
    let usual = rows.map(\.count).max { left, right in
      let (lefts, rights) = (rows.count { $0.count == left }, rows.count { $0.count == right })
      return lefts == rights ? left != first.count : lefts < rights
    }
    if let odd = rows.firstIndex(where: { $0.count != usual }) {
      throw PlaceholderError(
        problem:
          "row \(odd + 1) of <\(element.name)> has \(rows[odd].count) numbers, and the others have \(usual ?? 0)",
        remedy: "make the rows equally long", line: lines[odd])
    }
    guard rows.count <= Self.largestSide, first.count <= Self.largestSide else {
      throw PlaceholderError(
        problem: "<\(element.name)> is \(rows.count)x\(first.count)",
        remedy: "keep it within \(Self.largestSide)")
    }
    form = .written(rows)
    self.parameters = parameters
  }

  /// The numbers of one draw.
  ///
  /// - Throws: `PlaceholderError` where a placeholder does not give a number, or the size is none.
  func draw(_ draw: Draw, _ generator: inout SplitMix64) throws(PlaceholderError) -> FeatureMaps {
    do throws(PlaceholderError) {
      return try maps(draw, &generator)
    } catch {
      throw PlaceholderError(problem: error.problem, remedy: error.remedy, line: line)
    }
  }

  private func maps(_ draw: Draw, _ generator: inout SplitMix64) throws(PlaceholderError) -> FeatureMaps {
    switch form {
    case .written(let entries):
      var rows: [[Double]] = []
      for line in entries {
        var row: [Double] = []
        for entry in line {
          switch entry {
          case .number(let number): row.append(number)
          case .placeholder(let template): row.append(try Self.number(try template.text(draw)))
          }
        }
        rows.append(row)
      }
      return FeatureMaps(rows)
    case .random(let size, let values):
      let sides = try Self.sides(try size.text(draw))
      var rows: [[Double]] = []
      for _ in 0..<sides[0] {
        var row: [Double] = []
        for _ in 0..<sides[1] { row.append(try Self.number(values.draw(&generator).text)) }
        rows.append(row)
      }
      return FeatureMaps(rows)
    }
  }

  /// Rows and columns: `5x5`.
  private static func sides(_ text: String) throws(PlaceholderError) -> [Int] {
    let sides = text.split(separator: "x").compactMap { Int($0) }
    guard sides.count == 2, sides.allSatisfy({ (1...largestSide).contains($0) }) else {
      throw PlaceholderError(
        problem: "size=\(quoted(text)) is no size of a matrix",
        remedy: "write rows x columns, at most \(largestSide) each, such as 5x5")
    }
    return sides
  }

  /// What stands on a line between slashes with white space on both sides; a slash within a word is a fraction's.
  private static func rows(of line: Substring) -> [[Substring]] {
    line.split(whereSeparator: \.isWhitespace).split(separator: "/").map(Array.init)
  }

  private static func row(
    _ words: [String], _ parameters: inout Set<String>
  ) throws(PlaceholderError) -> [Entry] {
    var row: [Entry] = []
    for word in words {
      if word.contains("{") {
        let template = try Template(word)
        parameters.formUnion(template.parameters)
        row.append(.placeholder(template))
      } else {
        row.append(.number(try number(word)))
      }
    }
    return row
  }

  /// The words of a row, those of one placeholder put together again.
  private static func words(of row: [Substring]) -> [String] {
    var words: [String] = []
    var isInside = false
    for word in row {
      if isInside { words[words.count - 1] += " " + word } else { words.append(String(word)) }
      let last = words[words.count - 1]
      isInside = last.filter { $0 == "{" }.count > last.filter { $0 == "}" }.count
    }
    return words
  }

  private static func number(_ word: some StringProtocol) throws(PlaceholderError) -> Double {
    let text = word.hasPrefix("−") ? "-" + word.dropFirst() : String(word)
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count == 2, let numerator = Double(halves[0]), let denominator = Double(halves[1]),
      denominator != 0
    {
      return numerator / denominator
    }
    guard let number = Double(text), number.isFinite else {
      throw PlaceholderError(
        problem: "\(quoted(word)) is not a number",
        remedy: "write numbers or fractions with spaces between, such as 1 -1 1/9, and \" / \" between rows")
    }
    return number
  }
}
