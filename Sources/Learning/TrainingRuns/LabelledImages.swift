import ImageData
import SystemFiles
import Training

/// A few images in memory as a network sees them, with their classes.
package struct LabelledImages {
  /// N x 32 x 32 x 3.
  package let images: Tensor
  package let labels: [Int]

  /// - Throws: `FileFault` for an image that cannot be read.
  package init(_ set: ImageSet, normalization: ChannelNormalization) throws(FileFault) {
    var values: [Float] = []
    values.reserveCapacity(set.count * CIFARRecord.pixelCount)
    for index in 0..<set.count { values += try set.image(index, normalized: normalization) }
    images = Tensor(
      sizes: [set.count, CIFARRecord.side, CIFARRecord.side, CIFARRecord.channels], values: values)
    labels = set.labels.map(Int.init)
  }

  package var count: Int { labels.count }

  /// The images at these places, in this order.
  package func selecting(_ places: some Collection<Int>) -> (images: Tensor, labels: [Int]) {
    let each = CIFARRecord.pixelCount
    return (
      Tensor(
        sizes: [places.count] + images.sizes.dropFirst(),
        values: places.flatMap { images.values[$0 * each..<($0 + 1) * each] }),
      places.map { labels[$0] }
    )
  }
}
