import Sentences

/// Extends each spatial axis with zeros.
public final class ZeroPadding: Layer {
  static let amountAttribute = LayerAttribute(
    "amount", .margins, "How many zeros on each side.")
  public static let kind = LayerKind(
    "zero-pad", "A border of zeros.", attributes: [amountAttribute], showsSinglePositions: true,
    make: ZeroPadding.init(_:))
  public var kind: LayerKind { Self.kind }

  public let amount: Padding

  /// - Parameter amount: numbers of zeros; the rules, as `same`, belong to a kernel and do not fit here.
  public init(_ amount: Padding) {
    self.amount = amount
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    amount = try attributes.padding(Self.amountAttribute)
  }

  /// The zeros before and after an axis, counted from 0.
  private func zeros(axis: Int) throws(LayerError) -> (before: Int, after: Int) {
    guard case .zeros(let before, let after) = amount[axis] else {
      throw LayerError(
        attribute: "amount", problem: localized("amount is “\(amount)”, which only a kernel gives a meaning"),
        remedy: localized("give numbers of zeros"))
    }
    if min(before, after) < 0 { throw .outOfRange("amount", value: min(before, after), atLeast: 0) }
    return (before, after)
  }

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    var shape = inputs[0]
    guard !shape.spatial.isEmpty else {
      throw LayerError(
        problem: localized(
          "it extends spatial axes, and its input is a flat vector of \(shape.channels) values"),
        remedy: localized("put it before the flatten, dense or global pooling layer"))
    }
    guard amount.fits(axes: shape.spatial.count) else {
      throw .wrongAxisCount("amount", amount.axes.count, shape.spatial.count)
    }
    for axis in shape.spatial.indices {
      let (before, after) = try zeros(axis: axis)
      if let size = shape.spatial[axis] {
        shape.spatial[axis] = try (CheckedInteger(size) + before + after).value()
      }
    }
    return shape
  }

  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    guard case .local(let axes) = inputs[0].field else { return inputs[0].field }
    var seen: [AxisField] = []
    for (axis, field) in axes.enumerated() {
      let (before, after) = try zeros(axis: axis)
      switch try field.seen(
        through: Window(kernelSize: 1, padding: .zeros(before: before, after: after)), inputSize: nil)
      {
      case .field(let field): seen.append(field)
      case .undefined(let reason): return .undefined(reason)
      }
    }
    return .local(seen)
  }

  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState { inputs[0].cValue }

  public var settings: String { "\(amount)" }
}
