import ConvNet
import Escaping

/// The network as a drawing: a box for each layer, as high as its output and as wide as its channels (both on a logarithmic
/// scale), the kernel as a square within, and below each box how much of the image one unit sees. Skip connections are arcs. What is wider than a screen goes on in
/// the next row; a connection from an earlier row than the last is named where it ends.
package enum AnalysisDiagram: AnalysisReport {
  package static let name = "svg"

  package static func render(_ analysis: NetworkAnalysis, usesColor: Bool) -> String {
    Drawing(analysis).text
  }

  private struct Drawing {
    let analysis: NetworkAnalysis
    private static let top = 96.0
    private static let bodyHeight = 160.0
    private static let gap = 26.0
    private static let left = 24.0
    /// The right end of the rows.
    private static let right = 1180.0
    /// From one row to the next.
    private static let pitch = 400.0
    private var boxes: [Box] = []

    /// The place of a layer; index 0 is the input.
    struct Box {
      var row: Int
      var x: Double
      var width: Double
      var height: Double
      var middle: Double { x + width / 2 }
    }

    init(_ analysis: NetworkAnalysis) {
      self.analysis = analysis
      var (x, row) = (Self.left, 0)
      for shape in [analysis.input]
        + analysis.layers.map({ $0.partialOutputShape ?? Shape(spatial: [], channels: 1) })
      {
        let width = 14 + 5 * Self.logarithm(shape.channels)
        let side = shape.spatial.compactMap { $0 }.max()
        let height = side.map { 18 + 18 * Self.logarithm($0) } ?? 18
        if x + width > Self.right { (x, row) = (Self.left, row + 1) }
        boxes.append(Box(row: row, x: x, width: width, height: min(height, Self.bodyHeight)))
        x += width + Self.gap
      }
    }

    private static func logarithm(_ value: Int) -> Double {
      var (value, result) = (Double(max(1, value)), 0.0)
      while value >= 2 {
        value /= 2
        result += 1
      }
      return result + (value - 1)
    }

    var text: String {
      let width = (boxes.map { $0.x + $0.width }.max() ?? 0) + 64
      let height = Self.top + Self.bodyHeight + 190 + Double(boxes.last?.row ?? 0) * Self.pitch
      let count = analysis.totalParameters.map { "\($0) learnable parameters" } ?? "network"
      var lines = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(n(max(width, 360))) \(n(height))\" width=\"\(n(max(width, 360)))\" "
          + "height=\"\(n(height))\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"10\">",
        "<title>\(analysis.layers.count) layers, \(count)</title>",
        "<style>text{fill:#1a1a2e}.box{fill:#dbe7f5;stroke:#35608f}.input{fill:#f5ead6;stroke:#8f6a35}"
          + ".kernel{fill:#d9534f;fill-opacity:.75}.image{fill:none;stroke:#8f6a35}.field{fill:#4f9d69;fill-opacity:.6}"
          + ".arc{fill:none;stroke:#777}.small{font-size:9px}"
          + "@media(prefers-color-scheme:dark){text{fill:#e8e8f0}.box{fill:#24415f;stroke:#8db6e2}"
          + ".input{fill:#5a4a2c;stroke:#e2c48d}.image{stroke:#e2c48d}.arc{stroke:#aaa}}</style>",
        "<text x=\"24\" y=\"24\" font-size=\"14\">\(analysis.layers.count) layers, \(count)</text>",
        "<text x=\"24\" y=\"40\" class=\"small\">box: the output (height: its size, width: its channels, both logarithmic) · red: the "
          + "kernel · green: what one unit sees of the image</text>",
      ]
      for (index, layer) in analysis.layers.enumerated() { lines += connections(layer, index) }
      lines += box(boxes[0], "input", analysis.input, kernel: nil, style: "input")
      for (index, layer) in analysis.layers.enumerated() {
        let box = boxes[index + 1]
        lines += self.box(
          box, layer.id, layer.partialOutputShape, kernel: layer.windows?.first?.kernelSize, style: "box")
        lines += receptiveField(layer, box)
      }
      return (lines + ["</svg>", ""]).joined(separator: "\n")
    }

    /// The upper end of a box's row.
    private func top(_ box: Box) -> Double { Self.top + Double(box.row) * Self.pitch }

    private func middle(_ box: Box) -> Double { top(box) + Self.bodyHeight / 2 }

    private func box(_ box: Box, _ id: String, _ shape: Shape?, kernel: Int?, style: String) -> [String] {
      let y = middle(box) - box.height / 2
      var lines = [
        "<rect class=\"\(style)\" x=\"\(n(box.x))\" y=\"\(n(y))\" width=\"\(n(box.width))\" height=\"\(n(box.height))\" rx=\"2\"/>"
      ]
      if let kernel, let side = shape?.spatial.compactMap({ $0 }).max() {
        let size = max(4, min(box.width - 4, box.height * Double(kernel) / Double(max(side, kernel))))
        lines.append(
          "<rect class=\"kernel\" x=\"\(n(box.x + 2))\" y=\"\(n(y + 2))\" width=\"\(n(size))\" height=\"\(n(min(size, box.height - 4)))\"/>"
        )
      }
      let label = shape.map { "\($0)" } ?? "?"
      let below = top(box) + Self.bodyHeight + 14
      lines.append(
        "<text transform=\"translate(\(n(box.middle + 3)) \(n(below)) ) rotate(60)\">\(escaped(id)) <tspan class=\"small\">\(escaped(label))</tspan></text>"
      )
      return lines
    }

    /// The image as a frame, and in it the share that one unit sees.
    private func receptiveField(_ layer: LayerAnalysis, _ box: Box) -> [String] {
      let frame = 22.0
      let y = top(box) + Self.bodyHeight + 140
      let x = box.middle - frame / 2
      var lines = [
        "<rect class=\"image\" x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(frame))\" height=\"\(n(frame))\"/>"
      ]
      let image = analysis.input.spatial
      let sizes = layer.receptiveField?.size
      let share = { (axis: Int) -> Double in
        guard let sizes, axis < sizes.count, let whole = image[axis] else { return 1 }
        return min(1, Double(sizes[axis]) / Double(max(1, whole)))
      }
      let (vertical, horizontal) = (frame * share(0), frame * share(max(0, image.count - 1)))
      lines.append(
        "<rect class=\"field\" x=\"\(n(box.middle - horizontal / 2))\" y=\"\(n(y + (frame - vertical) / 2))\" width=\"\(n(horizontal))\" height=\"\(n(vertical))\"/>"
      )
      let label = sizes.map { $0.map { "\($0)" }.joined(separator: "×") } ?? "all"
      lines.append(
        "<text class=\"small\" text-anchor=\"middle\" x=\"\(n(box.middle))\" y=\"\(n(y + frame + 11))\">\(label)</text>"
      )
      return lines
    }

    private func connections(_ layer: LayerAnalysis, _ index: Int) -> [String] {
      let target = boxes[index + 1]
      return layer.inputs.map { source in
        let from: Int
        switch source {
        case .input: from = 0
        case .node(let node): from = node + 1
        }
        let box = boxes[from]
        guard from != index else {
          return straight(from: box, to: target)
        }
        let peak = top(target) - min(70, 14 + 3 * Double(index - from)) + 20
        let end = "\(n(target.middle)) \(n(middle(target) - target.height / 2))"
        guard box.row == target.row else {
          let name = from == 0 ? "input" : analysis.layers[from - 1].id
          let y = top(target) - 8
          return "<path class=\"arc\" d=\"M\(n(target.middle)) \(n(y))L\(end)\"/>"
            + "<text class=\"small\" text-anchor=\"middle\" x=\"\(n(target.middle))\" y=\"\(n(y - 3))\">\(escaped(name))</text>"
        }
        return
          "<path class=\"arc\" d=\"M\(n(box.middle)) \(n(middle(box) - box.height / 2))C\(n(box.middle)) \(n(peak)) \(n(target.middle)) \(n(peak)) \(end)\"/>"
      }
    }

    /// From a layer to the next: where that is in the next row, the line leaves to the right and comes in from the left.
    private func straight(from box: Box, to target: Box) -> String {
      let (start, end) = (n(box.x + box.width), n(target.x))
      guard box.row != target.row else {
        return "<path class=\"arc\" d=\"M\(start) \(n(middle(box)))L\(end) \(n(middle(target)))\"/>"
      }
      return
        "<path class=\"arc\" d=\"M\(start) \(n(middle(box)))h18M\(n(target.x - 18)) \(n(middle(target)))L\(end) \(n(middle(target)))\"/>"
    }

    private func escaped(_ text: String) -> String { MarkupText.escaped(text) }

    /// A coordinate with one decimal at most.
    private func n(_ value: Double) -> String {
      let tenths = (value * 10).rounded(.toNearestOrEven) / 10
      return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
    }
  }
}
