/// How pixel values become what a network sees: (v/255 − mean) / standard deviation, channel by channel.
///
/// Measured on the training images, kept in the checkpoint, and used unchanged for every image that the network ever sees.
public struct ChannelNormalization: Hashable, Sendable {
  /// Of red, green and blue, on the scale 0…1.
  public var mean: [Float]
  /// Of red, green and blue, on the scale 0…1; never 0.
  public var standardDeviation: [Float]

  /// - Precondition: three finite numbers each, the deviations positive.
  public init(mean: [Float], standardDeviation: [Float]) {
    guard let checked = Self(read: mean, standardDeviation) else {
      preconditionFailure("a mean and a positive deviation for each of \(CIFARRecord.channels) channels")
    }
    self = checked
  }

  /// As a file has it; nil where no image can be normalised with it.
  package init?(read mean: [Float], _ standardDeviation: [Float]) {
    guard mean.count == CIFARRecord.channels, standardDeviation.count == CIFARRecord.channels,
      mean.allSatisfy(\.isFinite), standardDeviation.allSatisfy({ $0.isFinite && $0 > 0 })
    else { return nil }
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// Mean and standard deviation (of all values, not estimated from a sample) of the images that were summed. A channel
  /// that never varies is only shifted.
  public init(_ sums: ChannelSums) {
    let count = Double(max(1, sums.count))
    var mean: [Float] = []
    var deviation: [Float] = []
    for channel in 0..<CIFARRecord.channels {
      let average = Double(sums.sums[channel]) / count
      let variance = max(0, Double(sums.squares[channel]) / count - average * average)
      mean.append(Float(average / 255))
      deviation.append(variance > 0 ? Float((variance / (255 * 255)).squareRoot()) : 1)
    }
    self.init(mean: mean, standardDeviation: deviation)
  }

  /// What each byte becomes: 256 values for red, then green, then blue.
  package var table: [Float] {
    (0..<CIFARRecord.channels).flatMap { channel in
      (0..<256).map { (Float($0) / 255 - mean[channel]) / standardDeviation[channel] }
    }
  }
}
