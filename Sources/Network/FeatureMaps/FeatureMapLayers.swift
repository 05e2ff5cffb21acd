import Networks

extension GlobalMaxPooling: FeatureMapLayer {
  public func featureMaps(
    for input: FeatureMaps, kernels: [FeatureMaps]
  ) throws(LayerError) -> FeatureMaps {
    try input.pooled(vertical: input.wholeRows, horizontal: input.wholeColumns) { $0.max() ?? 0 }
  }
}

extension GlobalAveragePooling: FeatureMapLayer {
  public func featureMaps(
    for input: FeatureMaps, kernels: [FeatureMaps]
  ) throws(LayerError) -> FeatureMaps {
    try input.pooled(vertical: input.wholeRows, horizontal: input.wholeColumns, mean)
  }
}

extension ReLU: FeatureMapLayer {
  public func featureMaps(
    for input: FeatureMaps, kernels: [FeatureMaps]
  ) throws(LayerError) -> FeatureMaps {
    input.mapValues { max(0, $0) }
  }
}

extension LeakyReLU: FeatureMapLayer {
  public func featureMaps(
    for input: FeatureMaps, kernels: [FeatureMaps]
  ) throws(LayerError) -> FeatureMaps {
    input.mapValues { $0 > 0 ? $0 : slope * $0 }
  }
}

extension FeatureMaps {
  var wholeRows: Window { Window(kernelSize: rows) }
  var wholeColumns: Window { Window(kernelSize: columns) }
}

func mean(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}
