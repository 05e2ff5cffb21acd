import Escaping
import Networks
import Sentences

/// The network as a drawing: a card for each layer and the pointwise ones behind it, with a box as high as its output and as wide as
/// its channels (both on a logarithmic scale), the kernel as a square within, and how much of the image one unit sees. Branches lie
/// one below the other, equal blocks are drawn once, and what is wider than a screen goes on in the next row. A connection that no
/// line shows is named where it ends.
package enum AnalysisDiagram: AnalysisReport {
  package static let name = "svg"

  package static func render(_ analysis: NetworkAnalysis, usesColor: Bool, width: Int?) -> String {
    Drawing(analysis).text
  }

  private struct Drawing {
    let analysis: NetworkAnalysis
    let steps: [DiagramStep]
    let cards: [Int: DiagramCard]
    let layout: DiagramLayout

    init(_ analysis: NetworkAnalysis) {
      let steps = DiagramStep.steps(of: analysis)
      let elements = RepeatedBlocks(analysis, steps).folded(DiagramStructure.elements(of: steps))
      var cards: [Int: DiagramCard] = [:]
      for twins in Self.cardTwins(elements) { cards[twins[0]] = DiagramCard(analysis, steps, twins) }
      self.analysis = analysis
      self.steps = steps
      self.cards = cards
      layout = DiagramLayout(elements, steps: steps, top: 88) { cards[$0[0]]! }
    }

    private static func cardTwins(_ elements: [DiagramElement]) -> [[Int]] {
      elements.flatMap { element -> [[Int]] in
        switch element.item {
        case .step(let twins): [twins]
        case .branches(let lanes): lanes.flatMap(cardTwins)
        case .repeated(_, let block): cardTwins(block)
        }
      }
    }

    // MARK: - The page

    var text: String {
      let layers = analysis.layers.count
      let title =
        analysis.totalParameters.map { localized("\(layers) layers, \($0) learnable parameters") }
        ?? localized("\(layers) layers, network")
      let right = layout.cards.map { $0.x + (cards[$0.twins[0]]?.width ?? 0) }.max() ?? 0
      let width = n(min(1280, max(640, right + 26)))
      let height = n(layout.height)
      var lines = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" "
          + "height=\"\(height)\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"10\">",
        "<title>\(title)</title>", Self.style,
        "<text x=\"24\" y=\"24\" font-size=\"14\">\(title)</text>",
      ]
      for (index, line) in legend.enumerated() {
        lines.append("<text x=\"24\" y=\"\(40 + 13 * index)\" class=\"small\">\(line)</text>")
      }
      lines += layout.frames.flatMap(frame) + layout.lines.map(line)
      for card in layout.cards { lines += self.card(card) }
      return (lines + ["</svg>", ""]).joined(separator: "\n")
    }

    private static let style =
      "<style>text{fill:#1a1a2e}.card{fill:#fff;stroke:#c9ced8}.learns{fill:#dbe7f5;stroke:#35608f}"
      + ".pools{fill:#e9def5;stroke:#6b478f}.other{fill:#ececf0;stroke:#777}.input{fill:#f5ead6;stroke:#8f6a35}"
      + ".kernel{fill:#d9534f;fill-opacity:.75}.image{fill:none;stroke:#8f6a35}.field{fill:#4f9d69;fill-opacity:.45}"
      + ".arc{fill:none;stroke:#777}.head{fill:#777}.frame{fill:#f4f1e6;stroke:#b59f5b;stroke-dasharray:5 3}"
      + ".times{font-size:12px;font-weight:bold}.small{font-size:9px}.name{font-weight:600}"
      + "@media(prefers-color-scheme:dark){text{fill:#e8e8f0}.card{fill:#1c2230;stroke:#465066}"
      + ".learns{fill:#24415f;stroke:#8db6e2}.pools{fill:#43305c;stroke:#bd9ee2}.other{fill:#3a3a44;stroke:#aaa}"
      + ".input{fill:#5a4a2c;stroke:#e2c48d}.image{stroke:#e2c48d}.arc{stroke:#aaa}.head{fill:#aaa}"
      + ".frame{fill:#2a2718;stroke:#b59f5b}}</style>"

    /// What the signs mean; of those that not every drawing has, only what occurs.
    private var legend: [String] {
      var lines = [
        localized(
          "box: the output (height: its size, width: its channels, both logarithmic); blue: learns, violet: pools"
        ),
        localized(
          "red: the kernel (3×3 /2: with stride 2) · green: what one unit sees of the image, in pixels"),
      ]
      if !layout.frames.isEmpty {
        lines.append(
          localized(
            "×N: N equal blocks, one drawn · 23–95, light and dark green: seen in the last and the first"))
      }
      if layout.cards.contains(where: { !$0.named.isEmpty }) {
        lines.append(localized("← and a name above a card: that layer's output goes in here, too"))
      }
      return lines
    }

    private func frame(_ frame: DiagramLayout.Frame) -> [String] {
      [
        "<rect class=\"frame\" x=\"\(n(frame.x))\" y=\"\(n(frame.y))\" width=\"\(n(frame.width))\" height=\"\(n(frame.height))\" "
          + "rx=\"6\"/>",
        "<text class=\"times\" x=\"\(n(frame.x + 7))\" y=\"\(n(frame.y + 13))\">×\(frame.times)</text>",
      ]
    }

    private func line(_ line: DiagramLayout.Line) -> String {
      let (from, to) = (line.from, line.to)
      let end = line.hasHead ? to.x - 4 : to.x
      let bend = min(18, max(0, (to.x - from.x) / 2))
      let path =
        from.y == to.y
        ? "M\(n(from.x)) \(n(from.y))H\(n(end))"
        : "M\(n(from.x)) \(n(from.y))C\(n(from.x + bend)) \(n(from.y)) \(n(end - bend)) \(n(to.y)) \(n(end)) \(n(to.y))"
      let head =
        line.hasHead ? "<path class=\"head\" d=\"M\(n(to.x)) \(n(to.y))l-6 -3v6z\"/>" : ""
      return "<path class=\"arc\" d=\"\(path)\"/>" + head
    }

    // MARK: - Cards

    private func card(_ place: DiagramLayout.Card) -> [String] {
      let card = cards[place.twins[0]]!
      let (x, top) = (place.x, place.axis - DiagramLayout.cardAscent)
      let inner = x + 5
      var lines = [
        "<g><title>\(card.tooltip.map { MarkupText.escaped($0) }.joined(separator: "\n"))</title>",
        "<rect class=\"card\" x=\"\(n(x))\" y=\"\(n(top))\" width=\"\(n(card.width))\" "
          + "height=\"\(n(DiagramLayout.cardAscent + DiagramLayout.cardDescent))\" rx=\"5\"/>",
        "<text x=\"\(n(inner))\" y=\"\(n(top + 12))\"><tspan class=\"name\">\(MarkupText.escaped(card.name))</tspan>"
          + (card.window.isEmpty ? "" : " <tspan class=\"small\">\(card.window)</tspan>") + "</text>",
      ]
      lines += box(card, x: inner, middle: top + 16 + DiagramCard.glyphHeight / 2)
      lines += field(card, x: inner + card.boxWidth + 8, right: x + card.width - 5, top: top + 18)
      lines.append(
        "<text class=\"small\" x=\"\(n(inner))\" y=\"\(n(top + 66))\">\(MarkupText.escaped(card.shape))</text>"
      )
      if !card.followers.isEmpty {
        lines.append("<text x=\"\(n(inner))\" font-size=\"8\" y=\"\(n(top + 76))\">\(card.followers)</text>")
      }
      if !place.named.isEmpty {
        let names = place.named.prefix(3).map { cardName($0) } + (place.named.count > 3 ? ["…"] : [])
        lines.append(
          "<text class=\"small\" x=\"\(n(x))\" y=\"\(n(top - 3))\">← \(MarkupText.escaped(names.joined(separator: ", ")))</text>"
        )
      }
      return lines + ["</g>"]
    }

    private func cardName(_ step: Int) -> String {
      steps[step].layers.first.map { analysis.layers[$0].id } ?? "input"
    }

    private func box(_ card: DiagramCard, x: Double, middle: Double) -> [String] {
      let y = middle - card.boxHeight / 2
      var lines = [
        "<rect class=\"\(card.style.rawValue)\" x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(card.boxWidth))\" "
          + "height=\"\(n(card.boxHeight))\" rx=\"2\"/>"
      ]
      if let side = card.kernelSide {
        lines.append(
          "<rect class=\"kernel\" x=\"\(n(x + 2))\" y=\"\(n(y + 2))\" width=\"\(n(side))\" height=\"\(n(side))\"/>"
        )
      }
      return lines
    }

    /// The image as a frame, and in it the share that one unit sees: of repetitions the first on the last.
    private func field(_ card: DiagramCard, x: Double, right: Double, top: Double) -> [String] {
      guard !card.shares.isEmpty else { return [] }
      let (frame, middle) = (DiagramCard.frame, (x + right) / 2)
      func square(_ style: String, _ vertical: Double, _ horizontal: Double) -> String {
        "<rect class=\"\(style)\" x=\"\(n(middle - horizontal / 2))\" y=\"\(n(top + (frame - vertical) / 2))\" "
          + "width=\"\(n(horizontal))\" height=\"\(n(vertical))\"/>"
      }
      return [square("image", frame, frame)]
        + card.shares.reversed().map {
          square("field", max(2, frame * $0.vertical), max(2, frame * $0.horizontal))
        }
        + [
          "<text class=\"small\" text-anchor=\"middle\" x=\"\(n(middle))\" y=\"\(n(top + frame + 10))\">\(card.field)</text>"
        ]
    }

    /// A coordinate with one decimal at most.
    private func n(_ value: Double) -> String {
      let tenths = (value * 10).rounded(.toNearestOrEven) / 10
      return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
    }
  }
}
