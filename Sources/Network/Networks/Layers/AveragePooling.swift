/// Average pooling: the mean value of each window, channel by channel. The stride is the window's size if none is given.
///
/// Padding can be at most half the window.
public final class AveragePooling: Pooling {
  public static let kind = LayerKind(
    "avgpool", "Average of each window.", attributes: LayerAttribute.pooling, make: AveragePooling.init(_:))
  public var kind: LayerKind { Self.kind }

  public let kernelSize: PerAxis
  public let stride: PerAxis
  public let padding: Padding
  public let roundsUp: Bool

  public init(_ size: PerAxis, stride: PerAxis? = nil, padding: Padding = .valid, ceil: Bool = false) {
    kernelSize = size
    self.stride = stride ?? size
    self.padding = padding
    roundsUp = ceil
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    kernelSize = try attributes.sizes(.kernel)
    stride = attributes.has(.poolStride) ? try attributes.sizes(.poolStride) : kernelSize
    padding = try attributes.padding(.padding)
    roundsUp = try attributes.flag(.ceil)
  }
}
