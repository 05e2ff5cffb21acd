import Sentences

/// Enlarges each spatial axis by a whole number, without weights: n positions become n·scale.
///
/// Nearest repeats each value; bilinear (linear on one axis, trilinear on three) goes evenly from one value to the next. Values lie
/// in the middles of their pixels, as in Keras and with PyTorch's `align_corners=False`, and go on as they are beyond the last.
public final class Upsample: Layer {
  static let scaleAttribute = LayerAttribute(
    "scale", .sizes, default: "2", "How many times as large it becomes.")
  static let modeAttribute = LayerAttribute(
    "mode", .word(["nearest", "bilinear"]), default: "nearest",
    "Whether values are repeated, or go evenly from one to the next.")
  public static let kind = LayerKind(
    "upsample", "Enlarges its input without weights.", attributes: [scaleAttribute, modeAttribute],
    make: Upsample.init(_:))
  public var kind: LayerKind { Self.kind }

  public let scale: PerAxis
  public let isBilinear: Bool

  public init(_ scale: PerAxis = 2, bilinear: Bool = false) {
    self.scale = scale
    isBilinear = bilinear
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    scale = try attributes.sizes(Self.scaleAttribute)
    isBilinear = try attributes.word(Self.modeAttribute) == "bilinear"
  }

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    var shape = inputs[0]
    guard !shape.spatial.isEmpty else {
      throw LayerError(
        problem: localized(
          "it enlarges spatial axes, and its input is a flat vector of \(shape.channels) values"),
        remedy: localized("put it before the flatten, dense or global pooling layer"))
    }
    guard scale.fits(axes: shape.spatial.count) else {
      throw .wrongAxisCount("scale", scale.values.count, shape.spatial.count)
    }
    for axis in shape.spatial.indices {
      if scale[axis] < 1 { throw .outOfRange("scale", value: scale[axis], atLeast: 1) }
      if let size = shape.spatial[axis] {
        shape.spatial[axis] = try (CheckedInteger(size) * scale[axis]).value()
      }
    }
    return shape
  }

  /// The two neighbours that a position of the output lies between, and the second one's share; the same one twice where one
  /// alone counts.
  package func neighbours(
    of position: Int, axis: Int, size: Int
  ) -> (first: Int, second: Int, share: Double) {
    let scale = scale[axis]
    guard isBilinear else { return (position / scale, position / scale, 0) }
    // The position's middle in positions of the input, (position + 1/2) / scale − 1/2, times 2·scale.
    let middle = 2 * position + 1 - scale
    let first = middle.flooredQuotient(by: 2 * scale)
    if first < 0 { return (0, 0, 0) }
    if first >= size - 1 { return (size - 1, size - 1, 0) }
    return (first, first + 1, Double(middle - first * 2 * scale) / Double(2 * scale))
  }

  /// As a transposed convolution whose kernel reaches as far as a value does.
  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    guard case .local(let axes) = inputs[0].field else { return inputs[0].field }
    var seen: [AxisField] = []
    for (axis, field) in axes.enumerated() {
      let scale = scale[axis]
      let kernel = isBilinear ? CheckedInteger(scale) * 2 - scale % 2 : CheckedInteger(scale)
      switch try field.seen(
        throughTransposed: try kernel.value(), stride: scale, dilation: 1, before: isBilinear ? scale / 2 : 0)
      {
      case .field(let field): seen.append(field)
      case .undefined(let reason): return .undefined(reason)
      }
    }
    return .local(seen)
  }

  /// A step is worth less; there is no kernel.
  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState {
    guard case .local(var axes) = inputs[0].cValue else { return .whole }
    for axis in axes.indices {
      axes[axis].refine(by: scale[axis])
      guard axes[axis].isFinite else { throw .tooLarge }
    }
    return .local(axes)
  }

  public func sizeFormula(axis: Int, of input: Shape) -> String? {
    input.spatial[axis].map { "\($0)·\(scale[axis])" }
  }

  public var settings: String { "scale \(scale)" + (isBilinear ? ", bilinear" : "") }
}
