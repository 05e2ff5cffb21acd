import Diagnostics
import Escaping
import Markdown
import NetworkReports
import Networks
import Sentences
import XMLDocuments

/// The c-value table of a network: learning capacity and coverage of each layer, with their warning colours.
struct CValuesFigure: Figure {
  static let kind = "c-values"

  let analysis: NetworkAnalysis

  init(_ fragment: XMLFragment) throws(Diagnostics) {
    (_, analysis) = try fragment.network()
  }

  package func lines(_ style: TerminalStyle) -> [String] {
    let table = AnalysisTable.rows(analysis)
    let layout = TableLayout(
      MarkdownTable(
        header: table.titles.map { [.text($0)] },
        sides: table.titles.indices.map { $0 < 2 ? .left : .right },
        rows: table.rows.map { $0.cells.map { [.text($0)] } }),
      style, rowEmphases: table.rows.map { Self.emphasis($0.warning) })
    let legend = legend(table.rows.map(\.warning)).flatMap { text, warning in
      StyledText([.text(text)], style).wrapped(to: style.width, style, Self.emphasis(warning)).map(\.text)
    }
    return layout.lines(width: style.width) + (legend.isEmpty ? [] : [""] + legend)
  }

  /// Which rows are coloured, for a terminal without colours.
  private func legend(_ warnings: [AnalysisTable.Warning?]) -> [(String, AnalysisTable.Warning)] {
    AnalysisTable.Warning.allCases.compactMap { warning in
      let names = zip(["input0"] + analysis.layers.map(\.id), warnings).filter { $0.1 == warning }.map(\.0)
      return names.isEmpty ? nil : (Self.words(warning, names.joined(separator: ", ")), warning)
    }
  }

  private static func words(_ warning: AnalysisTable.Warning, _ names: String) -> String {
    switch warning {
    case .magenta: localized("magenta: \(names)")
    case .cyan: localized("cyan: \(names)")
    case .red: localized("red: \(names)")
    }
  }

  private static func emphasis(_ warning: AnalysisTable.Warning?) -> TerminalStyle.Emphasis? {
    switch warning {
    case .magenta: .magenta
    case .cyan: .cyan
    case .red: .red
    case nil: nil
    }
  }

  var html: String {
    let table = AnalysisTable.rows(analysis)
    var text = "<table class=\"figure numbers\"><thead><tr>"
    text += table.titles.map { "<th>\(MarkupText.escaped($0))</th>" }.joined() + "</tr></thead><tbody>\n"
    for row in table.rows {
      text += "<tr\(row.warning.map { " class=\"\($0)\"" } ?? "")>"
      text += row.cells.map { "<td>\(MarkupText.escaped($0))</td>" }.joined() + "</tr>\n"
    }
    return text + "</tbody></table>"
  }
}
