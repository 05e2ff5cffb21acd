import Sentences

/// A fully connected layer: every output value depends on every input value.
///
/// A spatial input is flattened first, as Lasagne and the table of nolearn do, so no `flatten` is needed before it (Keras would
/// apply the layer along the channels instead, PyTorch ask for a flatten). Parameters: (n + 1)·units, without the 1 when
/// there is no bias.
public final class Dense: WholeInputLayer, BiasedLayer {
  static let unitsAttribute = LayerAttribute("units", .count, "How many values come out.")
  public static let kind = LayerKind(
    "dense", "Fully connected layer.", attributes: [unitsAttribute, .bias], make: Dense.init(_:))
  public var kind: LayerKind { Self.kind }

  public let units: Int
  public let hasBias: Bool

  public init(units: Int, bias: Bool = true) {
    self.units = units
    hasBias = bias
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    units = try attributes.count(Self.unitsAttribute)
    hasBias = try attributes.flag(.bias)
  }

  public var withoutBias: any BiasedLayer {
    Dense(units: units, bias: false)
  }

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    if units < 1 { throw .outOfRange("units", value: units, atLeast: 1) }
    return Shape(spatial: [], channels: units)
  }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    guard let values = inputs[0].checkedElementCount else { return nil }
    return try ((hasBias ? values + 1 : values) * units).count()
  }

  public func multiplyAccumulateCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    guard let values = inputs[0].checkedElementCount else { return nil }
    return try (values * units).count()
  }

  public func parameterFormula(from inputs: [Shape], to output: Shape) -> String? {
    inputs[0].checkedElementCount?.countIfExact.map { hasBias ? "(\($0) + 1)·\(units)" : "\($0)·\(units)" }
  }

  public var settings: String { localized("\(units) units") + (hasBias ? "" : localized(", no bias")) }
}
