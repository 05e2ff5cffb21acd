import Networks

extension AdaptiveAveragePooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedPartAverage(pooling: pooling(for: sizes))
  }
}
