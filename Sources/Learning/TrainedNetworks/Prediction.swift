import Mathematics
import Networks
import Pictures
import Sentences
import Training

/// How likely a network takes each class to be on a picture.
package struct Prediction: Sendable {
  /// A share of 1 for each class, in the order of the network's outputs.
  package let probabilities: [Double]

  /// The classes by their numbers, the likeliest first.
  package var ranking: [Int] {
    probabilities.indices.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
  }
}

extension TrainedNetwork {
  /// - Throws: `RunningError` where the network's scores are not finite.
  package func predict(_ picture: Picture) throws -> Prediction {
    let output = try model.predict(images(of: [picture])).values.map(Double.init)
    guard output.allSatisfy(\.isFinite) else {
      throw RunningError.overflow(in: model.network.nodes.last?.id ?? localized("the network"))
    }
    return Prediction(probabilities: endsWithSoftmax ? output : Self.softmax(output))
  }

  /// Whether the outputs are shares already.
  var endsWithSoftmax: Bool { model.endsWithProbabilities }

  /// e^x / Σ e^x, the largest subtracted first.
  private static func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
