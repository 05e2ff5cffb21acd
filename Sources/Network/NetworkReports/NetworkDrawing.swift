import Networks

/// A network drawn with letters: a chain of boxes for a sequence, a list that names the sources for a graph.
///
///     ┌─────────┐   ┌───────────────┐   ┌─────────┐
///     │ input   │──▶│ conv          │──▶│ maxpool │
///     │ 28x28x1 │   │ 8 filters 3x3 │   │ 2x2     │
///     └─────────┘   │ 26x26x8       │   │ 13x13x8 │
///                   └───────────────┘   └─────────┘
public struct NetworkDrawing: Sendable {
  private let steps: [Step]
  private let isChain: Bool
  private let pen: Pen
  private let width: Int

  /// - Parameters:
  ///   - ascii: draw with `+`, `-` and `|` alone.
  ///   - width: the columns there are; a chain goes on in the next row.
  ///   - hidingShapes: leave out what comes out of each layer, where that is the question.
  public init(
    network: Network, analysis: NetworkAnalysis, ascii: Bool = false, width: Int = 80,
    hidingShapes: Bool = false
  ) {
    steps = Self.steps(of: network, analysis, ascii: ascii, hidingShapes: hidingShapes)
    isChain = network.nodes.enumerated().allSatisfy { index, node in
      node.inputs == [index == 0 ? .input : .node(index - 1)]
    }
    pen = ascii ? .ascii : .unicode
    self.width = width
  }

