import Markdown
import NetworkReports
import Questions
import Sentences
import TerminalText

/// What of a question is shown to whoever answers it: the network or the matrices, the sentence, the choices.
enum QuestionText {
  static func body(of instance: QuestionInstance, _ style: TerminalStyle) -> [String] {
    let (width, isASCII) = (style.width, style.isASCII)
    var lines: [String] = []
    let subject = instance.subject
    if let matrices = subject.matrices {
      let axes = subject.network?.input.spatial.count ?? 2
      lines += matrixLines(matrices, width, image: axes == 2 ? localized("image") : localized("input")) + [""]
    }
    for network in instance.networks {
      if let id = network.id, instance.networks.count > 1 { lines += [localized("Network \(id):"), ""] }
      lines += diagram(network, width, isASCII) + [""]
    }
    lines += paragraphs(instance.introMarkdown, style)
    for field in instance.fields {
      if !instance.hasSeveralFields {
        if !lines.isEmpty, lines.last != "", !instance.introMarkdown.isPlain { lines.append("") }
        lines += paragraphs(field.promptMarkdown, style)
      } else {
        if !lines.isEmpty, lines.last != "", field.index == 0 { lines.append("") }
        lines += numbered(field, style)
      }
      // A listing or a table is no heading of the choices.
      if !field.choices.isEmpty, !field.promptMarkdown.endsWithSentence { lines.append("") }
      for (index, choice) in field.choices.enumerated() {
        lines += labelled(choice.markdown, "  \(QuestionInstance.letter(index))) ", style)
      }
    }
    return lines
  }

  /// The number that is asked for, in front of its sentence or of its place in a table.
  static func numbered(_ field: AnswerField, _ style: TerminalStyle) -> [String] {
    let text = field.cell.map { MarkdownText(plain: "\($0.row), \($0.column)") } ?? field.promptMarkdown
    return labelled(text, "(\(field.index + 1)) ", style)
  }

  /// A text beside its label.
  private static func labelled(_ text: MarkdownText, _ label: String, _ style: TerminalStyle) -> [String] {
    var inner = style
    inner.width -= label.count
    let indent = String(repeating: " ", count: label.count)
    return text.lines(inner).enumerated().map { number, line in
      number == 0 ? label + line : line.isEmpty ? "" : indent + line
    }
  }

  private static func diagram(
    _ network: QuestionInstance.ShownNetwork, _ width: Int, _ isASCII: Bool
  ) -> [String] {
    guard !network.hasSymbols, let value = network.subject.network, let analysis = network.subject.analysis
    else {
      return SymbolicNetworkText.lines(network.element).flatMap { line in
        WrappedText.lines(line.trimmingPrefix(while: { $0 == " " }).description, width: width - 8)
          .enumerated().map {
            String(repeating: " ", count: line.prefix { $0 == " " }.count + ($0.offset == 0 ? 2 : 6))
              + $0.element
          }
      }
    }
    // The shapes are what many questions ask for.
    let drawing = NetworkDrawing(
      network: value, analysis: analysis, ascii: isASCII, width: width, hidingShapes: true)
    var lines = drawing.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func paragraphs(_ text: MarkdownText, _ style: TerminalStyle) -> [String] {
    text.plain.isEmpty ? [] : text.lines(style)
  }

  /// Image and kernels side by side where they fit.
  ///
  /// - Parameter name: what the image is called.
  private static func matrixLines(
    _ matrices: QuestionSubject.Matrices, _ width: Int, image name: String
  ) -> [String] {
    var blocks: [[String]] = []
    let image = matrices.image
    for channel in 0..<image.channels {
      blocks.append(
        block(
          image.map(channel),
          title: image.channels == 1 ? name : localized("\(name), channel \(channel + 1)")))
    }
    for (number, kernel) in matrices.kernels.enumerated() {
      for channel in 0..<kernel.channels {
        let title =
          matrices.kernels.count == 1 && kernel.channels == 1
          ? localized("kernel")
          : kernel.channels == 1
            ? localized("kernel \(number + 1)") : localized("filter \(number + 1), channel \(channel + 1)")
        blocks.append(block(kernel.map(channel), title: title))
      }
    }
    for given in matrices.weights {
      let name = given.areBiases ? localized("bias of \(given.layer)") : given.layer
      for (index, matrix) in given.matrices.enumerated() {
        blocks.append(
          block(
            matrix.map(0),
            title: given.matrices.count == 1 ? name : localized("\(name), kernel \(index + 1)")))
      }
    }
    if let gradient = matrices.outputGradient {
      for channel in 0..<gradient.channels {
        let title =
          gradient.channels == 1
          ? localized("output gradient") : localized("output gradient, map \(channel + 1)")
        blocks.append(block(gradient.map(channel), title: title))
      }
    }
    var lines: [String] = []
    var row: [[String]] = []
    func flush() {
      guard !row.isEmpty else { return }
      if !lines.isEmpty { lines.append("") }
      for line in 0..<(row.map(\.count).max() ?? 0) {
        let cells = row.map { block in
          let text = line < block.count ? block[line] : ""
          let width = block.map(\.count).max() ?? 0
          return text + String(repeating: " ", count: width - text.count)
        }
        var text = "  " + cells.joined(separator: "     ")
        while text.last == " " { text.removeLast() }
        lines.append(text)
      }
      row = []
    }
    for block in blocks {
      let total = (row + [block]).reduce(2) { $0 + ($1.map(\.count).max() ?? 0) + 5 }
      if total > width { flush() }
      row.append(block)
    }
    flush()
    return lines
  }

  private static func block(_ rows: [[Double]], title: String) -> [String] {
    let cells = rows.map { $0.map(fraction) }
    let width = cells.flatMap(\.self).map(\.count).max() ?? 1
    return [title]
      + cells.map { row in
        row.map { String(repeating: " ", count: width - $0.count) + $0 }.joined(separator: " ")
      }
  }

  /// A number of a matrix; ninths and the like as the fractions they were written as.
  private static func fraction(_ value: Double) -> String {
    if value == value.rounded() { return NumberText.exact(value) }
    for denominator in 2...100 {
      let numerator = (value * Double(denominator)).rounded()
      if abs(numerator / Double(denominator) - value) < 1e-12 {
        return "\(NumberText.exact(numerator))/\(denominator)"
      }
    }
    return NumberText.rounded(value, decimals: 4)
  }
}
