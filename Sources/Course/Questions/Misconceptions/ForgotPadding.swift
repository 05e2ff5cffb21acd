import Networks
import Sentences

/// The padding taken as 0.
enum ForgotPadding: AlteredLayers {
  static let name = "forgot-padding"
  static var feedback: String {
    localized(
      "You left the padding out: the input is 2p wider before the kernel moves over it.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let window = layer as? any WindowedLayer, window.padding != .valid else { return nil }
    return AlteredWindow(window) { $0.padding = .valid }
  }
}
