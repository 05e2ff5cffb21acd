import Sentences

/// Global average pooling: the mean value of each channel over all positions, H x W x C to a flat vector of C, or to
/// 1 x 1 x C where the axes are kept.
public final class GlobalAveragePooling: WholeInputLayer {
  public static let kind = LayerKind(
    "global-avgpool", "Average of each channel over all positions.", attributes: [.keepAxes],
    make: GlobalAveragePooling.init(_:))
  public var kind: LayerKind { Self.kind }

  public let keepsAxes: Bool

  public init(keepAxes: Bool = false) {
    keepsAxes = keepAxes
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    keepsAxes = try attributes.flag(.keepAxes)
  }

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    inputs[0].onePosition(keepsAxes: keepsAxes)
  }

  public var settings: String { keepsAxes ? localized("keeps axes") : "" }
}
