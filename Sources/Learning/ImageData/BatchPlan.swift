import SeededRandom
import SystemFiles

/// Which images come in which batch, and how each is changed: a function of the seed and the place alone, so that a run can be
/// taken up anywhere.
public struct BatchPlan: Sendable {
  public let images: ImageSet
  public let batchSize: Int
  public let normalization: ChannelNormalization
  public let augmentation: Augmentation
  public let seed: UInt64
  /// Whether each epoch has an order of its own; else images come as they are in the set.
  public let shuffles: Bool
  private let table: [Float]

  /// - Precondition: there are images, and `batchSize` is at least 1.
  public init(
    _ images: ImageSet, batchSize: Int, normalization: ChannelNormalization,
    augmentation: Augmentation = .none, seed: UInt64 = 0, shuffles: Bool = true
  ) {
    precondition(!images.isEmpty && batchSize >= 1, "a batch has images")
    self.images = images
    self.batchSize = batchSize
    self.normalization = normalization
    self.augmentation = augmentation
    self.seed = seed
    self.shuffles = shuffles
    table = normalization.table
  }

  /// Batches in an epoch, the last of which may be smaller.
  public var stepsPerEpoch: Int { (images.count + batchSize - 1) / batchSize }

  /// The place after another: the next step, or the next epoch's first.
  public func position(after position: BatchPosition) -> BatchPosition {
    position.step + 1 < stepsPerEpoch
      ? BatchPosition(epoch: position.epoch, step: position.step + 1)
      : BatchPosition(epoch: position.epoch + 1)
  }

  /// The order of the images in an epoch.
  ///
  /// - Complexity: O(images).
  public func order(epoch: Int) -> [Int] {
    let places = Array(0..<images.count)
    guard shuffles else { return places }
    var mixed = SplitMix64(seed: seed, purpose: "order of the images")
    var generator = SplitMix64(seed: mixed.next() ^ UInt64(truncatingIfNeeded: epoch))
    return generator.shuffled(places)
  }

  /// Fills `batch` with the images of one step. What memory it has is used again.
  /// - Parameter order: that of the position's epoch.
  /// - Throws: `FileFault` where an image cannot be read any more.
  func fill(_ batch: inout Batch, at position: BatchPosition, order: [Int]) throws(FileFault) {
    let first = position.step * batchSize
    let count = min(batchSize, images.count - first)
    batch.epoch = position.epoch
    batch.step = position.step
    batch.indices.removeAll(keepingCapacity: true)
    batch.labels.removeAll(keepingCapacity: true)
    batch.indices.append(contentsOf: order[first..<first + count])
    for index in batch.indices { batch.labels.append(Int32(images.labels[index])) }
    let size = count * CIFARRecord.pixelCount
    if batch.images.count != size { batch.images = [Float](repeating: 0, count: size) }
    let fault = batch.images.withUnsafeMutableBufferPointer { write(batch.indices, position.epoch, to: $0) }
    if let fault { throw fault }
  }

  private func write(
    _ indices: [Int], _ epoch: Int, to images: UnsafeMutableBufferPointer<Float>
  ) -> FileFault? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: CIFARRecord.pixelCount) { planes in
      table.withUnsafeBufferPointer { table in
        do throws(FileFault) {
          for (number, index) in indices.enumerated() {
            try self.images.copyPlanes(of: index, into: planes.baseAddress!)
            augmentation.write(
              planes.baseAddress!, changed: augmentation.change(seed: seed, epoch: epoch, index: index),
              table: table.baseAddress!, to: images.baseAddress! + number * CIFARRecord.pixelCount)
          }
          return nil
        } catch {
          return error
        }
      }
    }
  }
}
