import Networks
import SeededRandom

/// How fast a network trains and runs, measured on drawn images.
public enum TrainingBenchmark {
  public struct Result: Hashable, Sendable {
    /// Images per second of the median step: forward, backward and the optimizer's.
    public var training: Double
    /// Images per second of the median step forward, dropout and batch normalisation as in use.
    public var inference: Double
    /// The loss of the last step: a number, or something has gone wrong.
    public var loss: Double
    /// Seconds of each training step.
    public var stepSeconds: [Double]
    /// Bytes that weights, gradients, the optimizer's state and the plans' buffers take.
    public var bytes: Int
  }

  /// Trains and runs a network on batches that are already in memory; two steps before are not counted.
  ///
  /// - Throws: `NetworkError` for a network that cannot run.
  public static func imagesPerSecond(
    _ network: Network, batch: Int, steps: Int, threads: Int
  ) throws -> Result {
    let model = try Model(network: network, seed: 1, threads: threads)
    let trainer = Trainer(model, optimizer: Adamax(), schedule: ConstantRate(5e-3), seed: 1)
    var random = SplitMix64(seed: 1)
    let sizes = [batch] + (network.input.sizes ?? [])
    let images = Tensor(
      sizes: sizes, values: (0..<sizes.reduce(1, *)).map { _ in Float(random.index(below: 2001)) / 1000 - 1 })
    let rows = batch * (model.outputShape.elementCount ?? 1) / model.outputShape.channels
    let labels = (0..<rows).map { _ in random.index(below: model.outputShape.channels) }
    let clock = ContinuousClock()
    var loss = 0.0
    var seconds: [Double] = []
    for step in 0..<steps + 2 {
      let start = clock.now
      loss = try trainer.step(images, labels: labels).loss
      if step >= 2 { seconds.append((clock.now - start) / .seconds(1)) }
    }
    let plan = try model.evaluationPlan(batch: batch, end: model.end)
    plan.input.update(from: images.values, count: plan.inputCount)
    let context = StepContext(isTraining: false, seed: 0, workers: model.workers)
    plan.forward(context)
    let inference = (0..<steps).map { _ in clock.measure { plan.forward(context) } / .seconds(1) }
    return Result(
      training: Double(batch) / median(seconds), inference: Double(batch) / median(inference), loss: loss,
      stepSeconds: seconds, bytes: 4 * (trainer.memoryCount + plan.memoryCount))
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
