/// Adaptive maximum pooling: the largest value of each of so many parts of the input, channel by channel.
public final class AdaptiveMaxPooling: AdaptivePooling {
  public static let kind = LayerKind(
    "adaptive-maxpool", "Maximum of each of so many parts of the input.", attributes: [.adaptiveOutput],
    make: AdaptiveMaxPooling.init(_:))
  public var kind: LayerKind { Self.kind }

  public let outputSize: PerAxis

  public init(_ outputSize: PerAxis) {
    self.outputSize = outputSize
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    outputSize = try attributes.sizes(.adaptiveOutput)
  }
}
