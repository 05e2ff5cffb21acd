import Networks
import Sentences

/// The padding added on one side only: n + p − k instead of n + 2p − k.
enum PaddingOnce: AlteredLayers {
  static let name = "padding-once"
  static var feedback: String {
    localized(
      "You added the padding once: it lies on both sides, so the input grows by 2p.")
  }

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard let window = layer as? any WindowedLayer, window.padding != .valid else { return nil }
    let axes = max(window.padding.axes.count, window.kernelSize.values.count)
    var once: [AxisPadding] = []
    for axis in 0..<axes {
      guard let zeros = try? window.window(axis: axis).zeros(inputSize: nil) else { return nil }
      once.append(.zeros(before: zeros.before, after: 0))
    }
    let padding = Padding(axes: once)
    return AlteredWindow(window) { $0.padding = padding }
  }
}
