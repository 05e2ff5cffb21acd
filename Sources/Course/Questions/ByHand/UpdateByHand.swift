import FeatureMaps
import Networks
import Sentences
import TerminalText

extension QuestionSubject {
  static let learningRate = QuantityOption(
    name: "learning-rate", summary: "How far a step goes: w − rate · gradient.", form: "line")
  static let momentum = QuantityOption(
    name: "momentum",
    summary:
      "The share of the velocity that each step keeps: v = momentum · v + gradient, w − rate · v; 0 where it is absent.",
    form: "line")
  static let stepCount = QuantityOption(
    name: "steps", summary: "How many steps on the same image; 1 where it is absent.", form: "count")
  static let updateOptions = [learningRate, momentum, stepCount]

  /// More than anybody works out.
  private static let mostSteps = 10

  /// What a layer has learnt before and after steps of gradient descent on all that the network has learnt.
  struct Updated {
    var before: LayerWeights
    var after: LayerWeights
    var rate: Double
    var momentum: Double
    var steps: Int
  }

  /// Steps of gradient descent with momentum, as `StochasticGradientDescent` does them: v ← μ·v + g, w ← w − γ·v, v being 0 at
  /// first.
  ///
  /// - Throws: `QuantityError` where there is no gradient, or an option is no number.
  func updated() throws(QuantityError) -> Updated {
    let rate = try number(Self.learningRate, default: nil)
    let momentum = try number(Self.momentum, default: 0)
    let steps = try count(Self.stepCount.name, default: 1)
    guard steps <= Self.mostSteps else {
      throw QuantityError(
        "\(steps) steps are more than anybody works out", "ask for \(Self.mostSteps) at most")
    }
    guard network != nil else {
      throw QuantityError("a step needs a network to learn", "add <network>")
    }
    var hand = try handNetwork()
    let layer = try learningLayer(hand)
    let image = try imageVolume()
    let before = (hand.weights[layer] ?? LayerWeights()).withAllBiases
    var velocities: [Int: LayerWeights] = [:]
    for _ in 0..<steps {
      let outputs = try workedOut(hand, image)
      let behind = try lossGradient(outputs[outputs.count - 1])
      let (_, back) = try gradients(hand, image, outputs, behind)
      for (index, learnt) in hand.weights {
        let velocity = back[index].weights.plus(velocities[index], times: momentum)
        velocities[index] = velocity
        hand.weights[index] = learnt.withAllBiases.plus(velocity, times: -rate)
      }
    }
    return Updated(
      before: before, after: hand.weights[layer] ?? before, rate: rate, momentum: momentum, steps: steps)
  }

  /// What a step does, in words.
  func updateSteps(_ updated: Updated) -> [String] {
    let rate = NumberText.exact(updated.rate)
    if updated.steps == 1 { return [localized("a step of \(rate) against the gradient: w − \(rate)·g")] }
    guard updated.momentum != 0 else {
      return [
        localized(
          "\(updated.steps) steps, each with the gradient of where it stands: w − \(rate)·g. After the last:")
      ]
    }
    return [
      localized(
        "\(updated.steps) steps, each with the gradient of where it stands: w − \(rate)·v, where v = \(NumberText.exact(updated.momentum))·v + g. After the last:"
      )
    ]
  }

  private func number(_ option: QuantityOption, default usual: Double?) throws(QuantityError) -> Double {
    guard let text = options[option.name] else {
      guard let usual else {
        throw QuantityError("how far a step goes is missing", "add \(option.name)=\"0.1\" to <ask>")
      }
      return usual
    }
    guard let number = Double(text), number.isFinite, number >= 0 else {
      throw QuantityError("\(option.name)=“\(text)” is no number of at least 0", "write one such as 0.1")
    }
    return number
  }
}

extension LayerWeights {
  /// Other weights of the same shape added, times a factor.
  fileprivate func plus(_ other: LayerWeights?, times factor: Double) -> LayerWeights {
    guard let other, factor != 0 else { return self }
    return LayerWeights(
      kernels: zip(kernels, other.kernels).map { kernel, added in
        kernel.with(zip(kernel.values, added.values).map { $0 + factor * $1 })
      }, biases: zip(biases, other.biases).map { $0 + factor * $1 })
  }

  /// Biases that were left out are 0, and are learnt all the same.
  fileprivate var withAllBiases: LayerWeights {
    biases.isEmpty ? LayerWeights(kernels: kernels, biases: kernels.map { _ in 0 }) : self
  }
}
