import Kernels
import Networks

extension SiLU: RunnableLayer {
  /// Nearly half of what comes in is cut off, so the weights before start as before a ReLU.
  package var weightsBefore: WeightsBefore { .forRectifier }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedBend(count: sizes.outputCount, value: ValueByValue.silu, slope: ValueByValue.siluBackward)
  }
}
