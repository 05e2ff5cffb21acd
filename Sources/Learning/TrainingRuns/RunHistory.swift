/// What a run came to, epoch for epoch.
package struct RunHistory: Codable, Hashable, Sendable {
  package struct Epoch: Codable, Hashable, Sendable {
    /// From 1.
    package var epoch: Int
    /// Steps since the beginning.
    package var step: Int
    /// The mean over the epoch, measured while it was trained.
    package var loss: Double
    package var trainingAccuracy: Double
    /// On the test images after the epoch; nil where there are none.
    package var testAccuracy: Double?
    package var imagesPerSecond: Double
    /// Since the run began, pauses left out.
    package var seconds: Double
  }

  package var epochs: [Epoch] = []
  /// Sums over the epoch under way, so that one that was interrupted is told whole.
  package var partialLoss = 0.0
  package var partialCorrect = 0
  package var partialImages = 0
  /// Seconds of training so far.
  package var seconds = 0.0

  package init() {}
}
