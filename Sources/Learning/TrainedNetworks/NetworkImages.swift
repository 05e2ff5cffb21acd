import ImageData
import Pictures
import Training

/// Pictures to what the network sees, and back.
extension TrainedNetwork {
  /// Whether a picture has another size than the network's images, so that it is cut and resized.
  package func isFitted(_ picture: Picture) -> Bool {
    picture.width != CIFARRecord.side || picture.height != CIFARRecord.side
  }

  /// What the network sees of pictures: N x 32 x 32 x 3, normalised as its training images were. Of a picture of another size
  /// it is the largest square in the middle, each pixel the mean of what it covers.
  ///
  /// - Precondition: no picture is empty.
  package func images(of pictures: [Picture]) -> Tensor {
    let side = CIFARRecord.side
    let table = normalization.table
    var values: [Float] = []
    values.reserveCapacity(pictures.count * CIFARRecord.pixelCount)
    for picture in pictures {
      let square = isFitted(picture) ? picture.square(side: side) : picture
      for (index, byte) in square.pixels.enumerated() {
        values.append(table[index % CIFARRecord.channels * 256 + Int(byte)])
      }
    }
    return Tensor(sizes: [pictures.count, side, side, CIFARRecord.channels], values: values)
  }

  /// The picture that the network sees as one of a batch of images; what is darker than black or lighter than white is cut.
  package func picture(of images: Tensor, _ index: Int) -> Picture {
    let image = images.images(index..<index + 1).values
    let bytes = image.enumerated().map { place, value in
      let channel = place % CIFARRecord.channels
      let part = value * normalization.standardDeviation[channel] + normalization.mean[channel]
      return UInt8(max(0, min(255, (part * 255).rounded())))
    }
    return Picture(width: images.sizes[2], height: images.sizes[1], pixels: bytes)
  }

  /// What black and white are to the network, channel by channel.
  var pixelRanges: [ClosedRange<Float>] {
    (0..<CIFARRecord.channels).map { channel in
      let scale = 1 / normalization.standardDeviation[channel]
      return -normalization.mean[channel] * scale...(1 - normalization.mean[channel]) * scale
    }
  }
}
