import Markdown
import NetworkReports
import Networks
import TerminalText

/// A matrix with a caption: `image 5x5`, and the numbers in brackets.
struct MatrixDrawing {
  let caption: String
  /// Row by row; the numbers of one matrix have equally many decimals.
  let cells: [[String]]
  /// How strong each number is, from −1 to 1, for colours.
  let strengths: [[Double]]
  /// How many rows and columns at each edge are padding.
  let margin: (rows: Int, columns: Int)

  /// - Parameter margin: zeros around the map, which are drawn as padding.
  init(
    _ caption: String, _ rows: [[Double]], as format: NumberFormat = .sums,
    margin: (rows: Int, columns: Int) = (0, 0)
  ) {
    self.caption = caption
    self.margin = margin
    let width = (rows.first?.count ?? 0) + 2 * margin.columns
    let empty = Array(repeating: Array(repeating: 0.0, count: width), count: margin.rows)
    let side = Array(repeating: 0.0, count: margin.columns)
    let whole = empty + rows.map { side + $0 + side } + empty
    cells = format.cells(whole)
    let largest = whole.joined().map(abs).max() ?? 0
    strengths = whole.map { $0.map { largest == 0 ? 0 : $0 / largest } }
  }

  func isPadding(_ row: Int, _ column: Int) -> Bool {
    row < margin.rows || column < margin.columns || row >= cells.count - margin.rows
      || column >= cells[0].count - margin.columns
  }

  // MARK: - For a terminal

  /// The matrix in brackets, its caption above.
  func block(_ style: TerminalStyle, emphasizesLargest: Bool = false) -> TextBlock {
    let cells = self.cells.map { $0.map(style.spelled) }
    let cellWidth = cells.joined().map(\.displayWidth).max() ?? 1
    var lines: [String] = []
    for (row, texts) in cells.enumerated() {
      let numbers = texts.indices.map { column in
        let isLargest = emphasizesLargest && strengths[row][column] == 1
        let emphasis: TerminalStyle.Emphasis? = isPadding(row, column) ? .faint : isLargest ? .bold : nil
        return style.paint(texts[column].rightAligned(to: cellWidth), emphasis)
      }
      let (left, right) = Self.brackets(row, cells.count, style)
      lines.append("\(left) \(numbers.joined(separator: " ")) \(right)")
    }
    let inner = cells[0].count * (cellWidth + 1) + 3
    let width = max(inner, caption.displayWidth)
    let caption =
      style.paint(self.caption, .faint) + String(repeating: " ", count: width - caption.displayWidth)
    return TextBlock(
      lines: [caption] + lines.map { $0 + String(repeating: " ", count: width - inner) }, width: width,
      middle: 1 + lines.count / 2)
  }

  private static func brackets(_ row: Int, _ count: Int, _ style: TerminalStyle) -> (String, String) {
    if style.isASCII || count == 1 { return count == 1 ? ("[", "]") : ("|", "|") }
    if row == 0 { return ("┌", "┐") }
    return row == count - 1 ? ("└", "┘") : ("│", "│")
  }

  // MARK: - For a page

  static let cellHeight = 24.0

  var cellWidth: Double { max(24, Double(cells.joined().map(\.count).max() ?? 1) * 8 + 8) }
  var width: Double { cellWidth * Double(cells[0].count) }
  var height: Double { Self.cellHeight * Double(cells.count) + 18 }

  /// The cells as squares from a corner on, the caption above; warm for agreement, cool for the opposite.
  func svg(x: Double, y: Double) -> String {
    var text = SVG.text(caption, x: x, y: y + 11, style: "caption")
    for (row, line) in cells.enumerated() {
      for (column, cell) in line.enumerated() {
        let (left, top) = (x + Double(column) * cellWidth, y + 18 + Double(row) * Self.cellHeight)
        let strength = strengths[row][column]
        let opacity = (abs(strength) * 100).rounded() / 100
        let kind = isPadding(row, column) ? "cell padding" : "cell"
        text += SVG.rectangle(left, top, cellWidth, Self.cellHeight, style: kind)
        if opacity > 0 {
          text += SVG.rectangle(
            left, top, cellWidth, Self.cellHeight, style: strength > 0 ? "plus" : "minus",
            opacity: opacity * 0.55)
        }
        text += SVG.text(cell, x: left + cellWidth / 2, y: top + 16, style: "number")
      }
    }
    return text
  }
}

/// How numbers in a matrix are written.
enum NumberFormat: Sendable {
  /// Whole numbers, or two decimals for all.
  case sums
  /// Two decimals.
  case means
  /// As sums; but ninths and the like as fractions, which decimals would not tell.
  case weights

  func cells(_ rows: [[Double]]) -> [[String]] {
    let values = Array(rows.joined())
    func areWhole(times factor: Double) -> Bool {
      values.allSatisfy { abs(($0 * factor).rounded() - $0 * factor) < 1e-9 && abs($0) < 1e12 }
    }
    if self != .means, areWhole(times: 1) { return rows.map { $0.map { signed(Int($0.rounded())) } } }
    if self == .weights, !areWhole(times: 100),
      let denominator = (2...64).first(where: { areWhole(times: Double($0)) })
    {
      return rows.map { row in
        row.map { value in
          let fraction = Fraction(Int((abs(value) * Double(denominator)).rounded()), over: denominator)
          return (value < 0 && fraction.numerator != 0 ? "−" : "") + "\(fraction)"
        }
      }
    }
    return rows.map { $0.map { NumberText.fixed($0, decimals: 2) } }
  }
}
