/// A few images, ready for a network, with their labels.
public struct Batch: Sendable {
  /// Counted from 0.
  public internal(set) var epoch = 0
  /// Within the epoch, counted from 0.
  public internal(set) var step = 0
  /// Where each image is in its set.
  public internal(set) var indices: [Int] = []
  /// The class of each image, 0…9.
  public internal(set) var labels: [Int32] = []
  /// `count` x 32 x 32 x 3 normalised values, in the order image, height, width, channel.
  public internal(set) var images: [Float] = []

  /// How many images it has; the last batch of an epoch may have fewer than the others.
  public var count: Int { labels.count }
}

/// A place in a training run: what has been done is everything before it.
public struct BatchPosition: Hashable, Comparable, Sendable {
  /// Counted from 0.
  public var epoch: Int
  /// The step within the epoch, counted from 0.
  public var step: Int

  public init(epoch: Int = 0, step: Int = 0) {
    self.epoch = epoch
    self.step = step
  }

  public static func < (left: BatchPosition, right: BatchPosition) -> Bool {
    (left.epoch, left.step) < (right.epoch, right.step)
  }
}
