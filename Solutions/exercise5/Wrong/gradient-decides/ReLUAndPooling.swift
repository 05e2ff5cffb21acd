// Part 5.2: back through ReLU and max pooling.

/// A switch for each value: open where the input was positive.
public func reluGradient(input: [[Double]], outputGradient: [[Double]]) -> [[Double]] {
  zip(input, outputGradient).map { zip($0, $1).map { _, g in g > 0 ? g : 0 } }
}

/// Finds each window's first maximum again and adds the window's gradient there.
public func maxPoolGradient(
  input: [[Double]], size: Int, stride: Int, outputGradient: [[Double]]
) -> [[Double]] {
  var gradient = input.map { $0.map { _ in 0.0 } }
  for (row, line) in outputGradient.enumerated() {
    for (column, g) in line.enumerated() {
      var (bestY, bestX) = (row * stride, column * stride)
      for y in row * stride..<row * stride + size {
        for x in column * stride..<column * stride + size where input[y][x] > input[bestY][bestX] {
          (bestY, bestX) = (y, x)
        }
      }
      gradient[bestY][bestX] += g
    }
  }
  return gradient
}
