// Part 4.5: a simple classifier.

/// Keeps the best place so far.
public func strongest(_ image: [[Double]], kernel: [[Double]]) -> (value: Double, row: Int, column: Int) {
  var best = (value: -Double.infinity, row: 0, column: 0)
  for row in 0...image.count - kernel.count {
    for column in 0...image[0].count - kernel[0].count {
      var sum = 0.0
      for (ky, weights) in kernel.enumerated() {
        for (kx, weight) in weights.enumerated() { sum += weight * image[row + ky][column + kx] }
      }
      if sum >= best.value { best = (sum, row, column) }
    }
  }
  return best
}

/// Both pixels of a falling stroke lie under the kernel somewhere, of a rising one never more than one.
public func stroke(in image: [[Double]]) -> String {
  strongest(image, kernel: [[1, 0], [0, 1]]).value == 2 ? "\\" : "/"
}

/// The first kernel whose maximum no other exceeds.
public func bestMatch(_ image: [[Double]], kernels: [[[Double]]]) -> Int {
  let scores = kernels.map { strongest(image, kernel: $0).value }
  return scores.firstIndex(of: scores.max()!)!
}
