import Training

/// Images of a batch, N x H x W x C, moved and smoothed.
extension Tensor {
  /// Shifted; what leaves at one edge comes in at the other.
  func rolled(down: Int, right: Int) -> Tensor {
    func wrapped(_ place: Int, _ size: Int) -> Int { (place % size + size) % size }
    return mapped { y, x, height, width in
      [Part(y: wrapped(y - down, height), x: wrapped(x - right, width), weight: 1)]
    }
  }

  /// Half of each pixel, and an eighth of each of its four neighbours; beyond the edge the pixel itself is taken again.
  var blurred: Tensor {
    mapped { y, x, height, width in
      let (above, below) = (max(0, y - 1), min(height - 1, y + 1))
      let (left, right) = (max(0, x - 1), min(width - 1, x + 1))
      return [
        Part(y: y, x: x, weight: 0.5),
        Part(y: above, x: x, weight: 0.125), Part(y: below, x: x, weight: 0.125),
        Part(y: y, x: left, weight: 0.125), Part(y: y, x: right, weight: 0.125),
      ]
    }
  }

  /// What a pixel takes from another.
  private struct Part {
    var y: Int
    var x: Int
    var weight: Float
  }

  /// Each pixel as the weighted sum of others of its image.
  private func mapped(
    _ sources: (_ y: Int, _ x: Int, _ height: Int, _ width: Int) -> [Part]
  ) -> Tensor {
    let (height, width, channels) = (sizes[1], sizes[2], sizes[3])
    var result = Tensor(sizes: sizes)
    for y in 0..<height {
      for x in 0..<width {
        for part in sources(y, x, height, width) {
          for image in 0..<batch {
            let to = ((image * height + y) * width + x) * channels
            let from = ((image * height + part.y) * width + part.x) * channels
            for channel in 0..<channels {
              result.values[to + channel] += part.weight * values[from + channel]
            }
          }
        }
      }
    }
    return result
  }
}
