import Kernels

/// Steps by the running mean of the gradients over the root of that of their squares. Source: Kingma and Ba, ICLR 2015.
public struct Adam: Optimizer {
  public static let name = "adam"
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

  public var slots: [String] { ["mean", "square"] }

  public func update(_ p: OptimizerParameters) {
    Optimizers.adam(
      count: p.count, weights: p.values, gradient: p.gradients, mean: p.slots[0], square: p.slots[1],
      step: p.step, rate: Float(p.rate), beta1: Float(beta1), beta2: Float(beta2), epsilon: Float(epsilon),
      weightDecay: Float(p.weightDecay), decouplesDecay: false, workers: p.workers)
  }
}

/// Adam with the weight decay apart from the gradient. Source: Loshchilov and Hutter, ICLR 2019.
public struct AdamW: Optimizer {
  public static let name = "adamw"
  public var beta1: Double
  public var beta2: Double
  public var epsilon: Double
  public var weightDecay: Double

  public init(
    beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0.01
  ) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  public var slots: [String] { ["mean", "square"] }

  public func update(_ p: OptimizerParameters) {
    Optimizers.adam(
      count: p.count, weights: p.values, gradient: p.gradients, mean: p.slots[0], square: p.slots[1],
      step: p.step, rate: Float(p.rate), beta1: Float(beta1), beta2: Float(beta2), epsilon: Float(epsilon),
      weightDecay: Float(p.weightDecay), decouplesDecay: true, workers: p.workers)
  }
}
