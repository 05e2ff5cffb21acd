import Networks
import Sentences

/// The steps counted, not the places: the + 1 at the end left out.
enum ForgotPlusOne: AlteredLayers {
  static let name = "forgot-plus-one"
  static var feedback: String {
    localized(
      "You counted the steps of the kernel: its first place counts too, so add 1.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let window = layer as? any WindowedLayer else { return nil }
    return AlteredWindow(window) {
      $0.outputSize = { window, size in try window.outputSize(for: size) - 1 }
    }
  }

  static func concerns(_ quantity: any Quantity.Type) -> Bool { !quantity.isAboutFields }
}
