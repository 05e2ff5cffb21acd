import Foundation
import IndependentReference

@testable import Questions

/// A field of a question with given weights, computed anew: values from the definitions, gradients by differences.
struct WorkedRecomputation {
  private let network: IndependentNetwork
  private let given: GivenNumbers
  private let at: String?
  private let options: [String: String]
  private let outputGradient: [Double]?
  private let endsInProbabilities: Bool
  /// The layer whose weights are asked about.
  private let learning: String

  init(_ instance: QuestionInstance, _ field: AnswerField) throws {
    network = try IndependentNetwork(xml: instance.networkElement!.xml)
    let subject = field.subject!
    let network = self.network
    let at = subject.layer.map { network.ids[$0] } ?? network.ids.last
    self.at = at
    options = field.asked.options
    let matrices = subject.matrices!
    var given = GivenNumbers(image: matrices.image.values, weights: [:], biases: [:])
    for weights in matrices.weights {
      let values = weights.matrices.flatMap(\.values)
      if weights.areBiases {
        given.biases[weights.layer] = values
      } else {
        given.weights[weights.layer] = values
      }
    }
    for (id, weights) in given.weights where given.biases[id] == nil {
      let layer = instance.subject.analysis!.layers.first { $0.id == id }!
      precondition(!weights.isEmpty)
      given.biases[id] = Array(repeating: 0, count: layer.outputShape!.channels)
    }
    self.given = given
    outputGradient = matrices.outputGradient?.values
    endsInProbabilities = instance.subject.analysis!.layers.first { $0.id == at }?.kind == "softmax"
    let weights = given.weights
    learning = options["parameters-of"] ?? network.ids.first { weights[$0] != nil } ?? ""
  }

  func answer(_ name: String) throws -> [Double] {
    let output = try network.values(of: given, at: at)
    switch name {
    case "feature-map": return output
    case "feature-map-sum": return [output.reduce(0, +)]
    case "feature-map-max": return [output.max()!]
    case "loss": return [loss(output)]
    case "gradient-input": return try slopes(\.image, given)
    case "gradient-weights": return try slopes(\.weights[default: learning], given)
    case "gradient-bias": return try slopes(\.biases[default: learning], given)
    case "updated-weights": return try updated().weights[learning]!
    default: return try updated().biases[learning]!
    }
  }

  private func slopes(
    _ numbers: WritableKeyPath<GivenNumbers, [Double]>, _ given: GivenNumbers
  ) throws -> [Double] {
    try network.slopes(of: given, at: at, with: numbers, loss: loss)
  }

  private func loss(_ output: [Double]) -> Double {
    guard let target = options["target"] else {
      return zip(output, outputGradient ?? output.map { _ in 1 }).reduce(0) { $0 + $1.0 * $1.1 }
    }
    if options["loss"] == "mean-squared-error" {
      let wanted = target.split(separator: " ").map { Double($0)! }
      return zip(output, wanted).reduce(0) { $0 + pow($1.0 - $1.1, 2) } / Double(wanted.count)
    }
    let right = output[Int(target)! - 1]
    return endsInProbabilities ? -log(right) : log(output.reduce(0) { $0 + pow(M_E, $1) }) - right
  }

  /// All layers go down together, with velocities of their own.
  private func updated() throws -> GivenNumbers {
    let rate = Double(options["learning-rate"]!)!
    let momentum = Double(options["momentum"] ?? "0")!
    var now = given
    var velocities: [WritableKeyPath<GivenNumbers, [Double]>: [Double]] = [:]
    for _ in 0..<Int(options["steps"] ?? "1")! {
      let here = now
      for layer in given.weights.keys {
        for numbers in [\GivenNumbers.weights[default: layer], \.biases[default: layer]] {
          let slopes = try slopes(numbers, here)
          let old = velocities[numbers] ?? slopes.map { _ in 0 }
          let velocity = zip(old, slopes).map { momentum * $0 + $1 }
          velocities[numbers] = velocity
          now[keyPath: numbers] = zip(now[keyPath: numbers], velocity).map { $0 - rate * $1 }
        }
      }
    }
    return now
  }
}

extension [String: [Double]] {
  /// A layer's numbers, by a path that can be named.
  fileprivate subscript(default layer: String) -> [Double] {
    get { self[layer] ?? [] }
    set { self[layer] = newValue }
  }
}
