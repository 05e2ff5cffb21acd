import Mathematics

/// How far training has come.
public struct TrainingProgress: Hashable, Sendable {
  /// The steps done, 0 at first.
  public var step: Int
  public var stepsPerEpoch: Int
  public var epochs: Int

  public init(step: Int, stepsPerEpoch: Int, epochs: Int) {
    self.step = step
    self.stepsPerEpoch = stepsPerEpoch
    self.epochs = epochs
  }

  /// The epoch under way, from 0.
  public var epoch: Int { step / max(1, stepsPerEpoch) }
  public var totalSteps: Int { stepsPerEpoch * epochs }
}

/// The learning rate over the course of training.
public protocol LearningRateSchedule: Sendable {
  /// The rate of the next step.
  func rate(at progress: TrainingProgress) -> Double
}

/// Always the same rate.
public struct ConstantRate: LearningRateSchedule {
  public var rate: Double

  public init(_ rate: Double) { self.rate = rate }

  public func rate(at progress: TrainingProgress) -> Double { rate }
}

/// rate · factor^epoch: the same all through an epoch.
public struct ExponentialRate: LearningRateSchedule {
  public var rate: Double
  public var factor: Double

  public init(_ rate: Double, factor: Double) {
    self.rate = rate
    self.factor = factor
  }

  public func rate(at progress: TrainingProgress) -> Double {
    rate * pow(factor, Double(progress.epoch))
  }
}

/// From `rate` down to `lowest` along half a cosine, step by step. Source: Loshchilov and Hutter, ICLR 2017.
public struct CosineRate: LearningRateSchedule {
  public var rate: Double
  public var lowest: Double

  public init(_ rate: Double, lowest: Double = 0) {
    self.rate = rate
    self.lowest = lowest
  }

  public func rate(at progress: TrainingProgress) -> Double {
    let part = min(1, Double(progress.step) / Double(max(1, progress.totalSteps)))
    return lowest + (rate - lowest) * (1 + cos(.pi * part)) / 2
  }
}

/// Up from `highest / startDivisor` while warming up, then down to the start / endDivisor, both along half a cosine.
///
/// The last step has the lowest rate, as PyTorch's `OneCycleLR`. Source: Smith and Topin, "Super-Convergence", 2018.
public struct OneCycleRate: LearningRateSchedule {
  public var highest: Double
  /// The part of all steps in which the rate rises.
  public var warmUp: Double
  public var startDivisor: Double
  public var endDivisor: Double

  public init(
    _ highest: Double, warmUp: Double = 0.3, startDivisor: Double = 25, endDivisor: Double = 1e4
  ) {
    self.highest = highest
    self.warmUp = warmUp
    self.startDivisor = startDivisor
    self.endDivisor = endDivisor
  }

  public func rate(at progress: TrainingProgress) -> Double {
    let last = Double(max(1, progress.totalSteps - 1))
    let top = warmUp * Double(progress.totalSteps) - 1
    let step = min(Double(progress.step), last)
    let start = highest / startDivisor
    if step <= top { return between(start, highest, top > 0 ? step / top : 1) }
    return between(highest, start / endDivisor, last > top ? (step - top) / (last - top) : 1)
  }

  private func between(_ first: Double, _ second: Double, _ part: Double) -> Double {
    second + (first - second) / 2 * (1 + cos(.pi * part))
  }
}
