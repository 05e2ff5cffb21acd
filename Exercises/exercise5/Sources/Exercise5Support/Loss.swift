/// A loss with a few parameters: a function of several numbers, whose value you can ask for at any point.
///
/// What is inside differs from test to test. A gradient check needs to know nothing of it: it only asks for values.
public enum Loss: Codable, Hashable, Sendable {
  /// A sum of products of powers.
  case polynomial([Term])
  /// A convolution with one kernel: half the sum of the squared differences between its map and `target`. The parameters
  /// are the kernel's numbers, row by row, and then the bias. So every parameter is shared by all places of the map.
  case convolution(image: [[Double]], kernelSize: Int, target: [[Double]])
  /// A small network: a hidden layer whose units bend softly, one output, the squared differences from the targets. The
  /// parameters are, unit by unit, a weight for each input, the bias, and the weight towards the output.
  case network(samples: [Sample], hiddenUnits: Int)

  /// coefficient · x₀^powers₀ · x₁^powers₁ · …
  public struct Term: Codable, Hashable, Sendable {
    public var coefficient: Double
    /// A whole number, 0 or larger, for each parameter.
    public var powers: [Int]

    public init(coefficient: Double, powers: [Int]) {
      self.coefficient = coefficient
      self.powers = powers
    }
  }

  /// An example to learn from.
  public struct Sample: Codable, Hashable, Sendable {
    public var inputs: [Double]
    public var target: Double

    public init(inputs: [Double], target: Double) {
      self.inputs = inputs
      self.target = target
    }
  }

  /// The loss at a point: the only thing a gradient check has to go by.
  ///
  /// - Parameter point: a number for each parameter; how many there are, the point you are given tells.
  public func value(at point: [Double]) -> Double {
    switch self {
    case .polynomial(let terms):
      terms.reduce(0) { $0 + $1.value(at: point) }
    case .convolution(let image, let size, let target):
      convolutionLoss(image, size, target, point)
    case .network(let samples, let hiddenUnits):
      samples.reduce(0) { sum, sample in
        let difference = output(for: sample.inputs, hiddenUnits, point) - sample.target
        return sum + difference * difference
      }
    }
  }
}

extension Loss.Term {
  fileprivate func value(at point: [Double]) -> Double {
    var product = coefficient
    for (x, power) in zip(point, powers) {
      for _ in 0..<power { product *= x }
    }
    return product
  }
}

private func convolutionLoss(
  _ image: [[Double]], _ size: Int, _ target: [[Double]], _ parameters: [Double]
) -> Double {
  var loss = 0.0
  for (row, wanted) in target.enumerated() {
    for (column, wanted) in wanted.enumerated() {
      var sum = parameters[size * size]
      for y in 0..<size {
        for x in 0..<size { sum += parameters[y * size + x] * image[row + y][column + x] }
      }
      loss += (sum - wanted) * (sum - wanted) / 2
    }
  }
  return loss
}

/// What the small network answers. Its units bend with x / (1 + |x|), which needs no library.
private func output(for inputs: [Double], _ hiddenUnits: Int, _ parameters: [Double]) -> Double {
  let stride = inputs.count + 2
  var sum = 0.0
  for unit in 0..<hiddenUnits {
    var x = parameters[unit * stride + inputs.count]
    for (index, input) in inputs.enumerated() { x += parameters[unit * stride + index] * input }
    sum += parameters[unit * stride + inputs.count + 1] * x / (1 + abs(x))
  }
  return sum
}
