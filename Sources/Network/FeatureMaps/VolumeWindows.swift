import Networks
import Sentences

// Sliding windows as the lectures define them, loop by loop: nothing here is fast, and everything can be followed.

extension Volume {
  /// Slides each kernel over the volume and adds up the products: strictly a cross-correlation, as in every CNN.
  ///
  /// - Parameters:
  ///   - kernels: one per filter, each with as many channels as one group of the input.
  ///   - windows: one for each axis; its kernel size is that of the kernels.
  /// - Throws: `LayerError` when the kernels do not fit.
  package func convolved(
    with kernels: [Volume], _ windows: [Window], groups: Int = 1
  ) throws(LayerError) -> Volume {
    try requireChannels(of: kernels, groups)
    let walk = try WindowWalk(over: extent, windows)
    var result: [Double] = []
    for (filter, kernel) in kernels.enumerated() {
      let first = firstChannel(ofFilter: filter, of: kernels.count, groups)
      for stop in walk.stops {
        let sights = walk.sights(from: stop, kernel: kernel.extent)
        var sum = 0.0
        for channel in 0..<kernel.channels {
          for sight in sights {
            sum +=
              values[(first + channel) * placeCount + sight.place]
              * kernel.values[channel * kernel.placeCount + sight.kernelPlace]
          }
        }
        result.append(sum)
      }
    }
    return Volume(channels: kernels.count, extent: walk.stopSizes, values: result)
  }

  /// ∂L/∂input and ∂L/∂kernels of a convolution: each product of a weight and a value passes the gradient of its output to
  /// both, times the other. All places share the weights, so their gradients add up.
  ///
  /// - Throws: `LayerError` when the kernels or the gradient do not fit.
  package func convolutionGradients(
    kernels: [Volume], _ windows: [Window], groups: Int = 1, outputGradient: Volume
  ) throws(LayerError) -> (input: Volume, kernels: [Volume]) {
    try requireChannels(of: kernels, groups)
    let walk = try WindowWalk(over: extent, windows)
    try outputGradient.requireShape(Shape(spatial: walk.stopSizes, channels: kernels.count))
    var inputValues = values.map { _ in 0.0 }
    var kernelValues = kernels.map { $0.values.map { _ in 0.0 } }
    for (filter, kernel) in kernels.enumerated() {
      let first = firstChannel(ofFilter: filter, of: kernels.count, groups)
      for (number, stop) in walk.stops.enumerated() {
        let gradient = outputGradient.values[filter * outputGradient.placeCount + number]
        let sights = walk.sights(from: stop, kernel: kernel.extent)
        for channel in 0..<kernel.channels {
          for sight in sights {
            let place = (first + channel) * placeCount + sight.place
            let weight = channel * kernel.placeCount + sight.kernelPlace
            inputValues[place] += gradient * kernel.values[weight]
            kernelValues[filter][weight] += gradient * values[place]
          }
        }
      }
    }
    return (with(inputValues), zip(kernels, kernelValues).map { $0.with($1) })
  }

  /// Reduces each window of each channel to one value; padding is never looked at.
  ///
  /// - Throws: `LayerError` when a window does not fit.
  package func pooled(_ windows: [Window], _ reduce: ([Double]) -> Double) throws(LayerError) -> Volume {
    let walk = try WindowWalk(over: extent, windows)
    let result = (0..<channels).flatMap { channel in
      walk.stops.map { stop in
        reduce(walk.places(from: stop).map { values[channel * placeCount + $0] })
      }
    }
    return Volume(channels: channels, extent: walk.stopSizes, values: result)
  }

  /// ∂L/∂input of a pooling: each window deals its gradient out to the places it looked at.
  ///
  /// - Parameter shares: what each of a window's values, in reading order, gets of the gradient.
  /// - Throws: `LayerError` when a window or the gradient does not fit.
  package func poolingGradient(
    _ windows: [Window], outputGradient: Volume, shares: ([Double]) -> [Double]
  ) throws(LayerError) -> Volume {
    let walk = try WindowWalk(over: extent, windows)
    try outputGradient.requireShape(Shape(spatial: walk.stopSizes, channels: channels))
    var result = values.map { _ in 0.0 }
    for channel in 0..<channels {
      for (number, stop) in walk.stops.enumerated() {
        let seen = walk.places(from: stop).map { channel * placeCount + $0 }
        for (place, share) in zip(seen, shares(seen.map { values[$0] })) {
          result[place] += share * outputGradient.values[channel * outputGradient.placeCount + number]
        }
      }
    }
    return with(result)
  }

  /// The products behind the first value of a convolution's filter at a stop: for each channel the values under the kernel with
  /// their weights, in reading order. What lies on the padding is left out.
  package func products(
    with kernel: Volume, at stop: [Int], _ windows: [Window]
  ) throws(LayerError) -> [[(value: Double, weight: Double)]] {
    let sights = try WindowWalk(over: extent, windows).sights(from: stop, kernel: kernel.extent)
    return (0..<min(channels, kernel.channels)).map { channel in
      sights.map { sight in
        (
          values[channel * placeCount + sight.place],
          kernel.values[channel * kernel.placeCount + sight.kernelPlace]
        )
      }
    }
  }

  /// - Throws: `LayerError` for a gradient that is not of an output's shape.
  func requireShape(_ output: Shape) throws(LayerError) {
    guard shape == output else {
      throw LayerError(
        problem: localized("the output gradient is \(shape), and the output \(output)"),
        remedy: localized("give one number for each value of the output"))
    }
  }

  private func requireChannels(of kernels: [Volume], _ groups: Int) throws(LayerError) {
    for kernel in kernels where kernel.channels * groups != channels {
      throw LayerError(
        problem: localized(
          "a kernel has \(kernel.channels) channels, and its input \(channels / max(1, groups))"),
        remedy: localized("give one kernel for each filter and each of its channels"))
    }
  }

  private func firstChannel(ofFilter filter: Int, of filters: Int, _ groups: Int) -> Int {
    filter * groups / filters * (channels / groups)
  }
}

/// The first maximum gets all of a window's gradient.
func sharesOfMaximum(_ values: [Double]) -> [Double] {
  guard let first = values.firstIndex(of: values.max() ?? 0) else { return [] }
  return values.indices.map { $0 == first ? 1 : 0 }
}

/// All values of a window get the same.
func sharesOfMean(_ values: [Double]) -> [Double] { values.map { _ in 1 / Double(values.count) } }

func mean(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}
