/// Average pooling: the mean value of each window, channel by channel. The stride is the window's size if none is given.
///
/// Padding can be at most half of what the window spans.
public final class AveragePooling: Pooling {
  public static let kind = LayerKind(
    "avgpool", "Average of each window.", attributes: LayerAttribute.pooling, make: AveragePooling.init(_:))
  public var kind: LayerKind { Self.kind }

  public let kernelSize: PerAxis
  public let stride: PerAxis
  public let padding: Padding
  public let dilation: PerAxis
  public let roundsUp: Bool

  public init(
    _ size: PerAxis, stride: PerAxis? = nil, padding: Padding = .valid, dilation: PerAxis = 1,
    ceil: Bool = false
  ) {
    kernelSize = size
    self.stride = stride ?? size
    self.padding = padding
    self.dilation = dilation
    roundsUp = ceil
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    kernelSize = try attributes.sizes(.kernel)
    stride = attributes.has(.poolStride) ? try attributes.sizes(.poolStride) : kernelSize
    padding = try attributes.padding(.padding)
    dilation = try attributes.sizes(.dilation)
    roundsUp = try attributes.flag(.ceil)
  }
}
