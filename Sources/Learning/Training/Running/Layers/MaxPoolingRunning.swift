import Networks

extension Networks.MaxPooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedMaximum(geometry: try sizes.geometry(windows: windows(on: sizes.inputs[0]) ?? []))
  }
}
