import FeatureMaps
import Networks

extension QuestionSubject {
  static let target = QuantityOption(
    name: "target",
    summary: "The right class, counted from 1; for mean-squared-error a number for each output.", form: "line"
  )
  static let lossFunction = QuantityOption(
    name: "loss", summary: "cross-entropy, which is meant where it is absent, or mean-squared-error.",
    form: "loss-function")

  /// The loss that `target` asks for; nil where the question has none.
  ///
  /// - Throws: `QuantityError` for a target that the output does not have.
  func handLoss(_ output: Volume) throws(QuantityError) -> HandLoss? {
    guard let text = options[Self.target.name] else { return nil }
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    let count = output.values.count
    switch options[Self.lossFunction.name] ?? "cross-entropy" {
    case "cross-entropy":
      guard let target = words.first.flatMap({ Int($0) }), words.count == 1, (1...count).contains(target)
      else {
        throw QuantityError("target=“\(text)” is no class of 1 to \(count)", "write the number of one")
      }
      let layer = network?.nodes[lastIndex].layer as? any HandLayer
      return .crossEntropy(target: target - 1, ofScores: layer?.givesProbabilities != true)
    case "mean-squared-error":
      let targets = words.compactMap { Double($0) }
      guard targets.count == words.count, targets.count == count else {
        throw QuantityError(
          "target=“\(text)” is not \(count) numbers", "write one for each value of the output, such as 0 1")
      }
      return .meanSquaredError(targets: targets)
    case let other:
      throw QuantityError("loss=“\(other)” is not known", "write cross-entropy or mean-squared-error")
    }
  }

  /// ∂L/∂output: of the loss, as given, or 1 everywhere where the loss is the sum of all outputs.
  ///
  /// - Throws: `QuantityError` where what is given is of another shape.
  func lossGradient(_ output: Volume) throws(QuantityError) -> Volume {
    if let loss = try handLoss(output) { return loss.gradient(of: output) }
    guard let given = matrices?.outputGradient else { return output.with(output.values.map { _ in 1 }) }
    // A vector is written as one row.
    if output.extent.isEmpty, given.channels == 1, given.rows == 1, given.columns == output.channels {
      return output.with(given.values)
    }
    let maps = output.maps
    guard given.channels == output.channels, given.rows == maps.rows, given.columns == maps.columns else {
      throw QuantityError(
        "the output gradient is \(given.shape), and the output \(output.shape)",
        "give one number for each value of the output")
    }
    return output.with(given.values)
  }
}
