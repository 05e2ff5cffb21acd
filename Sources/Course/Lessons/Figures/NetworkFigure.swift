import Diagnostics
import Markdown
import NetworkReports
import Networks
import Sentences
import XMLDocuments

/// A network as boxes: what each layer is, and the shape of what leaves it.
struct NetworkFigure: Figure {
  static let kind = "network"

  let network: Network
  let analysis: NetworkAnalysis

  init(_ fragment: XMLFragment) throws(Diagnostics) {
    (network, analysis) = try fragment.network()
  }

  package func lines(_ style: TerminalStyle) -> [String] {
    NetworkDrawing(network: network, analysis: analysis, ascii: style.isASCII, width: style.width).lines
  }

  /// One box below the other, so that a phone can show it; arrows from each source.
  var html: String {
    let steps = NetworkDrawing.steps(of: network, analysis)
    let (boxHeight, gap, boxWidth) = (34.0, 16.0, 300.0)
    let left =
      steps.dropFirst().enumerated().contains { $0.element.sources != [steps[$0.offset].id] } ? 40.0 : 0
    let rows = Dictionary(steps.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { $1 })
    func top(_ row: Int) -> Double { Double(row) * (boxHeight + gap) }
    var body = ""
    for (index, step) in steps.enumerated() {
      let y = top(index)
      body += SVG.rectangle(
        left, y, boxWidth, boxHeight, style: index == 0 ? "box input" : "box", radius: 4)
      body += SVG.text(
        ([(step.isNamed ? step.id + ": " : "") + step.kind] + step.settings.prefix(1)).joined(separator: " "),
        x: left + 10, y: y + 15, style: "label")
      body += SVG.text(
        step.settings.dropFirst().joined(separator: ", "), x: left + 10, y: y + 28, style: "caption")
      body += SVG.text(step.shape ?? "", x: left + boxWidth - 10, y: y + 21, style: "shape")
      for source in step.sources {
        guard let row = rows[source] else { continue }
        if row == index - 1 {
          body += SVG.arrow(left + boxWidth / 2, y - gap, left + boxWidth / 2, y)
        } else {
          let x = max(4, left - 8 - Double(index - row) * 6)
          let (from, to) = (top(row) + boxHeight / 2, y + boxHeight / 2)
          body += SVG.line(left, from, x, from, style: "arrow") + SVG.line(x, from, x, to, style: "arrow")
          body += SVG.arrow(x, to, left, to)
        }
      }
    }
    return SVG.drawing(
      width: left + boxWidth, height: top(steps.count) - gap,
      title: localized("A network of \(steps.count - 1) layers"), body)
  }
}
