import Kernels
import Networks

extension Networks.MaxPooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedMaximum(geometry: try sizes.geometry(windows: windows(on: sizes.inputs[0]) ?? []))
  }
}

extension Networks.AveragePooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedAverage(geometry: try sizes.geometry(windows: windows(on: sizes.inputs[0]) ?? []))
  }
}

extension GlobalMaxPooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedMaximum(geometry: sizes.wholeInput)
  }
}

extension GlobalAveragePooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedAverage(geometry: sizes.wholeInput)
  }
}

extension LayerSizes {
  /// One window over everything.
  fileprivate var wholeInput: VolumeGeometry {
    let size = Self.volume(inputs[0])
    return VolumeGeometry(
      batch: batch, input: size, output: .one, inputChannels: inputs[0].channels,
      outputChannels: output.channels, kernel: size)
  }
}

extension VolumeGeometry {
  /// The same window on an image; nil where there is more than one plane.
  fileprivate var planarPooling: PoolingGeometry? {
    guard let g = planar else { return nil }
    return PoolingGeometry(
      batch: g.batch, inputHeight: g.inputHeight, inputWidth: g.inputWidth, outputHeight: g.outputHeight,
      outputWidth: g.outputWidth, channels: g.inputChannels, windowHeight: g.kernelHeight,
      windowWidth: g.kernelWidth, strideY: g.strideY, strideX: g.strideX, padTop: g.padTop,
      padLeft: g.padLeft,
      dilationY: g.dilationY, dilationX: g.dilationX)
  }
}

private struct PreparedMaximum: PreparedLayer {
  let geometry: VolumeGeometry
  let planar: PoolingGeometry?
  /// Whether a byte holds the places of a window.
  let isSmall: Bool
  /// An activation of the input that `backward` undoes on the maxima, of which there are fewer.
  var undoneActivation: Activation?
  /// Which place of its window won, for each output value.
  var savedCount: Int { isSmall ? (geometry.outputCount + 3) / 4 : geometry.outputCount }
  var needsOutput: Bool { undoneActivation != nil }

  init(geometry: VolumeGeometry) {
    self.geometry = geometry
    planar = geometry.planarPooling
    isSmall = planar != nil && geometry.kernelPositions <= 255
  }

  func undoing(_ activation: Activation) -> (any PreparedLayer)? {
    var copy = self
    copy.undoneActivation = activation
    return copy
  }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    let winners = UnsafeMutableRawPointer(pass.saved)
    if let planar, isSmall {
      Kernels.MaxPooling.forward(
        planar, input: pass.inputs[0], output: pass.output,
        taps: winners.assumingMemoryBound(to: UInt8.self), workers: step.workers)
    } else if let planar {
      Kernels.MaxPooling.forward(
        planar, input: pass.inputs[0], output: pass.output,
        taps: winners.assumingMemoryBound(to: Int32.self), workers: step.workers)
    } else {
      VolumePooling.maximum(
        geometry, input: pass.inputs[0], output: pass.output,
        winners: winners.assumingMemoryBound(to: Int32.self))
    }
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    undoneActivation?.backward(
      count: geometry.outputCount, output: pass.output, outputGradient: pass.outputGradient,
      inputGradient: pass.outputGradient, workers: step.workers)
    let winners = UnsafeMutableRawPointer(pass.saved)
    if let planar, isSmall {
      Kernels.MaxPooling.backward(
        planar, outputGradient: pass.outputGradient, taps: winners.assumingMemoryBound(to: UInt8.self),
        inputGradient: inputGradient, workers: step.workers)
    } else if let planar {
      Kernels.MaxPooling.backward(
        planar, outputGradient: pass.outputGradient, taps: winners.assumingMemoryBound(to: Int32.self),
        inputGradient: inputGradient, workers: step.workers)
    } else {
      VolumePooling.maximumBackward(
        geometry, outputGradient: pass.outputGradient, winners: winners.assumingMemoryBound(to: Int32.self),
        inputGradient: inputGradient)
    }
  }
}

private struct PreparedAverage: PreparedLayer {
  let geometry: VolumeGeometry
  let planar: PoolingGeometry?

  init(geometry: VolumeGeometry) {
    self.geometry = geometry
    planar = geometry.planarPooling
  }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    if let planar {
      Kernels.AveragePooling.forward(
        planar, countsPadding: false, input: pass.inputs[0], output: pass.output, workers: step.workers)
    } else {
      VolumePooling.average(geometry, input: pass.inputs[0], output: pass.output)
    }
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    if let planar {
      Kernels.AveragePooling.backward(
        planar, countsPadding: false, outputGradient: pass.outputGradient, inputGradient: inputGradient,
        workers: step.workers)
    } else {
      VolumePooling.averageBackward(
        geometry, outputGradient: pass.outputGradient, inputGradient: inputGradient)
    }
  }
}
