import Networks
import Sentences

/// The quotient rounded up: a last window that hangs over the edge.
enum CeilForFloor: AlteredLayers {
  static let name = "ceil-for-floor"
  static var feedback: String {
    localized(
      "You rounded up: a window that does not fit whole is dropped, so the quotient is rounded down.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let window = layer as? any WindowedLayer, !window.roundsUp else { return nil }
    return AlteredWindow(window) {
      $0.outputSize = { window, size in
        let places = try window.outputSize(for: size)
        guard let zeros = try window.zeros(inputSize: size) else { return places }
        let room = size + zeros.before + zeros.after - (try window.effectiveKernelSize())
        return room % window.stride == 0 ? places : places + 1
      }
    }
  }

  static func concerns(_ quantity: any Quantity.Type) -> Bool { !quantity.isAboutFields }
}
