import Kernels

extension MaxPooling: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedMaximum(geometry: try sizes.geometry(windows: windows(on: sizes.inputs[0]) ?? []))
  }
}

extension AveragePooling: RunnableLayer {
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

private struct PreparedMaximum: PreparedLayer {
  let geometry: VolumeGeometry
  /// Which place of its window won, for each output value.
  var savedCount: Int { geometry.outputCount }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    VolumePooling.maximum(
      geometry, input: pass.inputs[0], output: pass.output, winners: winners(pass))
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    VolumePooling.maximumBackward(
      geometry, outputGradient: pass.outputGradient, winners: winners(pass), inputGradient: inputGradient)
  }

  /// The saved floats as whole numbers of the same size.
  private func winners(_ pass: LayerPass) -> UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer(pass.saved).assumingMemoryBound(to: Int32.self)
  }
}

private struct PreparedAverage: PreparedLayer {
  let geometry: VolumeGeometry

  func forward(_ pass: LayerPass, _ step: StepContext) {
    VolumePooling.average(geometry, input: pass.inputs[0], output: pass.output)
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    VolumePooling.averageBackward(
      geometry, outputGradient: pass.outputGradient, inputGradient: inputGradient)
  }
}
