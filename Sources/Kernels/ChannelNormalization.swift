/// Batch normalisation of rows x channels: each channel over all rows, by plain loops with sums in Double.
public enum ChannelNormalization {
  /// Mean and variance (divided by the number of rows) of each channel.
  public static func statistics(
    rows: Int, channels: Int, input: UnsafePointer<Float>, mean: UnsafeMutablePointer<Float>,
    variance: UnsafeMutablePointer<Float>
  ) {
    for c in 0..<channels {
      var sum = 0.0
      for row in 0..<rows { sum += Double(input[row * channels + c]) }
      let center = sum / Double(rows)
      var squares = 0.0
      for row in 0..<rows {
        let difference = Double(input[row * channels + c]) - center
        squares += difference * difference
      }
      mean[c] = Float(center)
      variance[c] = Float(squares / Double(rows))
    }
  }

  /// output = (input − mean) · inverse · scale + shift, inverse being 1 / √(variance + ε); no scale is 1.
  public static func normalize(
    rows: Int, channels: Int, input: UnsafePointer<Float>, mean: UnsafePointer<Float>,
    inverse: UnsafePointer<Float>, scale: UnsafePointer<Float>?, shift: UnsafePointer<Float>,
    output: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<rows {
      for c in 0..<channels {
        let normalized = (input[row * channels + c] - mean[c]) * inverse[c]
        output[row * channels + c] = normalized * (scale?[c] ?? 1) + shift[c]
      }
    }
  }

  /// The gradients when mean and variance are those of the batch, which every input value moves.
  ///
  /// With x̂ the normalised input: inputGradient = scale · inverse · (g − mean of g − x̂ · mean of g·x̂).
  /// Source: Ioffe and Szegedy, "Batch Normalization", ICML 2015.
  public static func backward(
    rows: Int, channels: Int, input: UnsafePointer<Float>, mean: UnsafePointer<Float>,
    inverse: UnsafePointer<Float>, scale: UnsafePointer<Float>?, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>?, scaleGradient: UnsafeMutablePointer<Float>?,
    shiftGradient: UnsafeMutablePointer<Float>
  ) {
    for c in 0..<channels {
      var (sum, product) = (0.0, 0.0)
      for row in 0..<rows {
        let gradient = outputGradient[row * channels + c]
        sum += Double(gradient)
        product += Double(gradient * (input[row * channels + c] - mean[c]) * inverse[c])
      }
      scaleGradient?[c] = Float(product)
      shiftGradient[c] = Float(sum)
      guard let inputGradient else { continue }
      let factor = inverse[c] * (scale?[c] ?? 1)
      let (meanGradient, meanProduct) = (Float(sum / Double(rows)), Float(product / Double(rows)))
      for row in 0..<rows {
        let normalized = (input[row * channels + c] - mean[c]) * inverse[c]
        inputGradient[row * channels + c] =
          factor * (outputGradient[row * channels + c] - meanGradient - normalized * meanProduct)
      }
    }
  }

  /// inputGradient = outputGradient · inverse · scale: the gradient when mean and variance are fixed, as in evaluation.
  public static func backwardFixed(
    rows: Int, channels: Int, inverse: UnsafePointer<Float>, scale: UnsafePointer<Float>?,
    outputGradient: UnsafePointer<Float>, inputGradient: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<rows {
      for c in 0..<channels {
        inputGradient[row * channels + c] =
          outputGradient[row * channels + c] * inverse[c] * (scale?[c] ?? 1)
      }
    }
  }
}
