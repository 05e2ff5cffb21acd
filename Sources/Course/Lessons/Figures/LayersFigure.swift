import Diagnostics
import Markdown
import NetworkReports
import Networks
import Sentences
import XMLDocuments

/// A network as a table: shape, neurons, parameters and exact receptive field of each layer.
struct LayersFigure: Figure {
  static let kind = "layers"

  let network: Network
  let analysis: NetworkAnalysis

  init(_ fragment: XMLFragment) throws(Diagnostics) {
    (network, analysis) = try fragment.network()
  }

  private var table: MarkdownTable {
    let steps = NetworkDrawing.steps(of: network, analysis)
    var rows = [[localized("input"), "", "\(analysis.input)", "", "", ""]]
    for (step, layer) in zip(steps.dropFirst(), analysis.layers) {
      let sees =
        layer.receptiveField.map(Self.size) ?? (layer.receptiveFieldError == nil ? "?" : localized("all"))
      rows.append([
        layer.id, step.settings.joined(separator: ", "), layer.partialOutputShape.map { "\($0)" } ?? "?",
        Self.grouped(layer.neurons), Self.grouped(layer.parameters), sees,
      ])
    }
    if analysis.layers.count > 1 {
      rows.append([localized("total"), "", "", "", Self.grouped(analysis.totalParameters), ""])
    }
    let header = [
      localized("layer"), localized("settings"), localized("shape"), localized("neurons"),
      localized("parameters"), localized("sees"),
    ]
    // A column that says nothing is left out.
    let shown = header.indices.filter { column in column != 1 || rows.contains { !$0[column].isEmpty } }
    return MarkdownTable(
      header: shown.map { [.text(header[$0])] }, sides: shown.map { $0 < 3 ? .left : .right },
      rows: rows.map { row in shown.map { row[$0].isEmpty ? [] : [.text(row[$0])] } })
  }

  /// `3`, or `3x5` where the axes differ.
  private static func size(_ field: ReceptiveField) -> String {
    guard let first = field.size.first else { return localized("all") }
    return field.size.allSatisfy { $0 == first }
      ? "\(first)" : field.size.map(String.init).joined(separator: "x")
  }

  /// A number in groups of three: `25,664`.
  static func grouped(_ number: Int64?) -> String {
    guard let number else { return "?" }
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: Language.current.groupMark)
  }

  package func lines(_ style: TerminalStyle) -> [String] {
    TableLayout(table, style).lines(width: style.width)
  }

  var html: String { BlockMarkup().table(table, style: "figure") }
}
