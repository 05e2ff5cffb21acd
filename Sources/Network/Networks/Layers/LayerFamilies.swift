import Sentences

/// A layer that acts on each value alone, or within one position: its output has its input's shape.
public protocol PointwiseLayer: Layer {}

extension PointwiseLayer {
  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? { inputs[0] }

  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState { inputs[0].field }

  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState { inputs[0].cValue }
}

/// A layer whose every output value depends on every position of its input.
public protocol WholeInputLayer: Layer {}

extension WholeInputLayer {
  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState { .whole }

  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState { .whole }
}

/// A layer that moves a window over its input: convolutions and poolings.
public protocol WindowedLayer: Layer {
  var kernelSize: PerAxis { get }
  var stride: PerAxis { get }
  var padding: Padding { get }
  var dilation: PerAxis { get }
  /// Whether a last window may hang over the end, as PyTorch's `ceil_mode`.
  var roundsUp: Bool { get }
  /// How the window counts in the c-value table.
  var cValueRole: CValueRole { get }

  /// The number of output channels.
  ///
  /// - Throws: `LayerError` when the layer does not fit the input's channels.
  func outputChannels(for input: Shape) throws(LayerError) -> Int
}

/// How a window counts in the c-value table.
public enum CValueRole: Sendable {
  /// As a convolution: it sets the real filter and widens the field.
  case convolution
  /// As a pooling: it keeps both, and doubles (or more) what the next convolution's kernel is worth.
  case pooling
}

extension WindowedLayer {
  public var dilation: PerAxis { 1 }
  public var roundsUp: Bool { false }

  /// The window on an axis, counted from 0.
  public func window(axis: Int) -> Window {
    Window(
      kernelSize: kernelSize[axis], stride: stride[axis], padding: padding[axis], dilation: dilation[axis],
      roundsUp: roundsUp)
  }

  public func windows(on input: Shape) -> [Window]? {
    input.spatial.indices.map(window(axis:))
  }

  /// - Throws: `LayerError` when the input is flat, or has another number of axes than the layer.
  package func checkAxes(of input: Shape) throws(LayerError) {
    let axes = input.spatial.count
    guard axes > 0 else {
      throw LayerError(
        problem:
          localized(
            "it moves a window over positions, and its input is a flat vector of \(input.channels) values"),
        remedy: localized("put it before the flatten, dense or global pooling layer"))
    }
    for (name, values) in [("kernel", kernelSize), ("stride", stride), ("dilation", dilation)]
    where !values.fits(axes: axes) {
      throw .wrongAxisCount(name, values.values.count, axes)
    }
    if !padding.fits(axes: axes) { throw .wrongAxisCount("padding", padding.axes.count, axes) }
  }

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    let input = inputs[0]
    try checkAxes(of: input)
    let channels = try outputChannels(for: input)
    var spatial: [Int?] = []
    spatial.reserveCapacity(input.spatial.count)
    for (axis, size) in input.spatial.enumerated() {
      let window = window(axis: axis)
      do throws(LayerError) {
        if let size {
          spatial.append(try window.outputSize(for: size))
        } else {
          try window.validate()
          spatial.append(nil)
        }
      } catch {
        throw error.on(axis: axis, of: input.spatial.count)
      }
    }
    return Shape(spatial: spatial, channels: channels)
  }

  public func sizeFormula(axis: Int, of input: Shape) -> String? {
    input.spatial[axis].flatMap { window(axis: axis).sizeFormula(for: $0) }
  }

  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    guard case .local(let axes) = inputs[0].field else { return inputs[0].field }
    var seen: [AxisField] = []
    seen.reserveCapacity(axes.count)
    for (axis, field) in axes.enumerated() {
      let size = inputs[0].shape.flatMap { $0.spatial[axis] }
      switch try field.seen(through: window(axis: axis), inputSize: size) {
      case .field(let field): seen.append(field)
      case .undefined(let reason): return .undefined(reason)
      }
    }
    return .local(seen)
  }

  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState {
    guard case .local(var axes) = inputs[0].cValue else { return .whole }
    for axis in axes.indices {
      switch cValueRole {
      case .convolution: axes[axis].convolve(kernelSize: kernelSize[axis], stride: stride[axis])
      case .pooling: axes[axis].pool(size: kernelSize[axis])
      }
      guard axes[axis].isFinite else { throw .tooLarge }
    }
    return .local(axes)
  }

  /// `3x3, stride 2, padding 1`: the window in few words.
  package var windowSettings: String {
    var text =
      kernelSize.values.count == 1
      ? "\(kernelSize)" : kernelSize.values.map(String.init).joined(separator: "x")
    if stride != 1 { text += ", stride \(stride)" }
    if padding != .valid { text += ", padding \(padding)" }
    if dilation != 1 { text += ", dilation \(dilation)" }
    if roundsUp { text += ", ceil" }
    return text
  }
}

extension LayerError {
  package static func wrongAxisCount(_ attribute: String, _ count: Int, _ axes: Int) -> LayerError {
    LayerError(
      attribute: attribute,
      problem: localized("\(attribute) has \(count) values, and the input \(axes) spatial axes"),
      remedy: localized("give one value for all axes, or \(axes)"))
  }

  /// The same error, saying on which axis.
  package func on(axis: Int, of count: Int) -> LayerError {
    var error = self
    error.problem = localized("\(error.problem) on \(axisName(axis, of: count))")
    return error
  }
}

/// An axis in words: `axis 1 (height)`.
package func axisName(_ axis: Int, of count: Int) -> String {
  guard count == 2 else { return localized("axis \(axis + 1)") }
  return axis == 0 ? localized("axis 1 (height)") : localized("axis 2 (width)")
}
