import Networks

// Back through the layers that can be worked out by hand, loop by loop as the lecture on back-propagation defines it.

/// A layer through which a gradient can be followed back by hand on small maps.
public protocol DifferentiableFeatureMapLayer: FeatureMapLayer {
  /// ∂L/∂input, of the input's size.
  ///
  /// - Parameters:
  ///   - input: what went into the layer.
  ///   - kernels: the weights of a convolution, one per filter; other layers have none.
  ///   - outputGradient: ∂L/∂output, of the output's size.
  /// - Throws: `LayerError` when the input, or the gradient, does not fit.
  func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps
  ) throws(LayerError) -> FeatureMaps
}

extension FeatureMaps {
  /// ∂L/∂input and ∂L/∂kernels of a convolution: each product of a weight and a pixel passes the gradient of its output to
  /// both, times the other. All places share the weights, so their gradients add up.
  ///
  /// - Throws: `LayerError` when the kernels or the gradient do not fit.
  public func convolutionGradients(
    kernels: [FeatureMaps], vertical: Window, horizontal: Window, outputGradient: FeatureMaps
  ) throws(LayerError) -> (input: FeatureMaps, kernels: [FeatureMaps]) {
    let output = try convolved(with: kernels, vertical: vertical, horizontal: horizontal)
    try outputGradient.requireShape(of: output)
    let walk = try WindowWalk(over: self, vertical: vertical, horizontal: horizontal)
    var inputValues = values.map { _ in 0.0 }
    var kernelValues = kernels.map { $0.values.map { _ in 0.0 } }
    for (filter, kernel) in kernels.enumerated() {
      for stop in walk.stops {
        let gradient = outputGradient[filter, stop.row, stop.column]
        let sights = walk.sights(from: stop, kernelRows: kernel.rows, kernelColumns: kernel.columns)
        for channel in 0..<channels {
          for sight in sights {
            let pixel = place(channel, sight.row, sight.column)
            let weight = kernel.place(channel, sight.kernelRow, sight.kernelColumn)
            inputValues[pixel] += gradient * kernel.values[weight]
            kernelValues[filter][weight] += gradient * values[pixel]
          }
        }
      }
    }
    let kernelMaps = zip(kernels, kernelValues).map { kernel, values in
      FeatureMaps(channels: kernel.channels, rows: kernel.rows, columns: kernel.columns, values: values)
    }
    return (FeatureMaps(channels: channels, rows: rows, columns: columns, values: inputValues), kernelMaps)
  }

  /// ∂L/∂input of a pooling: each window deals its gradient out to the places it looked at.
  ///
  /// - Parameter shares: what each of a window's values, in reading order, gets of the gradient.
  /// - Throws: `LayerError` when the window or the gradient does not fit.
  public func poolingGradient(
    vertical: Window, horizontal: Window, outputGradient: FeatureMaps, shares: ([Double]) -> [Double]
  ) throws(LayerError) -> FeatureMaps {
    try outputGradient.requireShape(
      of: try pooled(vertical: vertical, horizontal: horizontal) { $0.max() ?? 0 })
    let walk = try WindowWalk(over: self, vertical: vertical, horizontal: horizontal)
    var result = values.map { _ in 0.0 }
    for channel in 0..<channels {
      for stop in walk.stops {
        let seen = walk.pooled(from: stop, channel: channel)
        for (place, share) in zip(seen, shares(seen.map { values[$0] })) {
          result[place] += share * outputGradient[channel, stop.row, stop.column]
        }
      }
    }
    return FeatureMaps(channels: channels, rows: rows, columns: columns, values: result)
  }

  /// The first maximum gets all.
  package static func sharesOfMaximum(_ values: [Double]) -> [Double] {
    guard let first = values.firstIndex(of: values.max() ?? 0) else { return [] }
    return values.indices.map { $0 == first ? 1 : 0 }
  }

  /// All get the same.
  package static func sharesOfMean(_ values: [Double]) -> [Double] {
    values.map { _ in 1 / Double(values.count) }
  }

  /// Two maps multiplied place by place, the second one's values changed first.
  fileprivate func times(_ other: FeatureMaps, _ change: (Double) -> Double) throws(LayerError) -> FeatureMaps
  {
    try requireShape(of: other)
    return FeatureMaps(
      channels: channels, rows: rows, columns: columns,
      values: zip(values, other.values).map { $0 * change($1) })
  }

  private func requireShape(of output: FeatureMaps) throws(LayerError) {
    guard shape == output.shape else {
      throw LayerError(
        problem: "the output gradient is \(shape), and the output \(output.shape)",
        remedy: "give one number for each value of the output")
    }
  }
}

extension GlobalMaxPooling: DifferentiableFeatureMapLayer {
  public func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps
  ) throws(LayerError) -> FeatureMaps {
    try input.poolingGradient(
      vertical: input.wholeRows, horizontal: input.wholeColumns, outputGradient: outputGradient,
      shares: FeatureMaps.sharesOfMaximum)
  }
}

extension GlobalAveragePooling: DifferentiableFeatureMapLayer {
  public func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps
  ) throws(LayerError) -> FeatureMaps {
    try input.poolingGradient(
      vertical: input.wholeRows, horizontal: input.wholeColumns, outputGradient: outputGradient,
      shares: FeatureMaps.sharesOfMean)
  }
}

extension ReLU: DifferentiableFeatureMapLayer {
  /// At 0 nothing passes.
  public func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps
  ) throws(LayerError) -> FeatureMaps {
    try outputGradient.times(input) { $0 > 0 ? 1 : 0 }
  }
}

extension LeakyReLU: DifferentiableFeatureMapLayer {
  public func inputGradient(
    for input: FeatureMaps, kernels: [FeatureMaps], outputGradient: FeatureMaps
  ) throws(LayerError) -> FeatureMaps {
    try outputGradient.times(input) { $0 > 0 ? 1 : slope }
  }
}
