/// Adam with the weight decay apart from the gradient. Source: Loshchilov and Hutter, ICLR 2019.
public struct AdamW: AdamFamily {
  public static let name = "adamw"
  public static let usualWeightDecay = 0.01
  public var numbers: AdamNumbers
  public init(_ numbers: AdamNumbers) { self.numbers = numbers }

  public var slots: [String] { ["mean", "square"] }

  public func update(_ p: OptimizerParameters) { adam(p, numbers, decouplesDecay: true) }
}
