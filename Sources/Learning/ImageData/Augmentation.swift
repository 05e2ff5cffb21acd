import SeededRandom

/// Random changes that leave an image's class as it is, so that a network sees more than was photographed: mirrored left to
/// right every other time, and moved by a few pixels (a random crop of the padded image).
///
/// What happens to an image depends on the seed, the epoch and the image's index alone: not on the order of the images, on
/// the batch size or on which thread does it.
/// Source: He et al., "Deep Residual Learning for Image Recognition", 2015, section 4.2 (pad 4, crop 32x32, flip).
public struct Augmentation: Hashable, Sendable {
  /// Whether every other image is mirrored left to right.
  public var flips: Bool
  /// By how many pixels at most an image is moved, each way.
  public var cropPadding: Int
  /// What comes in at the edge of an image that was moved.
  public var edge: Edge

  public enum Edge: String, Hashable, Sendable, CaseIterable {
    /// The mean colour: zeros, after the normalisation.
    case mean
    /// The image's own pixels, mirrored at its edge.
    case reflected
  }

  /// - Precondition: `cropPadding` is from 0 to 31.
  public init(flips: Bool = true, cropPadding: Int = 4, edge: Edge = .mean) {
    precondition((0..<CIFARRecord.side).contains(cropPadding), "an image cannot be moved out of itself")
    self.flips = flips
    self.cropPadding = cropPadding
    self.edge = edge
  }

  /// Images as they are.
  public static let none = Augmentation(flips: false, cropPadding: 0)

  /// What happens to one image.
  public struct Change: Hashable, Sendable {
    public var isFlipped = false
    /// The pixel at row y of the result comes from row y + rows of the image.
    public var rows = 0
    /// The pixel at column x of the result comes from column x + columns of the image, once that is flipped.
    public var columns = 0

    public init(isFlipped: Bool = false, rows: Int = 0, columns: Int = 0) {
      self.isFlipped = isFlipped
      self.rows = rows
      self.columns = columns
    }
  }

  /// The change of the image with this index in this epoch.
  public func change(seed: UInt64, epoch: Int, index: Int) -> Change {
    var mixed = SplitMix64(seed: seed, purpose: "augmentation")
    mixed = SplitMix64(seed: mixed.next() ^ UInt64(truncatingIfNeeded: epoch))
    var generator = SplitMix64(seed: mixed.next() ^ UInt64(truncatingIfNeeded: index))
    var change = Change()
    if flips { change.isFlipped = generator.index(below: 2) == 1 }
    if cropPadding > 0 {
      change.rows = generator.index(below: 2 * cropPadding + 1) - cropPadding
      change.columns = generator.index(below: 2 * cropPadding + 1) - cropPadding
    }
    return change
  }

  /// Writes an image as a network sees it.
  ///
  /// - Parameters:
  ///   - planes: 3 x 32 x 32 bytes, channel by channel.
  ///   - table: what each byte becomes, 256 values a channel (`ChannelNormalization.table`).
  ///   - image: 32 x 32 x 3 values, in the order height, width, channel; all are written.
  func write(
    _ planes: UnsafePointer<UInt8>, changed change: Change, table: UnsafePointer<Float>,
    to image: UnsafeMutablePointer<Float>
  ) {
    let side = CIFARRecord.side
    var output = image
    for y in 0..<side {
      let row = place(y + change.rows)
      for x in 0..<side {
        let column = place(x + change.columns)
        if row < 0 || column < 0 {
          for channel in 0..<CIFARRecord.channels { output[channel] = 0 }
        } else {
          let pixel = planes + row * side + (change.isFlipped ? side - 1 - column : column)
          output[0] = table[Int(pixel[0])]
          output[1] = table[256 + Int(pixel[CIFARRecord.planeSize])]
          output[2] = table[512 + Int(pixel[2 * CIFARRecord.planeSize])]
        }
        output += CIFARRecord.channels
      }
    }
  }

  /// The row or column that a place, which may lie outside, takes its pixels from; −1 for none.
  @inline(__always)
  private func place(_ place: Int) -> Int {
    let last = CIFARRecord.side - 1
    if place >= 0, place <= last { return place }
    switch edge {
    case .mean: return -1
    case .reflected: return place < 0 ? -place : 2 * last - place
    }
  }
}
