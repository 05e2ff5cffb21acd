import Kernels

/// Adam with the largest recent gradient in place of the root of the mean square. Source: Kingma and Ba, ICLR 2015.
public struct Adamax: AdamFamily {
  public static let name = "adamax"
  public var numbers: AdamNumbers
  public init(_ numbers: AdamNumbers) { self.numbers = numbers }

  public var slots: [String] { ["mean", "norm"] }

  public func update(_ p: OptimizerParameters) {
    Optimizers.adamax(
      count: p.count, weights: p.values, gradient: p.gradients, mean: p.slots[0], largest: p.slots[1],
      step: p.step, rate: Float(p.rate), beta1: Float(numbers.beta1), beta2: Float(numbers.beta2),
      epsilon: Float(numbers.epsilon), weightDecay: Float(p.weightDecay), workers: p.workers)
  }
}
