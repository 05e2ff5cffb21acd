import Networks

extension GlobalAveragePooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedAverage(geometry: sizes.wholeInput)
  }
}
