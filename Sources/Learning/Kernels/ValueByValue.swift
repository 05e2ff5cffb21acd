import Mathematics

/// Functions of each value alone, forward and backward, by plain loops. Output may be the memory of the input.
public enum ValueByValue {
  /// 1 / (1 + e^−x), without overflow for large negative x.
  public static func sigmoid(
    _ count: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count {
      let value = input[index]
      let e = exp(-abs(value))
      output[index] = value >= 0 ? 1 / (1 + e) : e / (1 + e)
    }
  }

  /// y · (1 − y) · outputGradient
  public static func sigmoidBackward(
    _ count: Int, output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count {
      inputGradient[index] = outputGradient[index] * output[index] * (1 - output[index])
    }
  }

  public static func hyperbolicTangent(
    _ count: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count { output[index] = tanh(input[index]) }
  }

  /// (1 − y²) · outputGradient
  public static func hyperbolicTangentBackward(
    _ count: Int, output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count {
      inputGradient[index] = outputGradient[index] * (1 - output[index] * output[index])
    }
  }
}
