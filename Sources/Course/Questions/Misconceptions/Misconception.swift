import Networks

/// A common mistake, as the reference run with one rule altered.
///
/// Each misconception is one file in this folder and one line in `Misconceptions.all`. Which quantities it is about follows from
/// what they say of themselves: none is named here.
package protocol Misconception: Sendable {
  /// The value of the attribute `misconception`.
  static var name: String { get }
  /// What to tell a student who made it, where the question has no words of its own.
  static var feedback: String { get }

  /// What someone who makes the mistake answers; nil where the mistake makes no difference to the quantity, or where
  /// the altered run has no answer.
  static func answer(_ subject: QuestionSubject, _ quantity: any Quantity.Type) -> Answer?
}

/// All misconceptions, tried on every wrong answer in this order.
package enum Misconceptions {
  package static let all: [any Misconception.Type] = [
    ForgotPadding.self,
    PaddingOnce.self,
    CeilForFloor.self,
    ForgotPlusOne.self,
    IgnoredStride.self,
    IgnoredDilation.self,
    ForgotBias.self,
    BiasPerWeight.self,
    ForgotInputChannels.self,
    PoolHasWeights.self,
    LayerCountForField.self,
    IgnoredJump.self,
    SummedKernels.self,
    SwappedAxes.self,
    AveragedCopies.self,
    IgnoredReLU.self,
    SteppedUphill.self,
    ForgotLearningRate.self,
  ]

  package static func misconception(named name: String) -> (any Misconception.Type)? {
    all.first { $0.name == name }
  }
}

/// A misconception that alters layers and leaves everything else to the reference.
protocol AlteredLayers: Misconception {
  /// The layer as someone with the misconception computes it; nil where it makes no difference.
  static func altered(_ layer: any Layer) -> (any Layer)?
  /// Whether the mistake is about this quantity at all.
  static func concerns(_ quantity: any Quantity.Type) -> Bool
}

extension AlteredLayers {
  static func concerns(_ quantity: any Quantity.Type) -> Bool { true }

  static func answer(_ subject: QuestionSubject, _ quantity: any Quantity.Type) -> Answer? {
    guard concerns(quantity), let network = subject.network,
      network.nodes.contains(where: { altered($0.layer) != nil }),
      let other = subject.replacingLayers({ altered($0.layer) })
    else { return nil }
    return try? quantity.answer(other)
  }
}
