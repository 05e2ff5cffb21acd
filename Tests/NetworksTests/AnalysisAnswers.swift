import Networks

/// The quantities that are compared, layer by layer.
enum ComparedQuantity: String, CaseIterable {
  case outputShape = "output-shape"
  case outputSize = "output-size"
  case neurons = "neuron-count"
  case parameters = "parameter-count"
  case unsharedParameters = "unshared-parameter-count"
  case multiplyAccumulates = "macs"
  case capacity, coverage
  case receptiveField = "receptive-field"
  case jump
  case center = "receptive-field-center"
  case padding = "receptive-field-padding"

  /// What ConvNet says about a layer; nil where it says nothing.
  func answer(_ layer: LayerAnalysis) -> [Double]? {
    switch self {
    case .outputShape: layer.outputShape?.sizes.map { $0.map(Double.init) }
    case .outputSize: layer.outputShape?.sizes.map { $0.dropLast().map(Double.init) }
    case .neurons: layer.neurons.map { [Double($0)] }
    case .parameters: layer.parameters.map { [Double($0)] }
    case .unsharedParameters: layer.unsharedParameters.map { [Double($0)] }
    case .multiplyAccumulates: layer.multiplyAccumulates.map { [Double($0)] }
    case .capacity: layer.cValue.capacity
    case .coverage: layer.cValue.coverage.compactMap { $0 }
    case .receptiveField: layer.receptiveField?.size.map(Double.init)
    case .jump: layer.receptiveField?.jump.map(\.doubleValue)
    case .center: layer.receptiveField?.center.compactMap { $0 }
    case .padding: layer.receptiveField?.padding.compactMap { $0.map(Double.init) }
    }
  }

  /// What ConvNet says about a whole network; nil for what is said about its layers only.
  func total(_ analysis: NetworkAnalysis) -> Double? {
    switch self {
    case .neurons: analysis.totalNeurons.map(Double.init)
    case .parameters: analysis.totalParameters.map(Double.init)
    case .unsharedParameters: analysis.totalUnsharedParameters.map(Double.init)
    case .multiplyAccumulates: analysis.totalMultiplyAccumulates.map(Double.init)
    default: nil
    }
  }
}
