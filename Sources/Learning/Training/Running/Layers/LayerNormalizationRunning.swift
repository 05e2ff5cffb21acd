import Kernels
import Networks

/// ε = 10⁻⁵ under the root, as PyTorch's default.
extension LayerNormalization: RunnableLayer {
  package var weightsBefore: WeightsBefore { .asBehind }

  package func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] {
    try Networks.BatchNormalization(scale: hasScale).learntTensors(from: inputs, to: output)
  }

  /// Each position is an image of its own.
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    let channels = sizes.output.channels
    return PreparedGroups(
      kernel: GroupedNormalization(
        images: sizes.outputCount / channels, positions: 1, channels: channels, groups: 1,
        epsilon: Networks.BatchNormalization.epsilon), hasScale: hasScale)
  }
}
