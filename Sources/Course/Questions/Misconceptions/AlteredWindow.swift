import FeatureMaps
import Networks

/// A layer with a window, some of whose numbers a misconception has changed; everything else is the layer's own.
final class AlteredWindow: WindowedLayer, HandLayer {
  /// What a misconception may change.
  struct Numbers: Sendable {
    var stride: PerAxis
    var padding: Padding
    var dilation: PerAxis
    /// What a pooling is worth in the c-value table.
    var poolSize: PerAxis
    /// Another rule for the number of places.
    var outputSize: (@Sendable (Window, Int) throws -> Int)?
  }

  private let base: any WindowedLayer
  private let numbers: Numbers

  init(_ base: any WindowedLayer, _ change: (inout Numbers) -> Void) {
    self.base = base
    var numbers = Numbers(
      stride: base.stride, padding: base.padding, dilation: base.dilation, poolSize: base.kernelSize)
    change(&numbers)
    self.numbers = numbers
  }

  var kind: LayerKind { base.kind }
  var kernelSize: PerAxis { base.kernelSize }
  var stride: PerAxis { numbers.stride }
  var padding: Padding { numbers.padding }
  var dilation: PerAxis { numbers.dilation }
  var roundsUp: Bool { base.roundsUp }
  var cValueRole: CValueRole { base.cValueRole }
  func outputChannels(for input: Shape) throws(LayerError) -> Int { try base.outputChannels(for: input) }

  func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    var spatial: [Int?] = []
    for (axis, size) in inputs[0].spatial.enumerated() {
      guard let size else { return nil }
      if let outputSize = numbers.outputSize {
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

  func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try base.parameterCount(from: inputs, to: output)
  }

  func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try base.unsharedParameterCount(from: inputs, to: output)
  }

  func multiplyAccumulateCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try base.multiplyAccumulateCount(from: inputs, to: output)
  }

  func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState {
    guard case .local(var axes) = inputs[0].cValue else { return .whole }
    for axis in axes.indices {
      switch cValueRole {
      case .convolution: axes[axis].convolve(kernelSize: kernelSize[axis], stride: stride[axis])
      case .pooling: axes[axis].pool(size: numbers.poolSize[axis])
      }
    }
    return .local(axes)
  }

  func learntShape(from inputs: [Shape]) -> LearntShape? {
    (base as? any HandLayer)?.learntShape(from: inputs)
  }

  func output(of inputs: [Volume], _ weights: LayerWeights) throws(LayerError) -> Volume {
    guard numbers.outputSize == nil, let base = base as? any WindowedHandLayer else {
      throw LayerError(problem: "it has no values", remedy: "")
    }
    return try base.output(of: inputs[0], weights, windows: inputs[0].extent.indices.map(window))
  }

  func gradients(
    of inputs: [Volume], _ weights: LayerWeights, outputGradient: Volume
  ) throws(LayerError) -> HandGradients {
    guard numbers.outputSize == nil, let base = base as? any WindowedHandLayer else {
      throw LayerError(problem: "it has no gradient", remedy: "")
    }
    return try base.gradients(
      of: inputs[0], weights, outputGradient: outputGradient,
      windows: inputs[0].extent.indices.map(window))
  }
}
