import Kernels
import Networks

/// ε = 10⁻⁵ under the root, as PyTorch's default.
extension GroupNormalization: RunnableLayer {
  package var weightsBefore: WeightsBefore { .asBehind }

  package func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] {
    try Networks.BatchNormalization().learntTensors(from: inputs, to: output)
  }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    let channels = sizes.output.channels
    return PreparedGroups(
      kernel: GroupedNormalization(
        images: sizes.batch, positions: sizes.outputCount / sizes.batch / channels, channels: channels,
        groups: groups, epsilon: Networks.BatchNormalization.epsilon), hasScale: true)
  }
}
