import Kernels

/// Steps by the running mean of the gradients over the root of that of their squares. Source: Kingma and Ba, ICLR 2015.
public struct Adam: AdamFamily {
  public static let name = "adam"
  public var numbers: AdamNumbers
  public init(_ numbers: AdamNumbers) { self.numbers = numbers }

  public var slots: [String] { ["mean", "square"] }

  public func update(_ p: OptimizerParameters) { adam(p, numbers, decouplesDecay: false) }
}

/// Adam with the weight decay apart from the gradient. Source: Loshchilov and Hutter, ICLR 2019.
public struct AdamW: AdamFamily {
  public static let name = "adamw"
  public static let usualWeightDecay = 0.01
  public var numbers: AdamNumbers
  public init(_ numbers: AdamNumbers) { self.numbers = numbers }

  public var slots: [String] { ["mean", "square"] }

  public func update(_ p: OptimizerParameters) { adam(p, numbers, decouplesDecay: true) }
}

private func adam(_ p: OptimizerParameters, _ numbers: AdamNumbers, decouplesDecay: Bool) {
  Optimizers.adam(
    count: p.count, weights: p.values, gradient: p.gradients, mean: p.slots[0], square: p.slots[1],
    step: p.step, rate: Float(p.rate), beta1: Float(numbers.beta1), beta2: Float(numbers.beta2),
    epsilon: Float(numbers.epsilon), weightDecay: Float(p.weightDecay), decouplesDecay: decouplesDecay,
    workers: p.workers)
}
