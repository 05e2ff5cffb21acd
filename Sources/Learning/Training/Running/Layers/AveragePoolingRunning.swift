import Networks

extension Networks.AveragePooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedAverage(geometry: try sizes.geometry(windows: windows(on: sizes.inputs[0]) ?? []))
  }
}
