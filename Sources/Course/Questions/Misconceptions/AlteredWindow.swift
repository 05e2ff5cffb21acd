import FeatureMaps
import Networks

/// A layer with a window, some of whose numbers a misconception has changed; everything else is the layer's own.
struct AlteredWindow: WindowedLayer, HandLayer {
  static let kind = "altered"
  static let summary = "a layer with a window, altered"
  static let attributes: [LayerAttribute] = []

  let base: any WindowedLayer
  var kernelSize: PerAxis
  var stride: PerAxis
  var padding: Padding
  var dilation: PerAxis
  /// What a pooling is worth in the c-value table.
  var poolSize: PerAxis
  /// Another rule for the number of places.
  var outputSize: (@Sendable (Window, Int) throws -> Int)?

  init?(_ layer: any Layer) {
    guard let base = layer as? any WindowedLayer else { return nil }
    self.base = base
    kernelSize = base.kernelSize
    stride = base.stride
    padding = base.padding
    dilation = base.dilation
    poolSize = base.kernelSize
  }

  /// Altered layers are made from others, never read.
  init(_ attributes: LayerAttributes) throws(LayerError) {
    throw LayerError(problem: "there is no such layer", remedy: "use another")
  }

  var roundsUp: Bool { base.roundsUp }
  var cValueRole: CValueRole { base.cValueRole }
  func outputChannels(for input: Shape) throws(LayerError) -> Int { try base.outputChannels(for: input) }

  func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    var spatial: [Int?] = []
    for (axis, size) in inputs[0].spatial.enumerated() {
      guard let size else { return nil }
      if let outputSize {
        guard let places = try? outputSize(window(axis: axis), size), places >= 1 else {
          throw LayerError(problem: "it does not fit", remedy: "")
        }
        spatial.append(places)
      } else {
        spatial.append(try window(axis: axis).outputSize(for: size))
      }
    }
    return Shape(spatial: spatial, channels: try outputChannels(for: inputs[0]))
  }

  func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int? {
    try base.parameterCount(from: inputs, to: output)
  }

  func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int? {
    try base.unsharedParameterCount(from: inputs, to: output)
  }

  func multiplyAccumulateCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int? {
    try base.multiplyAccumulateCount(from: inputs, to: output)
  }

  func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState {
    guard case .local(var axes) = inputs[0].cValue else { return .whole }
    for axis in axes.indices {
      switch cValueRole {
      case .convolution: axes[axis].convolve(kernelSize: kernelSize[axis], stride: stride[axis])
      case .pooling: axes[axis].pool(size: poolSize[axis])
      }
    }
    return .local(axes)
  }

  func learntShape(from inputs: [Shape]) -> LearntShape? {
    (base as? any HandLayer)?.learntShape(from: inputs)
  }

  func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    guard outputSize == nil, let base = base as? any WindowedHandLayer else {
      throw LayerError(problem: "it has no values", remedy: "")
    }
    return try base.output(of: inputs[0], weights, windows: inputs[0].extent.indices.map(window))
  }

  func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    guard outputSize == nil, let base = base as? any WindowedHandLayer else {
      throw LayerError(problem: "it has no gradient", remedy: "")
    }
    return try base.gradients(
      of: inputs[0], weights, outputGradient: outputGradient,
      windows: inputs[0].extent.indices.map(window))
  }
}
