import Sentences
import Training

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How a network is trained: everything that is decided before the first step. Exercise 6's module gives one as JSON.
package struct TrainingPlan: Codable, Hashable, Sendable {
  /// The name of one of `OptimizerRegistry`.
  package struct OptimizerName: RawRepresentable, Codable, Hashable, Sendable {
    package let rawValue: String

    package init?(rawValue: String) {
      guard OptimizerRegistry.optimizer(named: rawValue) != nil else { return nil }
      self.rawValue = rawValue
    }

    package init(_ type: any Optimizer.Type) { rawValue = type.name }
  }

  package enum ScheduleName: String, Codable, Sendable, CaseIterable {
    case constant, exponential, cosine, oneCycle
  }

  /// How the weights are drawn before the first step. Glorot's uniform distribution starts with smaller weights than He's: the
  /// first loss is nearer to that of guessing, and the course's first network learns faster from there.
  package var initializer: WeightInitializer
  package var optimizer: OptimizerName
  /// The learning rate; for `oneCycle` the highest.
  package var learningRate: Double
  package var momentum: Double
  package var weightDecay: Double
  package var schedule: ScheduleName
  /// The factor of an exponential schedule, epoch for epoch.
  package var decay: Double
  package var batchSize: Int
  package var epochs: Int
  /// Whether images are mirrored at random.
  package var flips: Bool
  /// By how many pixels images are shifted at random, at most.
  package var shift: Int
  package var seed: UInt64

  /// The plan of the course's first network: Adamax, 5e-3 · 0.9^epoch, batches of 32.
  package init(
    initializer: WeightInitializer = .glorotUniform, optimizer: OptimizerName = .init(Adamax.self),
    learningRate: Double = 5e-3, momentum: Double = 0.9,
    weightDecay: Double = 0, schedule: ScheduleName = .exponential, decay: Double = 0.9, batchSize: Int = 32,
    epochs: Int = 10, flips: Bool = false, shift: Int = 0, seed: UInt64 = 1
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

  /// What a student's module gave; nil where it cannot be read. Values that are no finite numbers are read, for
  /// `problem` to name.
  package init?(json: String) {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let plan = try? decoder.decode(TrainingPlan.self, from: Data(json.utf8)) else { return nil }
    self = plan
  }

  /// What is wrong with it, in a sentence; nil where nothing is.
  package var problem: String? {
    let numbers: [(String, Double, ClosedRange<Double>)] = [
      ("learningRate", learningRate, 1e-12...100), ("momentum", momentum, 0...0.9999),
      ("weightDecay", weightDecay, 0...1), ("decay", decay, 1e-3...1),
      ("batchSize", Double(batchSize), 1...4096),
      ("epochs", Double(epochs), 1...1000), ("shift", Double(shift), 0...16),
    ]
    for (name, value, range) in numbers where !range.contains(value) {
      let finite =
        value.isFinite
        ? "" : value.isNaN ? localized(", which is no number") : localized(", which is no finite number")
      return
        localized(
          "the plan's \(name) is \(value)\(finite), and it must lie from \(range.lowerBound) to \(range.upperBound)"
        )
    }
    return nil
  }

  var rule: any Optimizer {
    OptimizerRegistry.optimizer(named: optimizer.rawValue)!
      .planned(momentum: momentum, weightDecay: weightDecay)
  }

  var rates: any LearningRateSchedule {
    switch schedule {
    case .constant: ConstantRate(learningRate)
    case .exponential: ExponentialRate(learningRate, factor: decay)
    case .cosine: CosineRate(learningRate)
    case .oneCycle: OneCycleRate(learningRate)
    }
  }
}
