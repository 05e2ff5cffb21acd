import Mathematics

/// Functions of each value alone, forward and backward, by plain loops. Output may be the memory of the input.
public enum ValueByValue {
  /// 1 / (1 + e^−x), without overflow for large negative x.
  public static func sigmoid(
    _ count: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count { output[index] = logistic(input[index]) }
  }

  private static func logistic(_ x: Float) -> Float {
    let e = exp(-abs(x))
    return x >= 0 ? 1 / (1 + e) : e / (1 + e)
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

  /// x · Φ(x), Φ being the share of a normal distribution below x.
  public static func gelu(_ count: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>) {
    for index in 0..<count { output[index] = input[index] * shareBelow(input[index]) }
  }

  /// (Φ(x) + x · φ(x)) · outputGradient, φ being the density of the normal distribution.
  public static func geluBackward(
    _ count: Int, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count {
      let x = input[index]
      let density = exp(-x * x / 2) / (2 * Float.pi).squareRoot()
      inputGradient[index] = outputGradient[index] * (shareBelow(x) + x * density)
    }
  }

  private static func shareBelow(_ x: Float) -> Float { (1 + erff(x * Float(0.5).squareRoot())) / 2 }

  /// x / (1 + e^−x)
  public static func silu(_ count: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>) {
    for index in 0..<count { output[index] = input[index] * logistic(input[index]) }
  }

  /// s · (1 + x · (1 − s)) · outputGradient, s being the sigmoid of x.
  public static func siluBackward(
    _ count: Int, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count {
      let share = logistic(input[index])
      inputGradient[index] = outputGradient[index] * share * (1 + input[index] * (1 - share))
    }
  }

  /// (x + 3) / 6, cut off below 0 and above 1.
  public static func hardSigmoid(
    _ count: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count { output[index] = min(1, max(0, input[index] / 6 + 0.5)) }
  }

  /// outputGradient / 6 where the output is between 0 and 1, and 0 elsewhere.
  public static func hardSigmoidBackward(
    _ count: Int, output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count {
      inputGradient[index] = output[index] > 0 && output[index] < 1 ? outputGradient[index] / 6 : 0
    }
  }

  /// x · (x + 3) / 6, 0 below −3 and x above 3.
  public static func hardSwish(
    _ count: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count { output[index] = input[index] * min(1, max(0, input[index] / 6 + 0.5)) }
  }

  /// (2x + 3) / 6 · outputGradient, 0 below −3 and the gradient itself above 3.
  public static func hardSwishBackward(
    _ count: Int, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count {
      let x = input[index]
      let slope = x <= -3 ? 0 : x >= 3 ? 1 : x / 3 + 0.5
      inputGradient[index] = outputGradient[index] * slope
    }
  }
}
