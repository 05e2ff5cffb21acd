import Sentences

/// A fully connected layer: every output value depends on every input value.
///
/// A spatial input is flattened first, as Lasagne and the table of nolearn do, so no `flatten` is needed before it. On the last
/// axis, as Keras and PyTorch apply it to such inputs, it is a 1x1 convolution: each position by itself, with shared weights.
/// Parameters: (n + 1)·units, without the 1 when there is no bias; n is H·W·C, or C on the last axis.
public final class Dense: WholeInputLayer, BiasedLayer {
  static let unitsAttribute = LayerAttribute("units", .count, "How many values come out.")
  static let lastAxisAttribute = LayerAttribute(
    "last-axis", .flag, default: "false",
    "Whether it takes the channels of each position alone, with the same weights everywhere.")
  public static let kind = LayerKind(
    "dense", "Fully connected layer.", attributes: [unitsAttribute, .bias, lastAxisAttribute],
    make: Dense.init(_:))
  public var kind: LayerKind { Self.kind }

  public let units: Int
  public let hasBias: Bool
  /// Whether it takes each position by itself.
  public let isOnLastAxis: Bool

  public init(units: Int, bias: Bool = true, lastAxis: Bool = false) {
    self.units = units
    hasBias = bias
    isOnLastAxis = lastAxis
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    units = try attributes.count(Self.unitsAttribute)
    hasBias = try attributes.flag(.bias)
    isOnLastAxis = try attributes.flag(Self.lastAxisAttribute)
  }

  public var withoutBias: any BiasedLayer {
    Dense(units: units, bias: false, lastAxis: isOnLastAxis)
  }

  /// How many values one unit sees.
  package func inputCount(of input: Shape) -> CheckedInteger? {
    isOnLastAxis ? CheckedInteger(input.channels) : input.checkedElementCount
  }

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    if units < 1 { throw .outOfRange("units", value: units, atLeast: 1) }
    return Shape(spatial: isOnLastAxis ? inputs[0].spatial : [], channels: units)
  }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    guard let values = inputCount(of: inputs[0]) else { return nil }
    return try ((hasBias ? values + 1 : values) * units).count()
  }

  public func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    guard let values = inputCount(of: inputs[0]), let count = output.checkedElementCount else { return nil }
    return try ((hasBias ? values + 1 : values) * count).count()
  }

  public func multiplyAccumulateCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    guard let values = inputs[0].checkedElementCount else { return nil }
    return try (values * units).count()
  }

  /// Whether the positions stay apart; those of a vector are one.
  private func keepsPositions(_ input: LayerInput) -> Bool {
    guard isOnLastAxis, let shape = input.shape else { return isOnLastAxis }
    return !shape.spatial.isEmpty
  }

  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    keepsPositions(inputs[0]) ? inputs[0].field : .whole
  }

  /// On the last axis as a 1x1 convolution.
  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState {
    guard keepsPositions(inputs[0]), case .local(var axes) = inputs[0].cValue else { return .whole }
    for axis in axes.indices { axes[axis].convolve(kernelSize: 1, stride: 1) }
    return .local(axes)
  }

  public func parameterFormula(from inputs: [Shape], to output: Shape) -> String? {
    inputCount(of: inputs[0])?.countIfExact.map { hasBias ? "(\($0) + 1)·\(units)" : "\($0)·\(units)" }
  }

  public var settings: String {
    localized("\(units) units") + (isOnLastAxis ? localized(", on the last axis") : "")
      + (hasBias ? "" : localized(", no bias"))
  }
}
