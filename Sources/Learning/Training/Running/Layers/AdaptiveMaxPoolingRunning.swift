import Networks

extension AdaptiveMaxPooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedPartMaximum(pooling: pooling(for: sizes))
  }
}
