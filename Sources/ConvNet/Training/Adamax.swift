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
    OptimizerUpdates.adamax(
      p.count, parameters: p.values, gradients: p.gradients, mean: p.slots[0], norm: p.slots[1],
      rate: Float(p.rate), beta1: beta1, beta2: beta2, epsilon: Float(epsilon), decay: Float(p.weightDecay),
      step: p.step)
  }
}
