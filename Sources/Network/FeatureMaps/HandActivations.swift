import Mathematics
import Networks

extension ReLU: PointwiseHandLayer {
  func value(of input: Double) -> Double { max(0, input) }
  /// At 0 nothing passes.
  func slope(at input: Double) -> Double { input > 0 ? 1 : 0 }
}

extension LeakyReLU: PointwiseHandLayer {
  func value(of input: Double) -> Double { input > 0 ? input : slope * input }
  func slope(at input: Double) -> Double { input > 0 ? 1 : slope }
}

extension GELU: PointwiseHandLayer {
  func value(of input: Double) -> Double { input * shareBelow(input) }
  func slope(at input: Double) -> Double {
    shareBelow(input) + input * exp(-input * input / 2) / (2 * Double.pi).squareRoot()
  }
  private func shareBelow(_ input: Double) -> Double { (1 + erf(input / 2.0.squareRoot())) / 2 }
}

extension SiLU: PointwiseHandLayer {
  func value(of input: Double) -> Double { input / (1 + exp(-input)) }
  func slope(at input: Double) -> Double {
    let share = 1 / (1 + exp(-input))
    return share * (1 + input * (1 - share))
  }
}

extension HardSigmoid: PointwiseHandLayer {
  func value(of input: Double) -> Double { min(1, max(0, (input + 3) / 6)) }
  func slope(at input: Double) -> Double { abs(input) < 3 ? 1 / 6 : 0 }
}

extension HardSwish: PointwiseHandLayer {
  func value(of input: Double) -> Double { input * min(1, max(0, (input + 3) / 6)) }
  func slope(at input: Double) -> Double { input <= -3 ? 0 : input >= 3 ? 1 : (2 * input + 3) / 6 }
}

extension Sigmoid: PointwiseHandLayer {
  func value(of input: Double) -> Double { 1 / (1 + exp(-input)) }
  func slope(at input: Double) -> Double { value(of: input) * (1 - value(of: input)) }
}

extension HyperbolicTangent: PointwiseHandLayer {
  func value(of input: Double) -> Double { 2 / (1 + exp(-2 * input)) - 1 }
  func slope(at input: Double) -> Double { 1 - value(of: input) * value(of: input) }
}

/// Nothing is dropped where a network is used, and by hand it always is.
extension Dropout: PointwiseHandLayer {
  func value(of input: Double) -> Double { input }
  func slope(at input: Double) -> Double { 1 }
}

/// Over the channels of each place: exp(xᵢ) / Σ exp(xⱼ).
extension Softmax: HandLayer {
  package var givesProbabilities: Bool { true }

  package func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    let input = inputs[0]
    var result = input.values
    for place in 0..<input.placeCount {
      let places = Self.places(place, input)
      for (index, probability) in zip(places, softmax(places.map { input.values[$0] })) {
        result[index] = probability
      }
    }
    return input.with(result)
  }

  package func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    let output = try output(of: inputs, weights)
    try outputGradient.requireShape(output.shape)
    var result = output.values
    for place in 0..<output.placeCount {
      let places = Self.places(place, output)
      let mean = places.reduce(0) { $0 + output.values[$1] * outputGradient.values[$1] }
      for index in places { result[index] = output.values[index] * (outputGradient.values[index] - mean) }
    }
    return HandGradients(inputs: [output.with(result)])
  }

  private static func places(_ place: Int, _ volume: Volume) -> [Int] {
    (0..<volume.channels).map { $0 * volume.placeCount + place }
  }
}

/// exp(xᵢ) / Σ exp(xⱼ); the largest is taken away first, which changes nothing and keeps the powers small.
package func softmax(_ scores: [Double]) -> [Double] {
  let largest = scores.max() ?? 0
  let powers = scores.map { exp($0 - largest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
