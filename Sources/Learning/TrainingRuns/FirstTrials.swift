import Networks
import SeededRandom
import Training

/// What is tried on a network before it is trained: the loss it starts with, and whether it can learn a few images by heart.
///
/// The plan says how the weights are drawn, and from which seed, and no more. Dropout is left out: it makes both harder to read and says nothing about the network.
/// Source: Karpathy, A Recipe for Training Neural Networks, 2019, "verify loss @ init" and "overfit one batch".
package struct FirstTrials {
  package let images: LabelledImages
  private let model: Model
  private let seed: UInt64

  /// - Throws: `NetworkError` for a network that cannot run.
  package init(
    _ network: Network, plan: TrainingPlan, images: LabelledImages, threads: Int
  ) throws(NetworkError) {
    let bare = network.replacingLayers { ($0.layer as? any RunnableLayer)?.withoutChance }
    model = try Model(network: bare, seed: plan.seed, initializer: plan.initializer, threads: threads)
    seed = plan.seed
    self.images = images
  }

  /// The mean cross-entropy of the first step of training, before any weight has changed: batch normalisation takes its means
  /// from these images, as it does in training.
  package func initialLoss() throws -> Double {
    let trainer = Trainer(
      model, optimizer: StochasticGradientDescent(momentum: 0), schedule: ConstantRate(0), seed: seed)
    return try trainer.step(images.images, labels: images.labels).loss
  }

  /// What came of learning by heart.
  package struct Overfit: Sendable, Equatable {
    /// How often all images were seen.
    package var epochs: Int
    /// How many were classified rightly at the end.
    package var correct: Int
    package var loss: Double
  }

  /// At most so often are all images seen: a fixed amount of work, so that the outcome is the same on a slow machine.
  package static let maximumEpochs = 100
  /// Of the forward passes: a backward pass costs two more.
  package static let passesPerEpoch = 3.0
  private static let batchSize = 25
  private static let rate = 2e-3

  /// Learns the images until `wanted` of them are classified rightly, in use and not only in training.
  ///
  /// With Adam at 0.002 and batches of 25, whatever the student's plan is: that one is made for 50,000 images, and its warm-up,
  /// decay and large batches would be out of place on a hundred.
  /// - Parameter report: called after every epoch.
  package func overfit(wanted: Int, report: (Int) -> Void) throws -> Overfit {
    let batch = min(Self.batchSize, images.count)
    let trainer = Trainer(model, optimizer: Adam(), schedule: ConstantRate(Self.rate), seed: seed)
    var random = SplitMix64(seed: seed, purpose: "order of the images to overfit")
    var epochs = 0
    while true {
      let order = random.shuffled(Array(0..<images.count))
      var (correct, loss) = (0, 0.0)
      for first in stride(from: 0, to: order.count, by: batch) {
        let part = images.selecting(order[first..<min(first + batch, order.count)])
        let step = try trainer.step(part.images, labels: part.labels)
        correct += step.correct ?? 0
        loss += step.loss
      }
      epochs += 1
      report(epochs)
      let isOver = epochs == Self.maximumEpochs || !loss.isFinite
      // Counted while the weights change, and before a step helps, this only says when it is time to look.
      guard correct >= wanted || isOver else { continue }
      let evaluation = try model.loss(of: images.images, labels: images.labels)
      let found = evaluation.correct ?? 0
      if found >= wanted || isOver { return Overfit(epochs: epochs, correct: found, loss: evaluation.loss) }
    }
  }
}
