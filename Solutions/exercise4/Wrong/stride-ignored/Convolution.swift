// Part 4.1: a kernel slides over an image.

/// For every place of the map the dot product of the kernel and the patch beneath it; what lies outside counts as 0.
public func convolved(_ image: [[Double]], with kernel: [[Double]], stride: Int, padding: Int) -> [[Double]] {
  let (height, width) = (image.count, image[0].count)
  let roomDown = height + 2 * padding - kernel.count
  let roomAcross = width + 2 * padding - kernel[0].count
  if roomDown < 0 || roomAcross < 0 { return [] }
  return (0...roomDown / stride).map { row in
    (0...roomAcross / stride).map { column in
      var sum = 0.0
      for (ky, weights) in kernel.enumerated() {
        for (kx, weight) in weights.enumerated() {
          let (y, x) = (row + ky - padding, column + kx - padding)
          if 0..<height ~= y, 0..<width ~= x { sum += weight * image[y][x] }
        }
      }
      return sum
    }
  }
}
