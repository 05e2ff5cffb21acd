import Kernels

/// How parameters follow their gradients. Each is a file in this folder and a line in
/// `OptimizerRegistry`; the formulas and defaults are PyTorch's.
public protocol Optimizer: Sendable {
  static var name: String { get }

  /// As a training plan has it; one that keeps no velocity takes no momentum.
  static func planned(momentum: Double, weightDecay: Double) -> Self

  /// What it remembers of each parameter, 0 at first, such as `velocity`.
  var slots: [String] { get }

  /// How strongly parameters are pulled to 0.
  var weightDecay: Double { get set }

  /// Changes parameters by one step.
  func update(_ parameters: OptimizerParameters)
}

/// Parameters, their gradients, and what the optimizer remembers of them.
public struct OptimizerParameters {
  public var count: Int
  public var values: UnsafeMutablePointer<Float>
  public var gradients: UnsafePointer<Float>
  /// One run of memory for each of the optimizer's slots.
  public var slots: [UnsafeMutablePointer<Float>]
  /// The learning rate of this step.
  public var rate: Double
  /// The weight decay of these parameters.
  public var weightDecay: Double
  /// Counted from 1.
  public var step: Int
  /// The threads to share the work among; nil for the calling one alone.
  public var workers: Workers?
}
