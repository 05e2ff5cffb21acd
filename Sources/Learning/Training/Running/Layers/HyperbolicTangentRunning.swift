import Kernels
import Networks

extension HyperbolicTangent: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedCurve(
      count: sizes.outputCount, value: ValueByValue.hyperbolicTangent,
      slope: ValueByValue.hyperbolicTangentBackward)
  }
}
