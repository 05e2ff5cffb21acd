/// The shape of what a layer learns.
package struct LearntShape: Hashable, Sendable {
  /// Filters, or units of a dense layer.
  package var filters: Int
  /// The channels that a filter sees; of a dense layer all values that come in.
  package var channels: Int
  /// A filter's size on each spatial axis; empty for a dense layer.
  package var extent: [Int]
}

/// What a layer has learnt, small enough to be worked with by hand.
package struct LayerWeights: Hashable, Sendable {
  /// One for each filter, with its channels; of a dense layer one for each unit, a vector as long as its input.
  package var kernels: [Volume]
  /// One for each filter or unit; empty where all are 0.
  package var biases: [Double]

  package init(kernels: [Volume] = [], biases: [Double] = []) {
    self.kernels = kernels
    self.biases = biases
  }

  /// Number by number; both have the same shape.
  package func plus(_ other: LayerWeights) -> LayerWeights {
    LayerWeights(
      kernels: zip(kernels, other.kernels).map { kernel, more in
        kernel.with(zip(kernel.values, more.values).map { $0 + $1 })
      }, biases: zip(biases, other.biases).map { $0 + $1 })
  }

  package func bias(_ index: Int) -> Double { biases.isEmpty ? 0 : biases[index] }
}
