import Kernels
import Networks

extension HardSwish: RunnableLayer {
  /// Nearly half of what comes in is cut off, so the weights before start as before a ReLU.
  package var weightsBefore: WeightsBefore { .forRectifier }

  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedBend(
      count: sizes.outputCount, value: ValueByValue.hardSwish, slope: ValueByValue.hardSwishBackward)
  }
}
