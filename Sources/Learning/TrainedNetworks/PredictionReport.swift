import JSONText
import NetworkReports
import Pictures

/// What a network takes a picture for, to be read by people or programs.
package struct PredictionReport {
  package var path: String
  package var picture: Picture
  package var isFitted: Bool
  package var prediction: Prediction
  package var classNames: [String]

  package init(path: String, picture: Picture, prediction: Prediction, network: TrainedNetwork) {
    self.path = path
    self.picture = picture
    isFitted = network.isFitted(picture)
    self.prediction = prediction
    classNames = network.classNames
  }

  /// Which picture it is.
  ///
  /// - Parameter title: the path as it may be shown.
  package func headline(title: String) -> String {
    title + (isFitted ? " (\(picture.width)x\(picture.height))" : "")
  }

  /// The likeliest classes, a line each with a bar.
  ///
  /// - Parameter width: the columns of the terminal.
  package func bars(top: Int, width: Int = 80) -> String {
    let nameWidth = classNames.map(\.displayWidth).max() ?? 0
    return prediction.ranking.prefix(top).map { place in
      let share = prediction.probabilities[place]
      let bar = PercentText.bar(share, width: max(1, width - 14 - nameWidth))
      return
        "  \(classNames[place].padded(to: nameWidth))  \(PercentText.text(share).rightAligned(to: 7))\(bar.isEmpty ? "" : "  \(bar)")"
    }.joined(separator: "\n")
  }

  /// With all classes, the likeliest first.
  package var json: String {
    JSONText.object([
      ("file", JSONText.string(path)), ("width", "\(picture.width)"), ("height", "\(picture.height)"),
      ("fitted", "\(isFitted)"),
      (
        "classes",
        JSONText.array(
          prediction.ranking.map {
            JSONText.object([
              ("name", JSONText.string(classNames[$0])),
              ("probability", JSONText.number(prediction.probabilities[$0])),
            ])
          })
      ),
    ])
  }
}
