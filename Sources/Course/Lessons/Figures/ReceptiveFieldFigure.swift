import Diagnostics
import Markdown
import NetworkReports
import Networks
import Questions
import Sentences
import XMLDocuments

/// One unit at the top of a chain of layers, and all that it sees, on the last axis: a pyramid with the
/// input at the bottom.
struct ReceptiveFieldFigure: Figure {
  static let kind = "receptive-field"

  /// The units of one layer, or the pixels of the input.
  struct Level: Sendable {
    let name: String
    let count: Int
    /// Where unit 0 looks, and how much further the next one does, in pixels.
    let center: Double
    let jump: Double
    /// Which units the one at the top depends on, in order.
    let seen: [Int]
    /// For every seen unit, what it sees of the level below.
    let links: [(unit: Int, below: [Int])]
    var isInput = false

    func place(_ unit: Int) -> Double { center + Double(unit) * jump }
  }

  /// From the top to the input.
  let levels: [Level]

  init(_ fragment: XMLFragment) throws(Diagnostics) {
    let (network, analysis) = try fragment.network()
    func fault(_ line: Int?, _ message: String, _ advice: String) -> Diagnostics {
      Diagnostics(
        Diagnostic(
          file: fragment.file, at: line.map { TextPosition(line: $0) }, "receptive-field: " + message,
          advice: advice))
    }
    guard let size = network.input.spatial.last, let pixels = size else {
      throw fault(
        analysis.layers.first?.line, "the input has no known width", "write its size, such as 16x16x1")
    }
    // What is needed of each layer, from the input up: a layer on each value alone sees what the one below
    // sees.
    var rows: [(layer: LayerAnalysis, window: Window, below: Int, count: Int, axis: ReceptiveField.Axis)] = []
    var below = pixels
    for (index, layer) in analysis.layers.enumerated() {
      guard layer.inputs == [index == 0 ? .input : .node(index - 1)] else {
        throw fault(
          layer.line, "\(layer.id) does not follow the layer before it", "draw one path: a chain without from"
        )
      }
      if network.nodes[index].layer is any PointwiseLayer { continue }
      guard let window = layer.windows?.last, let axis = layer.receptiveField?.axes.last, axis.center != nil,
        let count = layer.outputShape?.spatial.last.flatMap({ $0 })
      else {
        throw fault(
          layer.line,
          "the units of \(layer.id) (\(layer.kind)) see \(layer.receptiveField == nil ? "everything" : "no window")",
          "end the figure before it")
      }
      rows.append((layer, window, below, count, axis))
      below = count
    }
    guard let top = rows.last else {
      throw fault(nil, "no layer in it has a window", "add a convolution or a pooling")
    }
    var seen = [(top.count - 1) / 2]
    var levels: [Level] = []
    for row in rows.reversed() {
      let before: Int
      do throws(LayerError) {
        before = try row.window.zeros(inputSize: row.below)?.before ?? 0
      } catch {
        throw fault(row.layer.line, error.problem, error.remedy)
      }
      let links = seen.map { unit in
        let places = (0..<row.window.kernelSize).map {
          unit * row.window.stride - before + $0 * row.window.dilation
        }
        return (unit: unit, below: places.filter { (0..<row.below).contains($0) })
      }
      levels.append(
        Level(
          name: row.layer.id, count: row.count, center: row.axis.center ?? 0, jump: row.axis.jump.doubleValue,
          seen: seen, links: links))
      seen = Set(links.flatMap(\.below)).sorted()
    }
    levels.append(
      Level(name: localized("input"), count: pixels, center: 0, jump: 1, seen: seen, links: [], isInput: true)
    )
    self.levels = levels
  }

  private var pixels: Int { levels[levels.count - 1].count }
  private var field: [Int] { levels[levels.count - 1].seen }

  private static func caption(_ level: Level) -> String {
    let count = level.seen.count
    if level.isInput { return count == 1 ? localized("1 pixel") : localized("\(count) pixels") }
    return count == 1 ? localized("1 unit") : localized("\(count) units")
  }

  // MARK: - For a terminal

  package func lines(_ style: TerminalStyle) -> [String] {
    let nameWidth = levels.map(\.name.displayWidth).max() ?? 0
    let captionWidth = levels.map { Self.caption($0).displayWidth }.max() ?? 0
    let room = max(8, style.width - nameWidth - captionWidth - 10)
    let span = (field.last ?? 0) - (field.first ?? 0) + 1
    // Two columns for a pixel leave a place for what looks between two pixels.
    let scale = 2 * min(pixels, span) <= room ? 2 : 1
    let shown = min(pixels, max(1, room / scale))
    let middle = ((field.first ?? 0) + (field.last ?? 0)) / 2
    let first = min(max(0, middle - shown / 2), pixels - shown)
    let columns = scale * (shown - 1) + 1
    let (on, off, more) = style.isASCII ? ("#", ".", ".. ") : ("■", "·", "… ")
    return levels.map { level in
      var cells = Array(repeating: " ", count: columns)
      let seen = Set(level.seen)
      for unit in 0..<level.count {
        let column = Int(((level.place(unit) - Double(first)) * Double(scale)).rounded(.down))
        guard cells.indices.contains(column) else { continue }
        if seen.contains(unit) {
          cells[column] = style.paint(on, .code)
        } else if cells[column] == " " {
          cells[column] = off
        }
      }
      let before = first > 0 ? more : ""
      let after = first + shown < pixels ? " " + (style.isASCII ? ".." : "…") : ""
      return
        "\(level.name.padded(to: nameWidth))   \(before)\(cells.joined())\(after)   \(Self.caption(level))"
    }
  }

  // MARK: - For a page

  var html: String {
    let (step, height, left, top) = (22.0, 46.0, 84.0, 16.0)
    // What lies far from the field is left out.
    let first = max(0, (field.first ?? 0) - 4)
    let last = min(pixels - 1, (field.last ?? 0) + 4)
    func x(_ place: Double) -> Double { left + (place - Double(first)) * step }
    func y(_ row: Int) -> Double { top + Double(row) * height }
    var body = ""
    for (row, level) in levels.enumerated() {
      for link in level.links {
        for unit in link.below {
          body += SVG.line(
            x(level.place(link.unit)), y(row), x(levels[row + 1].place(unit)), y(row + 1), style: "link")
        }
      }
    }
    let right = x(Double(last))
    for (row, level) in levels.enumerated() {
      body += SVG.text(level.name, x: 0, y: y(row) + 4, style: "label")
      let seen = Set(level.seen)
      for unit in 0..<level.count
      where (Double(first) - 0.01...Double(last) + 0.01).contains(level.place(unit)) {
        body += SVG.rectangle(
          x(level.place(unit)) - 7, y(row) - 7, 14, 14, style: seen.contains(unit) ? "seen" : "unit",
          radius: 3)
      }
      body += SVG.text(Self.caption(level), x: right + 20, y: y(row) + 4, style: "caption")
    }
    return SVG.drawing(
      width: right + 90, height: y(levels.count - 1) + 14,
      title: localized("One unit of \(levels[0].name) depends on \(field.count) pixels of the input"), body)
  }
}
