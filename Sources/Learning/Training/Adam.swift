/// Steps by the running mean of the gradients over the root of that of their squares. Source: Kingma and Ba, ICLR 2015.
public struct Adam: AdamFamily {
  public static let name = "adam"
  public var numbers: AdamNumbers
  public init(_ numbers: AdamNumbers) { self.numbers = numbers }

  public var slots: [String] { ["mean", "square"] }

  public func update(_ p: OptimizerParameters) { adam(p, numbers, decouplesDecay: false) }
}
