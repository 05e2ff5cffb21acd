import Sentences

/// Multiplies its inputs value by value: the gate of squeeze-and-excite.
///
/// They must have the same shape; one that has a single position (1 x 1 x C, or a vector of C) is used at all of them. The
/// products are of two values, not of a value and a weight, and do not count as multiply-accumulates.
public final class Multiply: Layer {
  public static let kind = LayerKind(
    "multiply", "Product of several outputs of the same shape; one of a single position counts everywhere.",
    joinsInputs: true
  ) { _ in Multiply() }
  public var kind: LayerKind { Self.kind }

  public init() {}

  /// Whether each input has one position, whose values are used at every position of the output.
  package func isGate(_ inputs: [Shape?]) -> [Bool] {
    let isSingle = inputs.map { shape in
      guard let shape else { return false }
      for size in shape.spatial where size != 1 { return false }
      return true
    }
    let axes = inputs.map { $0?.spatial.count ?? 0 }.max() ?? 0
    guard isSingle.contains(false) else {
      // All have one position: a vector among 1 x 1 x C has fewer axes.
      return inputs.map { shape in shape.map { $0.spatial.count < axes } ?? false }
    }
    return isSingle
  }

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    let isGate = isGate(inputs.map { Optional($0) })
    var full: [Shape] = []
    for (input, isGate) in zip(inputs, isGate) where !isGate { full.append(input) }
    let spatial = try commonSpatialSizes(of: full, in: kind.name)
    for input in inputs where input.channels != inputs[0].channels {
      throw .channelsDiffer(inputs)
    }
    return Shape(spatial: spatial, channels: inputs[0].channels)
  }

  /// What a gate saw every unit sees; there is a box for all units only where that is the whole input.
  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    let joined = try FieldState.joining(inputs)
    guard case .local = joined else { return joined }
    for (input, isGate) in zip(inputs, isGate(inputs.map { $0.shape })) where isGate {
      return .undefined(localized("all units see what \(input.id) saw at its single position"))
    }
    return joined
  }

  /// An input that saw everything, as the gate of squeeze-and-excite does, looks for nothing by itself: it does not count.
  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState {
    let local = inputs.filter { input in
      if case .local = input.cValue { return true }
      return false
    }
    return local.isEmpty ? .whole : .joining(local)
  }
}
