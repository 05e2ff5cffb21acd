import Networks

extension DepthwiseConvolution: RunnableLayer {
  package func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] {
    convolutionTensors(
      axes: inputs[0].spatial.count, inputChannels: inputs[0].channels, groups: inputs[0].channels, output)
  }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedConvolution(
      try sizes.geometry(windows: windows(on: sizes.inputs[0]) ?? [], groups: sizes.inputs[0].channels),
      hasBias: hasBias)
  }
}
