import Sentences

/// What adaptive maximum and average pooling have in common: an axis is cut into so many parts, whatever its size, as PyTorch does.
///
/// Part i of an axis of n goes from ⌊i·n / parts⌋ up to, not including, ⌈(i + 1)·n / parts⌉; parts may overlap.
package protocol AdaptivePooling: Layer {
  /// The size of the output.
  var outputSize: PerAxis { get }
}

extension LayerAttribute {
  static let adaptiveOutput = LayerAttribute("output", .sizes, "The size of the output.")
}

extension AdaptivePooling {
  /// The positions of a part.
  package func part(_ number: Int, axis: Int, of size: Int) -> Range<Int> {
    let parts = outputSize[axis]
    return number * size / parts..<((number + 1) * size).ceiledQuotient(by: parts)
  }

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    let axes = inputs[0].spatial.count
    guard axes > 0 else {
      throw LayerError(
        problem: localized(
          "it pools positions, and its input is a flat vector of \(inputs[0].channels) values"),
        remedy: localized("put it before the flatten, dense or global pooling layer"))
    }
    guard outputSize.fits(axes: axes) else { throw .wrongAxisCount("output", outputSize.values.count, axes) }
    var spatial: [Int?] = []
    for axis in 0..<axes {
      let parts = outputSize[axis]
      if parts < 1 { throw .outOfRange("output", value: parts, atLeast: 1) }
      // Places of parts are products of the two.
      if let size = inputs[0].spatial[axis] { _ = try (CheckedInteger(size) * parts + size).value() }
      spatial.append(parts)
    }
    return Shape(spatial: spatial, channels: inputs[0].channels)
  }

  /// Whether all that comes out is one position, which sees everything.
  private var isGlobal: Bool {
    for parts in outputSize.values where parts != 1 { return false }
    return true
  }

  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    if isGlobal { return .whole }
    guard case .local(let axes) = inputs[0].field else { return inputs[0].field }
    var seen: [AxisField] = []
    for (axis, field) in axes.enumerated() {
      guard let shape = inputs[0].shape, let size = shape.spatial[axis] else {
        return .undefined(localized("the parts of an adaptive pooling depend on a size that is not known"))
      }
      switch try field.seen(throughParts: outputSize[axis], of: size) {
      case .field(let field): seen.append(field)
      case .undefined(let reason): return .undefined(reason)
      }
    }
    return .local(seen)
  }

  /// As a pooling by n / parts; where n is not known, as if it were the number of parts.
  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState {
    guard case .local(var axes) = inputs[0].cValue, !isGlobal else { return .whole }
    for axis in axes.indices {
      if let shape = inputs[0].shape, let size = shape.spatial[axis] {
        axes[axis].pool(size: size)
        axes[axis].refine(by: outputSize[axis])
      }
      guard axes[axis].isFinite else { throw .tooLarge }
    }
    return .local(axes)
  }

  public var settings: String { "to " + outputSize.values.map(String.init).joined(separator: "x") }
}
