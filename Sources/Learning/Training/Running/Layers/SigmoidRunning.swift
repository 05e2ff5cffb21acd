import Kernels
import Networks

extension Sigmoid: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedCurve(
      count: sizes.outputCount, value: ValueByValue.sigmoid, slope: ValueByValue.sigmoidBackward)
  }
}
