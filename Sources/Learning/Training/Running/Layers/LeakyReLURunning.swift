import Kernels
import Networks

extension LeakyReLU: RunnableLayer {
  /// Half of what comes in is cut off, so the weights before start larger.
  package var weightsBefore: WeightsBefore { .forRectifier }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedRectifier(count: sizes.outputCount, line: .leakyReLU(slope: Float(slope)))
  }
}
