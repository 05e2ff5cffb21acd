import ConvNet

/// The layer table for a terminal: the c-value table as its authors print it (name, size with the channels first, the number
/// of values, capacity and coverage per axis), and beside it the exact receptive field and the parameters.
package enum AnalysisTable: AnalysisReport {
  package static let name = "text"

  package static func render(_ analysis: NetworkAnalysis, usesColor: Bool) -> String {
    let axes = axisNames(analysis.input.spatial.count)
    let isPlain = analysis.layers.contains { !$0.cValue.axes.isEmpty }
    let shownAxes = isPlain ? axes : []
    var columns = [Column("name", .left), Column("size", .left), Column("total", .right)]
    columns += shownAxes.map { Column("cap.\($0)", .right) } + shownAxes.map { Column("cov.\($0)", .right) }
    columns += [Column("field", .right), Column("params", .right)]

    columns.add(
      [
        "input0", size(analysis.input), analysis.input.elementCount.map { "\($0)" } ?? "?",
      ] + Array(repeating: "100.00", count: 2 * shownAxes.count) + ["1", "0"])
    var colors: [String?] = [nil]
    for layer in analysis.layers {
      var row = [shortened(layer.id), size(layer.partialOutputShape), layer.neurons.map { "\($0)" } ?? "?"]
      row += shownAxes.indices.map { percent(layer.cValue.capacity[$0]) }
      row += shownAxes.indices.map { layer.cValue.coverage[$0].map(percent) ?? "?" }
      row += [field(layer.receptiveField), layer.parameters.map { "\($0)" } ?? "?"]
      columns.add(row)
      colors.append(color(layer.cValue))
    }

    let count = analysis.totalParameters.map { "\($0)" } ?? "an unknown number of"
    var lines = ["# Neural Network with \(count) learnable parameters", "", "## Layer information", ""]
    lines += columns.header
    for (index, line) in columns.lines.enumerated() {
      lines.append(paint(line, colors[index], usesColor))
    }
    lines += ["", "Explanation"]
    lines += shownAxes.isEmpty ? [] : ["\(shownAxes.joined(separator: ", ")):    image dimensions"]
    lines += [
      "cap.:    learning capacity, in percent: real filter / field of the c-value table",
      "cov.:    coverage of the image, in percent: field of the c-value table / image",
      "field:   the exact receptive field, with padding and dilation (-: sees all)",
      paint("magenta: capacity too low (<1/6)", "35", usesColor),
      paint("cyan:    image coverage too high (>100%)", "36", usesColor),
      paint("red:     capacity too low and coverage too high", "31", usesColor),
    ]
    for layer in analysis.layers where layer.receptiveField == nil {
      guard let reason = layer.receptiveFieldError, reason.contains("path") else { continue }
      lines.append("\(layer.id): \(reason)")
    }
    return lines.joined(separator: "\n") + "\n"
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

  private static func color(_ value: CValue) -> String? {
    switch (value.hasLowCapacity, value.hasHighCoverage) {
    case (true, true): "31"
    case (true, false): "35"
    case (false, true): "36"
    case (false, false): nil
    }
  }

  private static func paint(_ line: String, _ color: String?, _ usesColor: Bool) -> String {
    guard usesColor, let color else { return line }
    return "\u{1b}[\(color)m\(line)\u{1b}[0m"
  }
}

/// A column of a table, as wide as its widest cell.
private struct Column {
  enum Side { case left, right }
  let title: String
  let side: Side
  var cells: [String] = []

  init(_ title: String, _ side: Side) {
    self.title = title
    self.side = side
  }

  var width: Int { cells.reduce(title.count) { max($0, $1.count) } }

  func padded(_ text: String) -> String {
    let space = String(repeating: " ", count: width - text.count)
    return side == .left ? text + space : space + text
  }
}

extension [Column] {
  fileprivate mutating func add(_ row: [String]) {
    for (index, cell) in row.enumerated() { self[index].cells.append(cell) }
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
    return first.cells.indices.map { row in map { $0.padded($0.cells[row]) }.joined(separator: space) }
  }
}
