import Networks
import Sentences

/// The field grown by k − 1 at every layer, whatever the layers before it skip.
enum IgnoredJump: AlteredLayers {
  static let name = "ignored-jump"
  static var feedback: String {
    localized(
      "You added k − 1 without the jump: after stride or pooling, neighbours look j positions apart.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let window = layer as? any WindowedLayer, window.stride != 1 || window.cValueRole == .pooling else {
      return nil
    }
    return AlteredWindow(window) {
      $0.stride = 1
      $0.poolSize = 1
    }
  }

  static func concerns(_ quantity: any Quantity.Type) -> Bool { quantity.needsJump }
}
