import Kernels
import Networks

extension HardSigmoid: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedCurve(
      count: sizes.outputCount, value: ValueByValue.hardSigmoid, slope: ValueByValue.hardSigmoidBackward)
  }
}
