import ConvNet

/// The layer table for a terminal: the c-value table as its authors print it (name, size with the channels first, the number
/// of values, capacity and coverage per axis), and beside it the exact receptive field and the parameters.
package enum AnalysisTable: AnalysisReport {
  package static let name = "text"

  /// What a row's colour warns of.
  package enum Warning: String, Sendable, CaseIterable, CustomStringConvertible {
    /// The learning capacity is too low.
    case magenta
    /// The coverage is too high.
    case cyan
    /// Both.
    case red

    fileprivate var code: String {
      switch self {
      case .magenta: "35"
      case .cyan: "36"
      case .red: "31"
      }
    }

    package var description: String { rawValue }
  }

  /// The table without what is said around it.
  package struct Rows: Sendable {
    package struct Row: Sendable {
      package let cells: [String]
      /// The cells in their columns.
      package let line: String
      package let warning: Warning?
    }

    package let titles: [String]
    package let header: String
    package let rule: String
    /// The input's, then one per layer.
    package let rows: [Row]
    /// The names of the axes that capacity and coverage are shown for.
    fileprivate let axes: [String]
  }

  package static func rows(_ analysis: NetworkAnalysis) -> Rows {
    let isPlain = analysis.layers.contains { !$0.cValue.axes.isEmpty }
    let shownAxes = isPlain ? axisNames(analysis.input.spatial.count) : []
    var columns = [Column("name", .left), Column("size", .left), Column("total", .right)]
    columns += shownAxes.map { Column("cap.\($0)", .right) } + shownAxes.map { Column("cov.\($0)", .right) }
    columns += [Column("field", .right), Column("params", .right)]

    columns.add(
      [
        "input0", size(analysis.input), analysis.input.elementCount.map { "\($0)" } ?? "?",
      ] + Array(repeating: "100.00", count: 2 * shownAxes.count) + ["1", "0"])
    var warnings: [Warning?] = [nil]
    for layer in analysis.layers {
      var row = [shortened(layer.id), size(layer.partialOutputShape), layer.neurons.map { "\($0)" } ?? "?"]
      row += shownAxes.indices.map { percent(layer.cValue.capacity[$0]) }
      row += shownAxes.indices.map { layer.cValue.coverage[$0].map(percent) ?? "?" }
      row += [field(layer.receptiveField), layer.parameters.map { "\($0)" } ?? "?"]
      columns.add(row)
      warnings.append(warning(layer.cValue))
    }
    let rows = columns.lines.enumerated().map { index, line in
      Rows.Row(cells: columns.map { $0.cells[index] }, line: line, warning: warnings[index])
    }
    let header = columns.header
    return Rows(
      titles: columns.map(\.title), header: header[0], rule: header[1], rows: rows, axes: shownAxes)
  }

  package static func render(_ analysis: NetworkAnalysis, usesColor: Bool) -> String {
    let table = rows(analysis)
    let count = analysis.totalParameters.map { "\($0)" } ?? "an unknown number of"
    var lines = ["# Neural Network with \(count) learnable parameters", "", "## Layer information", ""]
    lines += [table.header, table.rule]
    lines += table.rows.map { paint($0.line, $0.warning, usesColor) }
    lines += ["", "Explanation"]
    lines += table.axes.isEmpty ? [] : ["\(table.axes.joined(separator: ", ")):    image dimensions"]
    lines += [
      "cap.:    learning capacity, in percent: real filter / field of the c-value table",
      "cov.:    coverage of the image, in percent: field of the c-value table / image",
      "field:   the exact receptive field, with padding and dilation (-: sees all)",
      paint("magenta: capacity too low (<1/6)", .magenta, usesColor),
      paint("cyan:    image coverage too high (>100%)", .cyan, usesColor),
      paint("red:     capacity too low and coverage too high", .red, usesColor),
    ]
    for layer in analysis.layers where layer.receptiveField == nil {
      guard let reason = layer.receptiveFieldError, reason.contains("path") else { continue }
      lines.append("\(layer.id): \(reason)")
    }
    if let note = EvenSamePadding.note(on: EvenSamePadding.layers(of: analysis)) {
      lines += [""] + folded(note, width: 80)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Words in lines of at most so many characters.
  private static func folded(_ text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  /// Rows are named from the vertical axis on, as the table's authors do.
  private static func axisNames(_ count: Int) -> [String] {
    switch count {
    case 0: []
    case 1: ["X"]
    case 2: ["Y", "X"]
    case 3: ["Z", "Y", "X"]
    default: (1...count).map { "\($0)" }
    }
  }

  private static func size(_ shape: Shape?) -> String {
    guard let shape else { return "?" }
    return (["\(shape.channels)"] + shape.spatial.map { $0.map { "\($0)" } ?? "*" }).joined(separator: "x")
  }

  private static func field(_ field: ReceptiveField?) -> String {
    guard let field, let first = field.size.first else { return "-" }
    return field.size.allSatisfy { $0 == first }
      ? "\(first)" : field.size.map { "\($0)" }.joined(separator: "x")
  }

  /// Two decimals, rounded half to even on the binary value, as C's printf does.
  private static func percent(_ value: Double) -> String {
    let hundredths = (value * 100).rounded(.toNearestOrEven)
    guard hundredths.isFinite, hundredths < 1e15 else { return "\(value)" }
    let whole = Int(hundredths)
    let cents = whole % 100
    return "\(whole / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  private static func shortened(_ name: String) -> String {
    name.count <= 15 ? name : name.prefix(9) + "…" + name.suffix(5)
  }

  private static func warning(_ value: CValue) -> Warning? {
    switch (value.hasLowCapacity, value.hasHighCoverage) {
    case (true, true): .red
    case (true, false): .magenta
    case (false, true): .cyan
    case (false, false): nil
    }
  }

  private static func paint(_ line: String, _ warning: Warning?, _ usesColor: Bool) -> String {
    guard usesColor, let warning else { return line }
    return "\u{1b}[\(warning.code)m\(line)\u{1b}[0m"
  }
}

/// A column of a table, as wide as its widest cell.
private struct Column {
  enum Side { case left, right }
  let title: String
  let side: Side
  private(set) var cells: [String] = []
  /// Kept up with each cell: a long table asks for it in every row.
  private(set) var width: Int

  init(_ title: String, _ side: Side) {
    self.title = title
    self.side = side
    width = title.count
  }

  mutating func add(_ cell: String) {
    cells.append(cell)
    width = max(width, cell.count)
  }

  func padded(_ text: String) -> String {
    let space = String(repeating: " ", count: width - text.count)
    return side == .left ? text + space : space + text
  }
}

extension [Column] {
  fileprivate mutating func add(_ row: [String]) {
    for (index, cell) in row.enumerated() { self[index].add(cell) }
  }

  /// Between columns: two spaces, or one where the table would not fit into 80 columns otherwise.
  private var space: String {
    reduce(0) { $0 + $1.width } + 2 * (count - 1) <= 80 ? "  " : " "
  }

  fileprivate var header: [String] {
    [
      map { $0.padded($0.title) }.joined(separator: space),
      map { String(repeating: "-", count: $0.width) }.joined(separator: space),
    ]
  }

  fileprivate var lines: [String] {
    guard let first else { return [] }
    let space = space
    return first.cells.indices.map { row in map { $0.padded($0.cells[row]) }.joined(separator: space) }
  }
}
