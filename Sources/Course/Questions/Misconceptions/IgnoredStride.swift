import Networks
import Sentences

/// Every convolution moved by one position.
enum IgnoredStride: AlteredLayers {
  static let name = "ignored-stride"
  static var feedback: String {
    localized(
      "You moved the kernel by one position: the stride says how far it jumps.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let window = layer as? any WindowedLayer, window.cValueRole == .convolution, window.stride != 1
    else {
      return nil
    }
    return AlteredWindow(window) { $0.stride = 1 }
  }
}
