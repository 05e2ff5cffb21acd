// Part 5.1: back through a dense layer.
//
// Forward, output j is  yⱼ = bⱼ + Σᵢ wⱼᵢ · xᵢ.  From behind comes gⱼ = ∂L/∂yⱼ: how much the loss grows when output j grows.

/// ∂L/∂xᵢ: what the layer passes on to the layer before it. Input i reaches every output, so it collects from all of them.
///
/// - Parameters:
///   - outputGradient: one number for each output.
///   - weights: a row for each output, in it a weight for each input.
/// - Returns: one number for each input.
public func denseInputGradient(outputGradient: [Double], weights: [[Double]]) -> [Double] {
  [.nan]
}

/// ∂L/∂wⱼᵢ, in the form of the weights: a row for each output, in it a number for each input.
public func denseWeightGradient(outputGradient: [Double], input: [Double]) -> [[Double]] {
  [[.nan]]
}

/// ∂L/∂bⱼ for a batch of samples: the gradients of the samples, added up.
///
/// - Parameter outputGradients: sample by sample a number for each output; at least one sample.
public func denseBiasGradient(outputGradients: [[Double]]) -> [Double] {
  [.nan]
}
