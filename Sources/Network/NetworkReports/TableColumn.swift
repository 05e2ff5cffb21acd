/// A column of a table, as wide as its widest cell.
struct Column {
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

  /// The same cells under another title.
  func titled(_ title: String) -> Column {
    cells.reduce(into: Column(title, side)) { $0.add($1) }
  }

  func padded(_ text: String) -> String {
    let space = String(repeating: " ", count: width - text.count)
    return side == .left ? text + space : space + text
  }
}

extension [Column] {
  mutating func add(_ row: [String]) {
    for (index, cell) in row.enumerated() { self[index].add(cell) }
  }

  /// Between columns: two spaces, or one where the table would not fit otherwise.
  private func space(_ room: Int) -> String {
    reduce(0) { $0 + $1.width } + 2 * (count - 1) <= room ? "  " : " "
  }

  /// The width of the table with one space between its columns.
  var leastWidth: Int { reduce(0) { $0 + $1.width } + count - 1 }

  /// The titles, and a rule below them.
  ///
  /// - Parameter room: the columns of the terminal.
  func header(room: Int) -> [String] {
    [
      map { $0.padded($0.title) }.joined(separator: space(room)),
      map { String(repeating: "-", count: $0.width) }.joined(separator: space(room)),
    ]
  }

  func lines(room: Int) -> [String] {
    guard let first else { return [] }
    let space = space(room)
    return first.cells.indices.map { row in map { $0.padded($0.cells[row]) }.joined(separator: space) }
  }
}
