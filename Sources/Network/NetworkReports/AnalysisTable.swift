import Networks
import Sentences
import TerminalText

/// The layer table for a terminal: the c-value table as its authors print it (name, size with the channels first, the number
/// of values, capacity and coverage per axis), and beside it the exact receptive field and the parameters.
package enum AnalysisTable: AnalysisReport {
  package static let name = "text"
  package static let isData = false

  /// What a row's colour warns of.
  package enum Warning: String, Sendable, CaseIterable, CustomStringConvertible {
    /// The learning capacity is too low.
    case magenta
    /// The coverage is too high.
    case cyan
    /// Both.
    case red

    fileprivate var paint: Paint {
      switch self {
      case .magenta: .magenta
      case .cyan: .cyan
      case .red: .red
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

  package static func rows(_ analysis: NetworkAnalysis) -> Rows { rows(table(analysis)) }

  private static func rows(_ table: FittedTable) -> Rows {
    let columns = table.columns
    let rows = columns.lines(room: table.room).enumerated().map { index, line in
      Rows.Row(cells: columns.map { $0.cells[index] }, line: line, warning: table.warnings[index])
    }
    let header = columns.header(room: table.room)
    return Rows(
      titles: columns.map(\.title), header: header[0], rule: header[1], rows: rows, axes: table.axes)
  }

  /// All columns.
  private static func table(_ analysis: NetworkAnalysis) -> FittedTable {
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
    return FittedTable(columns: columns, warnings: warnings, axes: shownAxes)
  }

  /// The table in lines of at most so many columns.
  ///
  /// - Parameter width: at least 40; nil where lines may be as long as they are.
  package static func render(_ analysis: NetworkAnalysis, usesColor: Bool, width: Int?) -> String {
    var fitted = table(analysis)
    if let width { fitted.fit(width) }
    let table = rows(fitted)
    let title =
      analysis.totalParameters.map { localized("# Neural Network with \($0) learnable parameters") }
      ?? localized("# Neural Network with an unknown number of learnable parameters")
    var lines = width.map { folded(title, width: $0, indent: 2) } ?? [title]
    lines += ["", localized("## Layer information"), ""]
    lines += [table.header, table.rule]
    lines += table.rows.map { paint($0.line, $0.warning, usesColor) }
    lines += ["", localized("Explanation")]
    /// A word of the table and what it means, wrapped below where that begins.
    func explain(_ text: String, _ warning: Warning? = nil) {
      let wrapped = width.map { folded(text, width: $0, indent: 9) } ?? [text]
      lines += wrapped.map { paint($0, warning, usesColor) }
    }
    if !table.axes.isEmpty {
      let axes = table.axes.joined(separator: ", ")
      explain(
        fitted.isOneForAllAxes
          ? localized("\(axes):    image dimensions; cap. and cov. are the same on all of them")
          : localized("\(axes):    image dimensions"))
    }
    for (column, meaning) in meanings where !fitted.leftOut.contains(column) {
      explain("\(column):".padded(to: 9) + meaning)
    }
    explain(localized("magenta: capacity too low (<1/6)"), .magenta)
    explain(localized("cyan:    image coverage too high (>100%)"), .cyan)
    explain(localized("red:     capacity too low and coverage too high"), .red)
    for layer in analysis.layers where layer.receptiveField == nil {
      guard let reason = layer.receptiveFieldError, !FieldState.saysNothing(reason) else { continue }
      explain("\(layer.id): \(reason)")
    }
    for note in [
      EvenSamePadding.note(on: EvenSamePadding.layers(of: analysis)),
      EvenSamePadding.strideNote(on: EvenSamePadding.stridedLayers(of: analysis)),
    ] {
      if let note { lines += [""] + folded(note, width: min(80, width ?? 80)) }
    }
    if let note = fitted.leftOutNote { lines += [""] + folded(note, width: fitted.room) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Words in lines of at most so many characters; the spaces between them are kept within a line.
  ///
  /// - Parameter indent: how many spaces each line but the first begins with.
  private static func folded(_ text: String, width: Int, indent: Int = 0) -> [String] {
    var spaces = ""
    return text.split(separator: " ", omittingEmptySubsequences: false).reduce(into: [String]()) {
      lines, word in
      guard let last = lines.last else { return lines.append(String(word)) }
      spaces += " "
      guard !word.isEmpty else { return }
      if last.count + spaces.count + word.count <= width {
        lines[lines.count - 1] += spaces + word
      } else {
        lines.append(String(repeating: " ", count: indent) + word)
      }
      spaces = ""
    }
  }

  private static var meanings: [(String, String)] {
    [
      ("cap.", localized("learning capacity, in percent: real filter / field of the c-value table")),
      ("cov.", localized("coverage of the image, in percent: field of the c-value table / image")),
      ("field", localized("the exact receptive field, with padding and dilation (-: sees all)")),
    ]
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

  private static func percent(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }

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
    warning?.paint.on(line, if: usesColor) ?? line
  }
}
