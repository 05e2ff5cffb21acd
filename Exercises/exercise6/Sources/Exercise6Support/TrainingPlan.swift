/// How your network is trained: everything that is decided before the first step.
public struct TrainingPlan: Codable, Hashable, Sendable {
  /// What turns gradients into steps.
  public enum Optimizer: String, Codable, Sendable {
    case sgd, adam, adamw, adamax
  }

  /// How the learning rate changes from epoch to epoch.
  public enum Schedule: String, Codable, Sendable {
    /// Always the same.
    case constant
    /// Times `decay` after every epoch.
    case exponential
    /// Down to 0 along half a cosine.
    case cosine
    /// Up during the first third, then down along half a cosine.
    case oneCycle
  }

  /// How the weights are drawn before the first step.
  public enum Initializer: String, Codable, Sendable {
    /// He's normal distribution before a ReLU or leaky ReLU, Glorot's uniform one elsewhere.
    case automatic
    case heNormal = "he-normal"
    case heUniform = "he-uniform"
    case glorotNormal = "glorot-normal"
    case glorotUniform = "glorot-uniform"
  }

  public var initializer: Initializer
  public var optimizer: Optimizer
  /// The learning rate; for `oneCycle` the highest.
  public var learningRate: Double
  /// The share of the last step that goes on; `sgd` alone uses it.
  public var momentum: Double
  /// How strongly weights are pulled towards 0.
  public var weightDecay: Double
  public var schedule: Schedule
  /// The factor of an exponential schedule.
  public var decay: Double
  /// How many images a step sees.
  public var batchSize: Int
  /// How often all images are seen.
  public var epochs: Int
  /// Whether images are mirrored at random.
  public var flips: Bool
  /// By how many pixels images are shifted at random, at most.
  public var shift: Int
  /// Where everything random is drawn from.
  public var seed: UInt64

  public init(
    initializer: Initializer = .glorotUniform, optimizer: Optimizer = .sgd, learningRate: Double = 0.01,
    momentum: Double = 0.9, weightDecay: Double = 0, schedule: Schedule = .constant, decay: Double = 0.9,
    batchSize: Int = 32, epochs: Int = 10, flips: Bool = false, shift: Int = 0, seed: UInt64 = 1
  ) {
    self.initializer = initializer
    self.optimizer = optimizer
    self.learningRate = learningRate
    self.momentum = momentum
    self.weightDecay = weightDecay
    self.schedule = schedule
    self.decay = decay
    self.batchSize = batchSize
    self.epochs = epochs
    self.flips = flips
    self.shift = shift
    self.seed = seed
  }
}
