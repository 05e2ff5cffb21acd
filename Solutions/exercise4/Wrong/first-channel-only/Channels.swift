// Part 4.2: a whole layer: channels that come in, filters that make new ones.

/// A layer with one filter.
public func featureMap(of input: [[[Double]]], filter: [[[Double]]], bias: Double) -> [[Double]] {
  convolutionLayer(input, filters: [filter], biases: [bias], stride: 1, padding: 0)[0]
}

/// Filter by filter, place by place: the bias and the products of all channels.
public func convolutionLayer(
  _ input: [[[Double]]], filters: [[[[Double]]]], biases: [Double], stride: Int, padding: Int
) -> [[[Double]]] {
  let (height, width) = (input[0].count, input[0][0].count)
  return zip(filters, biases).map { filter, bias in
    let lastRow = (height + 2 * padding - filter[0].count) / stride
    let lastColumn = (width + 2 * padding - filter[0][0].count) / stride
    return (0...lastRow).map { row in
      (0...lastColumn).map { column in
        var sum = bias
        for (channel, kernel) in zip(input.prefix(1), filter) {
          for (ky, weights) in kernel.enumerated() {
            for (kx, weight) in weights.enumerated() {
              let (y, x) = (row * stride + ky - padding, column * stride + kx - padding)
              if 0..<height ~= y, 0..<width ~= x { sum += weight * channel[y][x] }
            }
          }
        }
        return sum
      }
    }
  }
}
