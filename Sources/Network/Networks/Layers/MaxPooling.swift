/// Maximum pooling: the largest value of each window, channel by channel. The stride is the window's size if none is given.
///
/// Padding can be at most half the window.
public struct MaxPooling: Pooling {
  public static let kind = "maxpool"
  public static let summary = "Maximum of each window."
  public static let attributes = poolingAttributes

  public var kernelSize: PerAxis
  public var stride: PerAxis
  public var padding: Padding
  public var roundsUp: Bool

  public init(_ size: PerAxis, stride: PerAxis? = nil, padding: Padding = .valid, ceil: Bool = false) {
    kernelSize = size
    self.stride = stride ?? size
    self.padding = padding
    roundsUp = ceil
  }
}