  /// The drawing, every line ended by a line break.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// The drawing line by line, without spaces at the ends.
  package var lines: [String] {
    (isChain ? chain : list).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  // MARK: - What is drawn

  /// The input or a layer, in words.
  package struct Step: Sendable {
    /// What `from` calls it.
    package var id: String
    /// Whether the id was given, and not made from kind and number.
    package var isNamed: Bool
    package var kind: String
    /// Kernel, filters and the like, as `8 filters 3x3` and `padding same`.
    package var settings: [String]
    /// What comes out; nil where it is not to be shown.
    package var shape: String?
    /// The ids it takes its inputs from.
    package var sources: [String]
  }

  /// The input and every layer.
  package static func steps(
    of network: Network, _ analysis: NetworkAnalysis, ascii: Bool = false, hidingShapes: Bool = false
  ) -> [Step] {
    let input = Step(
      id: Network.inputID, isNamed: false, kind: Network.inputID, settings: [], shape: "\(network.input)",
      sources: [])
    let layers = network.nodes.enumerated().map { index, node in
      let row = index < analysis.layers.count ? analysis.layers[index] : nil
      let axes = network.input.spatial.count
      let sources = node.inputs.map { source in
        switch source {
        case .input: Network.inputID
        case .node(let node): network.nodes[node].id
        }
      }
      let shape = hidingShapes ? nil : row?.partialOutputShape.map { "\($0)" } ?? "?"
      return Step(
        id: node.id, isNamed: node.id != "\(node.layer.kind.name)\(index + 1)",
        kind: node.layer.kind.name, settings: settings(of: node.layer, axes: axes), shape: shape,
        sources: sources)
    }
    return [input] + layers
  }

  /// The layer's settings, with a square kernel written as `3x3`.
  private static func settings(of layer: any Layer, axes: Int) -> [String] {
    var text = layer.settings
    if let window = layer as? any WindowedLayer, window.kernelSize.values.count == 1, axes > 1 {
      let side = "\(window.kernelSize)"
      let square = Array(repeating: side, count: axes).joined(separator: "x")
      let short = window.windowSettings
      // The window follows the number of filters, which may begin with the same digits.
      let counted = text.firstRange(of: "filters ")?.upperBound ?? text.startIndex
      text =
        String(text[..<counted])
        + text[counted...].replacing(short, with: square + short.dropFirst(side.count), maxReplacements: 1)
    }
    if text.hasPrefix("1 filters ") { text = "1 filter " + text.dropFirst("1 filters ".count) }
    return text.split(separator: ", ").map(String.init)
  }

  // MARK: - A chain of boxes

  private struct Pen {
    var corners: [String]
    var horizontal: String
    var vertical: String
    var arrow: String
    var line: String
    var back: String

    static let unicode = Pen(
      corners: ["┌", "┐", "└", "┘"], horizontal: "─", vertical: "│", arrow: "──▶", line: "──", back: "←")
    static let ascii = Pen(
      corners: ["+", "+", "+", "+"], horizontal: "-", vertical: "|", arrow: "-->", line: "--", back: "<-")
  }

  /// How wide the settings of a box may get before they take another line; the narrowest that saves lines is
  /// taken.
  private static let settingsWidths = [16, 20, 26, 32]

  private var chain: [String] {
    let drawings = Self.settingsWidths.map { chain(settingsWidth: $0) }
    return drawings.min { $0.count < $1.count } ?? []
  }

  private func chain(settingsWidth: Int) -> [String] {
    var rows: [[[String]]] = []
    var used = 0
    for step in steps {
      let content = Self.content(of: step, settingsWidth)
      let boxWidth = content.reduce(0) { max($0, $1.displayWidth) } + 4
      // A box, the arrow before it, and room for the line that leads to the next row.
      if rows.isEmpty || used + 3 + boxWidth + 2 > width {
        used = rows.isEmpty ? boxWidth : 3 + boxWidth
        rows.append([content])
      } else {
        used += 3 + boxWidth
        rows[rows.count - 1].append(content)
      }
    }
    return rows.enumerated().flatMap { index, row in
      drawn(row, isFirst: index == 0, isLast: index == rows.count - 1)
    }
  }

  private static func content(of step: Step, _ settingsWidth: Int) -> [String] {
    var lines: [String] = []
    for setting in step.settings {
      if let last = lines.last, last.displayWidth + 2 + setting.displayWidth <= settingsWidth {
        lines[lines.count - 1] = last + ", " + setting
      } else {
        if !lines.isEmpty { lines[lines.count - 1] += "," }
        lines.append(setting)
      }
    }
    return [step.isNamed ? "\(step.id): \(step.kind)" : step.kind] + lines + (step.shape.map { [$0] } ?? [])
  }

  /// A row of boxes, their first lines on one level, where the arrows are.
  private func drawn(_ boxes: [[String]], isFirst: Bool, isLast: Bool) -> [String] {
    let height = (boxes.map(\.count).max() ?? 0) + 2
    var lines = Array(repeating: "", count: height)
    for (index, content) in boxes.enumerated() {
      let inner = content.reduce(0) { max($0, $1.displayWidth) }
      let edge = String(repeating: pen.horizontal, count: inner + 2)
      for line in 0..<height {
        let hasArrow = index > 0 || !isFirst
        if hasArrow { lines[line] += line == 1 ? pen.arrow : "   " }
        switch line {
        case 0: lines[line] += pen.corners[0] + edge + pen.corners[1]
        case 1...content.count:
          lines[line] += "\(pen.vertical) \(content[line - 1].padded(to: inner)) \(pen.vertical)"
        case content.count + 1: lines[line] += pen.corners[2] + edge + pen.corners[3]
        default: lines[line] += String(repeating: " ", count: inner + 4)
        }
      }
    }
    if !isLast { lines[1] += pen.line }
    return lines
  }

  // MARK: - A list

  private var list: [String] {
    let short = list(settings: { Array($0.prefix(1)) })
    let long = list(settings: { $0 })
    return long.contains { $0.displayWidth > width } ? short : long
  }

  /// - Parameter settings: those that stand beside the kind; the others go on the next line.
  private func list(settings: ([String]) -> [String]) -> [String] {
    // Without the layers' shapes the input's stands where theirs would, beside its name.
    let hidesShapes = steps.dropFirst().allSatisfy { $0.shape == nil }
    let kinds = steps.map { step in
      if hidesShapes, let shape = step.shape { return shape }
      let shown = settings(step.settings).joined(separator: ", ")
      return step.kind == step.id && shown.isEmpty ? "" : "\(step.kind) \(shown)"
    }
    let nameWidth = steps.map(\.id.displayWidth).max() ?? 0
    let kindWidth = kinds.map(\.displayWidth).max() ?? 0
    let shapeWidth = hidesShapes ? 0 : steps.map { $0.shape?.displayWidth ?? 0 }.max() ?? 0
    return zip(steps, kinds).flatMap { step, kind -> [String] in
      let shape = shapeWidth == 0 ? "" : "  " + (step.shape ?? "").padded(to: shapeWidth)
      let head = "\(step.id.padded(to: nameWidth))  \(kind.padded(to: kindWidth))\(shape)"
      var lines = [head]
      for (index, source) in step.sources.enumerated() {
        let text = index == 0 ? "  \(pen.back) \(source)" : " \(source)"
        let comma = index < step.sources.count - 1 ? "," : ""
        // Many sources go on below the first one.
        if index > 0, lines[lines.count - 1].displayWidth + (text + comma).displayWidth > width {
          lines.append(String(repeating: " ", count: head.displayWidth + 3 + pen.back.displayWidth - 1))
        }
        lines[lines.count - 1] += text + comma
      }
      let more = step.settings.dropFirst(settings(step.settings).count).joined(separator: ", ")
      return lines + (more.isEmpty ? [] : [String(repeating: " ", count: nameWidth + 4) + more])
    }
  }
}
