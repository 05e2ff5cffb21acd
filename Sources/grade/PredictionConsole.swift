import Escaping
import ImageData
import JSONText
import Pictures
import Sentences
import TrainedNetworks

/// What `grade predict` prints: each result as soon as it is there, or all as one JSON object.
struct PredictionConsole {
  let network: TrainedNetwork
  let isJSON: Bool
  let top: Int
  let usesColor: Bool
  private var hasShown = false
  private var hasFitted = false
  private var pictures: [String] = []
  private var sets: [String] = []

  init(network: TrainedNetwork, isJSON: Bool, top: Int, usesColor: Bool) {
    self.network = network
    self.isJSON = isJSON
    self.top = top
    self.usesColor = usesColor
  }

  /// - Parameter path: as the user gave it.
  mutating func show(_ input: ImageInput, of path: String) throws {
    switch input {
    case .picture(let file): try show(picture: file)
    case .labelled(let images): try show(images, of: path)
    }
  }

  private mutating func show(picture path: String) throws {
    let picture = try PictureFile.read(path)
    let report = PredictionReport(
      path: path, picture: picture, prediction: try network.predict(picture), network: network)
    guard !isJSON else { return pictures.append(report.json) }
    if report.isFitted, !hasFitted {
      hasFitted = true
      Terminal.say(
        localized("Of larger or smaller pictures the square in the middle is seen, resized to 32x32."))
    }
    beginResult()
    Terminal.tell(report.headline(title: DisplayText.escaped(path)))
    Terminal.print(report.bars(top: top, width: width) + "\n")
  }

  private mutating func show(_ images: ImageSet, of path: String) throws {
    let report = try EvaluationReport(network, on: images, path: path)
    guard !isJSON else { return sets.append(report.json) }
    beginResult()
    Terminal.tell(report.headline(title: DisplayText.escaped(path)))
    Terminal.print("\n" + report.matrix(usesColor: usesColor, width: width) + "\n")
    if let mistake = report.worstMistake { Terminal.tell("\n" + mistake) }
  }

  func finish() {
    guard isJSON else { return }
    Terminal.print(
      JSONText.object([("pictures", JSONText.array(pictures)), ("data", JSONText.array(sets))]) + "\n",
      isData: true)
  }

  /// Of a wide terminal 80 columns are enough.
  private var width: Int { min(80, Terminal.width) }

  /// An empty line between one result and the next.
  private mutating func beginResult() {
    if hasShown { Terminal.print("\n") }
    hasShown = true
  }
}
