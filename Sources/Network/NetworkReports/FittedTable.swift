import Sentences

/// The layer table's columns, brought to a terminal's width: what is said twice goes first, then what is needed least.
struct FittedTable {
  private(set) var columns: [Column]
  let warnings: [AnalysisTable.Warning?]
  /// The names of the axes that capacity and coverage are shown for.
  let axes: [String]
  /// Whether one column each shows the capacity and the coverage of all axes.
  private(set) var isOneForAllAxes = false
  /// The columns that had to go.
  private(set) var leftOut: [String] = []
  /// The columns of the terminal.
  private(set) var room = 80

  init(columns: [Column], warnings: [AnalysisTable.Warning?], axes: [String]) {
    self.columns = columns
    self.warnings = warnings
    self.axes = axes
  }

  /// In the order in which they go: the number of values follows from the size, and the parameters' sum stands above the table.
  private static let leastNeeded = ["total", "params", "cov.", "cap.", "field"]

  mutating func fit(_ width: Int) {
    room = min(room, width)
    guard columns.leastWidth > width else { return }
    mergeAxes()
    for name in Self.leastNeeded where columns.leastWidth > width {
      guard columns.contains(where: { $0.title.hasPrefix(name) }) else { continue }
      columns.removeAll { $0.title.hasPrefix(name) }
      leftOut.append(name)
    }
  }

  /// Capacity and coverage are often the same on all axes.
  private mutating func mergeAxes() {
    let names = ["cap.", "cov."]
    let groups = names.map { name in columns.filter { $0.title.hasPrefix(name) } }
    guard axes.count > 1, groups.allSatisfy({ group in group.allSatisfy { $0.cells == group[0].cells } })
    else { return }
    isOneForAllAxes = true
    columns = columns.compactMap { column in
      guard let name = names.first(where: column.title.hasPrefix) else { return column }
      return column.title == name + axes[0] ? column.titled(name) : nil
    }
  }

  /// What is missing, and where it is; nil where nothing is.
  var leftOutNote: String? {
    guard !leftOut.isEmpty else { return nil }
    let names = leftOut.map { $0 == "cap." ? "capacity" : $0 == "cov." ? "coverage" : $0 }
    return localized(
      "Left out, to fit into \(room) columns: \(names.joined(separator: ", ")). A wider terminal shows "
        + "everything, and so does --format json.")
  }
}
