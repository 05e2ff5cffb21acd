import Networks

extension GlobalMaxPooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedMaximum(geometry: sizes.wholeInput)
  }
}
