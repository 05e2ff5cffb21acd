import NetworkReports
import Questions
import TerminalText

/// What of a question is shown to whoever answers it: the network or the matrices, the sentence, the choices.
enum QuestionText {
  static func body(of instance: QuestionInstance, width: Int, isASCII: Bool) -> [String] {
    var lines: [String] = []
    let subject = instance.subject
    if let matrices = subject.matrices {
      let axes = subject.network?.input.spatial.count ?? 2
      lines += matrixLines(matrices, width, image: axes == 2 ? "image" : "input") + [""]
    }
    for network in instance.networks {
      if let id = network.id, instance.networks.count > 1 { lines += ["Network \(id):", ""] }
      lines += diagram(network, width, isASCII) + [""]
    }
    lines += paragraphs(instance.intro, width)
    for field in instance.fields {
      if !instance.hasSeveralFields {
        lines += paragraphs(field.prompt, width)
      } else {
        if !lines.isEmpty, lines.last != "", field.index == 0 { lines.append("") }
        lines += numbered(field, width)
      }
      for (index, choice) in field.choices.enumerated() {
        let wrapped = WrappedText.lines(choice.text, width: width - 5)
        for (number, line) in wrapped.enumerated() {
          lines.append((number == 0 ? "  \(QuestionInstance.letter(index))) " : "     ") + line)
        }
      }
    }
    return lines
  }

  /// The number that is asked for, in front of its sentence or of its place in a table.
  static func numbered(_ field: AnswerField, _ width: Int) -> [String] {
    let label = "(\(field.index + 1)) "
    let text = field.cell.map { "\($0.row), \($0.column)" } ?? field.prompt
    let indent = String(repeating: " ", count: label.count)
    return WrappedText.lines(text, width: width - label.count).enumerated().map { number, line in
      (number == 0 ? label : indent) + line
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

  private static func paragraphs(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for (number, paragraph) in text.split(separator: "\n\n").enumerated() {
      if number > 0 { lines.append("") }
      lines += WrappedText.lines(String(paragraph), width: width)
    }
    return lines
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
        block(image.map(channel), title: image.channels == 1 ? name : "\(name), channel \(channel + 1)"))
    }
    for (number, kernel) in matrices.kernels.enumerated() {
      for channel in 0..<kernel.channels {
        let title =
          matrices.kernels.count == 1 && kernel.channels == 1
          ? "kernel"
          : kernel.channels == 1 ? "kernel \(number + 1)" : "filter \(number + 1), channel \(channel + 1)"
        blocks.append(block(kernel.map(channel), title: title))
      }
    }
    for given in matrices.weights {
      let name = given.areBiases ? "bias of \(given.layer)" : given.layer
      for (index, matrix) in given.matrices.enumerated() {
        blocks.append(
          block(matrix.map(0), title: given.matrices.count == 1 ? name : "\(name), kernel \(index + 1)"))
      }
    }
    if let gradient = matrices.outputGradient {
      for channel in 0..<gradient.channels {
        let title = gradient.channels == 1 ? "output gradient" : "output gradient, map \(channel + 1)"
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
