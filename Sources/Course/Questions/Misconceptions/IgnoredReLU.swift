import Networks
import Sentences

/// The gradient let through everywhere, as if there were no ReLU.
enum IgnoredReLU: AlteredLayers {
  static let name = "ignored-relu"
  static var feedback: String {
    localized(
      "Where the input of ReLU was not positive, no gradient passes: those places count as 0.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    layer is ReLU ? LeakyReLU(slope: 1) : nil
  }

  static func concerns(_ quantity: any Quantity.Type) -> Bool { quantity.takesOutputGradient }
}
