import Kernels

/// Adam with the largest recent gradient in place of the root of the mean square. Source: Kingma and Ba, ICLR 2015.
public struct Adamax: Optimizer {
  public static let name = "adamax"
  public var beta1: Double
  public var beta2: Double
  public var epsilon: Double
  public var weightDecay: Double

  public init(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  public var slots: [String] { ["mean", "norm"] }

  public func update(_ p: OptimizerParameters) {
    Optimizers.adamax(
      count: p.count, weights: p.values, gradient: p.gradients, mean: p.slots[0], largest: p.slots[1],
      step: p.step, rate: Float(p.rate), beta1: Float(beta1), beta2: Float(beta2), epsilon: Float(epsilon),
      weightDecay: Float(p.weightDecay), workers: p.workers)
  }
}
