#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The softmax of each row of a matrix, rows x channels.
public enum SoftmaxRows {
  /// e^(x_i − m) / Σ e^(x_j − m) with m the row's maximum, so that nothing overflows.
  public static func forward(
    rows: Int, channels: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<rows {
      let (x, y) = (input + row * channels, output + row * channels)
      var maximum = x[0]
      for c in 1..<max(1, channels) { maximum = max(maximum, x[c]) }
      var sum: Float = 0
      for c in 0..<channels {
        y[c] = exp(x[c] - maximum)
        sum += y[c]
      }
      let factor = 1 / sum
      for c in 0..<channels { y[c] *= factor }
    }
  }

  /// y_i · (g_i − Σ g_j · y_j)
  public static func backward(
    rows: Int, channels: Int, output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<rows {
      let start = row * channels
      var dot: Float = 0
      for c in 0..<channels { dot += outputGradient[start + c] * output[start + c] }
      for c in 0..<channels {
        inputGradient[start + c] = output[start + c] * (outputGradient[start + c] - dot)
      }
    }
  }
}
