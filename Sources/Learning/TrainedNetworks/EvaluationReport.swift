import ImageData
import JSONText
import NetworkReports
import Sentences
import SystemFiles
import TerminalText
import TrainingRuns

/// How a network did on labelled images: its accuracy, class by class too, and what it mistook for what.
package struct EvaluationReport {
  package var path: String
  package var setName: String
  package var source: ImageSource
  package var classNames: [String]
  package var evaluation: Evaluation

  /// - Throws: `FileFault` for images of other classes than the network's, or that cannot be read.
  package init(_ network: TrainedNetwork, on images: ImageSet, path: String) throws {
    guard images.classNames == network.classNames else {
      throw FileFault(
        path: path,
        problem:
          localized(
            "its classes (\(images.classNames[0]), …) are not those of \(network.path) (\(network.classNames[0]), …)"
          ),
        remedy: localized("give images of the kind that it was trained on"))
    }
    self.path = path
    setName = images.name
    source = images.source
    classNames = images.classNames
    evaluation = try Evaluation(network.model, on: images, normalization: network.normalization)
  }

  /// How many images are right, as a sentence.
  ///
  /// - Parameter title: the path as it may be shown.
  package func headline(title: String) -> String {
    let (right, all) = (
      NumberText.exact(Double(evaluation.correct)), NumberText.exact(Double(evaluation.count))
    )
    let share = PercentText.text(evaluation.accuracy)
    return source == .synthetic
      ? localized(
        "\(title), \(setName): synthetic (drawn shapes, not photographs) \(right) of \(all) images right, \(share)"
      )
      : localized("\(title), \(setName): \(right) of \(all) images right, \(share)")
  }

  /// The matrix as a table.
  ///
  /// - Parameter width: the columns of the terminal; names are cut to them.
  package func matrix(usesColor: Bool, width: Int = 80) -> String {
    let numbers = classNames.indices
    let heads = numbers.map { "\($0) \(classNames[$0])" }
    let cellWidth = cellWidth(width)
    let headWidth = max(
      2, min(width - 11 - numbers.count * cellWidth, heads.map(\.displayWidth).max() ?? 0))
    // Cut names stand in columns as well.
    let title = Self.cut(localized("class"), headWidth)
    var lines = [
      localized("  \(title)  taken for"),
      "  " + "".padded(to: headWidth) + numbers.map { "\($0)".rightAligned(to: cellWidth) }.joined()
        + localized("right").rightAligned(to: 9),
    ]
    for row in numbers {
      let cells = numbers.map { column in
        let text = "\(evaluation.confusion[row][column])".rightAligned(to: cellWidth)
        return Paint.bold.on(text, if: usesColor && row == column)
      }
      let right = evaluation.classAccuracies[row].map(PercentText.text) ?? "–"
      lines.append("  " + Self.cut(heads[row], headWidth) + cells.joined() + right.rightAligned(to: 9))
    }
    return lines.joined(separator: "\n")
  }

  /// Five columns for a number, or as few as they need where the terminal is narrow.
  private func cellWidth(_ width: Int) -> Int {
    func digits(_ number: Int?) -> Int { number.map { "\($0)".count } ?? 0 }
    let wide = max(5, digits(evaluation.classCounts.max()) + 1)
    let least = max(digits(classNames.count), digits(evaluation.confusion.joined().max())) + 1
    // Beside the cells: the margins, the share that is right, and some letters of the names.
    return min(wide, max(least, (width - 11 - 6) / max(1, classNames.count)))
  }

  /// The most frequent mistake, as a sentence; nil where there is none.
  package var worstMistake: String? {
    mostMistaken.map { row, column in
      localized(
        "  Most often mistaken: \(classNames[row]) for \(classNames[column]), \(evaluation.confusion[row][column]) times."
      )
    }
  }

  private var mostMistaken: (row: Int, column: Int)? {
    let places = classNames.indices.flatMap { row in classNames.indices.map { (row: row, column: $0) } }
      .filter { $0.row != $0.column && evaluation.confusion[$0.row][$0.column] > 0 }
    return places.max { evaluation.confusion[$0.row][$0.column] < evaluation.confusion[$1.row][$1.column] }
  }

  private static func cut(_ text: String, _ width: Int) -> String {
    var text = text
    while text.displayWidth > width { text.removeLast() }
    return text.padded(to: width)
  }

  package var json: String {
    let classes = classNames.indices.map { place in
      JSONText.object([
        ("name", JSONText.string(classNames[place])), ("images", "\(evaluation.classCounts[place])"),
        ("correct", "\(evaluation.confusion[place][place])"),
        ("accuracy", evaluation.classAccuracies[place].map(JSONText.number) ?? "null"),
      ])
    }
    return JSONText.object([
      ("path", JSONText.string(path)), ("set", JSONText.string(setName)),
      ("source", JSONText.string(source.rawValue)), ("images", "\(evaluation.count)"),
      ("correct", "\(evaluation.correct)"), ("accuracy", JSONText.number(evaluation.accuracy)),
      ("classes", JSONText.array(classes)),
      ("confusion", JSONText.array(evaluation.confusion.map { JSONText.array($0.map(String.init)) })),
    ])
  }
}
