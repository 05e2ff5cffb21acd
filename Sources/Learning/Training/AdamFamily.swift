import Kernels

/// Adam and those that follow it: steps by the running mean of the gradients, measured by that of their size. Source: Kingma
/// and Ba, ICLR 2015.
public protocol AdamFamily: Optimizer {
  /// The weight decay where none is given.
  static var usualWeightDecay: Double { get }

  var numbers: AdamNumbers { get set }

  init(_ numbers: AdamNumbers)
}

/// The numbers that the whole family has.
public struct AdamNumbers: Sendable {
  /// What the mean of the gradients keeps of the step before.
  public var beta1: Double
  /// What the mean of their size keeps of the step before.
  public var beta2: Double
  /// Keeps the size away from 0.
  public var epsilon: Double
  public var weightDecay: Double
}

extension AdamFamily {
  public static var usualWeightDecay: Double { 0 }

  public init(
    beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    weightDecay: Double = Self.usualWeightDecay
  ) {
    self.init(AdamNumbers(beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: weightDecay))
  }

  public static func planned(momentum: Double, weightDecay: Double) -> Self { Self(weightDecay: weightDecay) }

  public var weightDecay: Double {
    get { numbers.weightDecay }
    set { numbers.weightDecay = newValue }
  }
}

/// The step of Adam, with the weight decay in the gradient or apart from it.
func adam(_ p: OptimizerParameters, _ numbers: AdamNumbers, decouplesDecay: Bool) {
  Optimizers.adam(
    count: p.count, weights: p.values, gradient: p.gradients, mean: p.slots[0], square: p.slots[1],
    step: p.step, rate: Float(p.rate), beta1: Float(numbers.beta1), beta2: Float(numbers.beta2),
    epsilon: Float(numbers.epsilon), weightDecay: Float(p.weightDecay), decouplesDecay: decouplesDecay,
    workers: p.workers)
}
