import Networks
import Sentences

/// The kernel taken as wide as its number of elements.
enum IgnoredDilation: AlteredLayers {
  static let name = "ignored-dilation"
  static var feedback: String {
    localized(
      "You left the dilation out: the kernel spans d·(k − 1) + 1 positions.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let window = layer as? any WindowedLayer, window.dilation != 1 else { return nil }
    return AlteredWindow(window) { $0.dilation = 1 }
  }
}
