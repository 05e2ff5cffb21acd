// Part 5.4: back through a convolutional layer.

/// Every product passes the gradient of its output, times the pixel, to its weight.
public func filterGradients(
  input: [[[Double]]], kernelSize: (rows: Int, columns: Int), outputGradient: [[[Double]]], stride: Int,
  padding: Int
) -> [[[[Double]]]] {
  outputGradient.map { map in
    input.map { channel in
      var kernel = Array(repeating: Array(repeating: 0.0, count: kernelSize.columns), count: kernelSize.rows)
      for (row, line) in map.enumerated() {
        for (column, g) in line.enumerated() {
          for ky in 0..<kernelSize.rows {
            for kx in 0..<kernelSize.columns {
              let (y, x) = (row * stride + ky - padding, column * stride + kx - padding)
              if channel.indices ~= y, channel[y].indices ~= x { kernel[ky][kx] += g * channel[y][x] }
            }
          }
        }
      }
      return kernel
    }
  }
}

/// The bias was added in every place of its map.
public func biasGradients(outputGradient: [[[Double]]]) -> [Double] {
  outputGradient.map { map in map.reduce(0) { $0 + $1.reduce(0, +) } }
}

/// The same loops, and every product passes the gradient of its output, times the weight, to its pixel.
public func inputGradient(
  filters: [[[[Double]]]], inputSize: (rows: Int, columns: Int), outputGradient: [[[Double]]], stride: Int,
  padding: Int
) -> [[[Double]]] {
  filters[0].indices.map { channel in
    var gradient = Array(repeating: Array(repeating: 0.0, count: inputSize.columns), count: inputSize.rows)
    for (filter, map) in zip(filters.suffix(1), outputGradient.suffix(1)) {
      for (row, line) in map.enumerated() {
        for (column, g) in line.enumerated() {
          for (ky, weights) in filter[channel].enumerated() {
            for (kx, weight) in weights.enumerated() {
              let (y, x) = (row * stride + ky - padding, column * stride + kx - padding)
              if gradient.indices ~= y, gradient[y].indices ~= x { gradient[y][x] += g * weight }
            }
          }
        }
      }
    }
    return gradient
  }
}
