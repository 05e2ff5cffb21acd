import Kernels

/// Steps against the gradient, with momentum: a velocity that forgets slowly. Nesterov's looks one step ahead.
public struct StochasticGradientDescent: Optimizer {
  public static let name = "sgd"
  public var momentum: Double
  public var isNesterov: Bool
  public var weightDecay: Double

  public init(momentum: Double = 0, nesterov: Bool = false, weightDecay: Double = 0) {
    self.momentum = momentum
    isNesterov = nesterov
    self.weightDecay = weightDecay
  }

  public static func planned(momentum: Double, weightDecay: Double) -> Self {
    Self(momentum: momentum, nesterov: momentum > 0, weightDecay: weightDecay)
  }

  public var slots: [String] { momentum == 0 ? [] : ["velocity"] }

  public func update(_ p: OptimizerParameters) {
    Optimizers.sgd(
      count: p.count, weights: p.values, gradient: p.gradients, velocity: p.slots.first, rate: Float(p.rate),
      momentum: Float(momentum), nesterov: isNesterov, weightDecay: Float(p.weightDecay), workers: p.workers)
  }
}
