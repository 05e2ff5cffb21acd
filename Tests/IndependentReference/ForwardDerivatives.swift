/// A number, and how much it changes with the one parameter that is being watched: derivatives are carried forward through
/// the network, so nothing here goes back through anything.
public struct Dual: Sendable {
  public var value: Double
  public var slope: Double

  public init(_ value: Double, slope: Double = 0) {
    self.value = value
    self.slope = slope
  }

  static func + (left: Dual, right: Dual) -> Dual {
    Dual(left.value + right.value, slope: left.slope + right.slope)
  }

  static func * (left: Dual, right: Dual) -> Dual {
    Dual(left.value * right.value, slope: left.slope * right.value + left.value * right.slope)
  }
}

/// A step of a small network on its maps: channels, rows, columns.
public enum DualStep: Sendable {
  /// Values below or at 0 times the slope.
  case rectify(slope: Double)
  /// The first maximum of each window.
  case maximum(size: (Int, Int), stride: (Int, Int))
  case mean(size: (Int, Int), stride: (Int, Int))
}

/// How much Σ weight · output changes with each watched number of a convolution, one forward pass for each.
///
/// - Parameters:
///   - image: channels, rows, columns.
///   - kernels: filters, channels, rows, columns.
///   - steps: what follows the convolution.
///   - outputGradient: the weights, in the order channels, rows, columns; nil where all are 1.
/// - Returns: the derivatives by the image's values, by the kernels' and by the biases (which are 0), in their order.
public func forwardDerivatives(
  image: [[[Double]]], kernels: [[[[Double]]]], stride: (Int, Int), padding: (Int, Int), steps: [DualStep],
  outputGradient: [Double]?
) -> (image: [Double], kernels: [Double], biases: [Double]) {
  func derivative(_ pixel: [Int]?, _ weight: [Int]?, _ bias: Int?) -> Double {
    var duals = image.map { $0.map { $0.map { Dual($0) } } }
    if let pixel { duals[pixel[0]][pixel[1]][pixel[2]].slope = 1 }
    var weights = kernels.map { $0.map { $0.map { $0.map { Dual($0) } } } }
    if let weight { weights[weight[0]][weight[1]][weight[2]][weight[3]].slope = 1 }
    var maps = weights.indices.map { filter in
      convolve(duals, weights[filter], Dual(0, slope: filter == bias ? 1 : 0), stride, padding)
    }
    for step in steps { maps = maps.map { apply(step, $0) } }
    let outputs = maps.flatMap { $0.flatMap(\.self) }
    return zip(outputs, outputGradient ?? outputs.map { _ in 1 }).reduce(0) { $0 + $1.0.slope * $1.1 }
  }
  let pixels = image.indices.flatMap { c in
    image[c].indices.flatMap { y in image[c][y].indices.map { [c, y, $0] } }
  }
  let weights = kernels.indices.flatMap { f in
    kernels[f].indices.flatMap { c in
      kernels[f][c].indices.flatMap { y in kernels[f][c][y].indices.map { [f, c, y, $0] } }
    }
  }
  return (
    pixels.map { derivative($0, nil, nil) }, weights.map { derivative(nil, $0, nil) },
    kernels.indices.map { derivative(nil, nil, $0) }
  )
}

private func convolve(
  _ image: [[[Dual]]], _ filter: [[[Dual]]], _ bias: Dual, _ stride: (Int, Int), _ padding: (Int, Int)
) -> [[Dual]] {
  let zero = Dual(0)
  let width = image[0][0].count + 2 * padding.1
  let padded = image.map { channel in
    let empty = Array(repeating: Array(repeating: zero, count: width), count: padding.0)
    let sides = Array(repeating: zero, count: padding.1)
    return empty + channel.map { sides + $0 + sides } + empty
  }
  return windows(padded[0].count, filter[0].count, stride.0).map { top in
    windows(width, filter[0][0].count, stride.1).map { left in
      var sum = bias
      for channel in filter.indices {
        for y in filter[channel].indices {
          for x in filter[channel][y].indices {
            sum = sum + padded[channel][top + y][left + x] * filter[channel][y][x]
          }
        }
      }
      return sum
    }
  }
}

private func apply(_ step: DualStep, _ map: [[Dual]]) -> [[Dual]] {
  func pool(_ size: (Int, Int), _ stride: (Int, Int), _ reduce: ([Dual]) -> Dual) -> [[Dual]] {
    windows(map.count, size.0, stride.0).map { top in
      windows(map[0].count, size.1, stride.1).map { left in
        reduce((top..<top + size.0).flatMap { map[$0][left..<left + size.1] })
      }
    }
  }
  switch step {
  case .rectify(let slope): return map.map { $0.map { $0.value > 0 ? $0 : $0 * Dual(slope) } }
  case .maximum(let size, let stride):
    return pool(size, stride) { window in
      window.dropFirst().reduce(window[0]) { $1.value > $0.value ? $1 : $0 }
    }
  case .mean(let size, let stride):
    return pool(size, stride) { window in
      window.dropFirst().reduce(window[0], +) * Dual(1 / Double(window.count))
    }
  }
}

/// Where windows begin on an axis.
private func windows(_ length: Int, _ size: Int, _ step: Int) -> [Int] {
  Array(stride(from: 0, through: length - size, by: step))
}
