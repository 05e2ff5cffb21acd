// Part 5.3: shared weights.

/// The copy in one place saw one patch: its gradient is the patch, times the gradient of that place.
public func gradientsOfCopies(image: [[Double]], outputGradient: [[Double]]) -> [[[Double]]] {
  let (rows, columns) = (outputGradient.count, outputGradient[0].count)
  let (height, width) = (image.count - rows + 1, image[0].count - columns + 1)
  var copies: [[[Double]]] = []
  for row in 0..<rows {
    for column in 0..<columns {
      let patch = image[row..<row + height].map { $0[column..<column + width] }
      copies.append(patch.map { $0.map { outputGradient[row][column] * $0 } })
    }
  }
  return copies
}

/// Number by number the mean over all copies.
public func sharedGradient(copies: [[[Double]]]) -> [[Double]] {
  let sum = copies.dropFirst().reduce(copies[0]) { sum, copy in
    zip(sum, copy).map { zip($0, $1).map { $0 + $1 } }
  }
  return sum.map { $0.map { $0 / Double(copies.count) } }
}

/// Downhill by γ times the shared gradient.
public func updated(kernel: [[Double]], copies: [[[Double]]], learningRate: Double) -> [[Double]] {
  zip(kernel, sharedGradient(copies: copies)).map { zip($0, $1).map { w, g in w - learningRate * g } }
}
