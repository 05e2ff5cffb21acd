import Sentences

/// Deals the channels out anew, so that each group of the next convolution gets some of every group before (ShuffleNet).
///
/// Channels are groups x n; they come out as n x groups: of 6 channels in 2 groups 0 1 2 3 4 5 come 0 3 1 4 2 5.
public final class ChannelShuffle: PointwiseLayer {
  static let groupsAttribute = LayerAttribute(
    "groups", .count, "How many groups the channels are dealt from.")
  public static let kind = LayerKind(
    "channel-shuffle", "Mixes the channels of several groups.", attributes: [groupsAttribute],
    isPointwise: true, make: ChannelShuffle.init(_:))
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

  /// Where the channels that come out were, in their order.
  package func sources(channels: Int) -> [Int] {
    (0..<channels).map { $0 % groups * (channels / groups) + $0 / groups }
  }

  public var settings: String { localized("\(groups) groups") }
}
