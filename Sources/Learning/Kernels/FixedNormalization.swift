/// Batch normalisation with a mean and variance that the batch does not move, as a trained network uses it.
public enum FixedNormalization {
  /// The gradients of output = (input − mean) / √(variance + epsilon) · scale + shift, over rows x channels.
  ///
  /// - Parameter inputGradient: may be `outputGradient`.
  public static func backward(
    rows: Int, channels: Int, epsilon: Float, input: UnsafePointer<Float>, mean: UnsafePointer<Float>,
    variance: UnsafePointer<Float>, scale: UnsafePointer<Float>?, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>, scaleGradient: UnsafeMutablePointer<Float>,
    shiftGradient: UnsafeMutablePointer<Float>
  ) {
    for c in 0..<channels {
      let inverse = 1 / (variance[c] + epsilon).squareRoot()
      let factor = inverse * (scale?[c] ?? 1)
      var (sum, product) = (0.0, 0.0)
      for row in 0..<rows {
        let place = row * channels + c
        let gradient = outputGradient[place]
        sum += Double(gradient)
        product += Double(gradient * (input[place] - mean[c]) * inverse)
        inputGradient[place] = gradient * factor
      }
      scaleGradient[c] = Float(product)
      shiftGradient[c] = Float(sum)
    }
  }
}
