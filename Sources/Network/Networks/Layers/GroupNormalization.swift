import Sentences

/// Group normalisation: the channels of a group at all positions of an image brought to mean 0 and variance 1 together, then each
/// channel scaled and shifted.
///
/// With one group all values of an image are taken together, with one for each channel it is instance normalisation. Parameters: a
/// learnt scale and a learnt shift per channel, 2·C. Through mean and variance every output value depends on every position.
public final class GroupNormalization: WholeInputLayer {
  static let groupsAttribute = LayerAttribute(
    "groups", .count, "Into how many groups the channels are split.")
  public static let kind = LayerKind(
    "groupnorm", "Group normalisation: groups of channels, image by image.", attributes: [groupsAttribute],
    make: GroupNormalization.init(_:))
  public var kind: LayerKind { Self.kind }

  public let groups: Int

  public init(groups: Int) {
    self.groups = groups
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    groups = try attributes.count(Self.groupsAttribute)
  }

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    try LayerError.checkGroups(groups, inputChannels: inputs[0].channels)
    return inputs[0]
  }

  /// It looks for nothing: as if it were not there.
  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState { inputs[0].cValue }

  private var counts: BatchNormalization { BatchNormalization() }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try counts.parameterCount(from: inputs, to: output)
  }

  public func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try counts.unsharedParameterCount(from: inputs, to: output)
  }

  public func parameterFormula(from inputs: [Shape], to output: Shape) -> String? {
    counts.parameterFormula(from: inputs, to: output)
  }

  public var settings: String { localized("\(groups) groups") }
}
