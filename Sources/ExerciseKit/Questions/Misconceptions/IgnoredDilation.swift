import ConvNet

/// The kernel taken as wide as its number of elements.
enum IgnoredDilation: AlteredLayers {
  static let name = "ignored-dilation"
  static let feedback = "You left the dilation out: the kernel spans d·(k − 1) + 1 positions."

  static func altered(_ layer: any Layer) -> (any Layer)? {
    guard var window = AlteredWindow(layer), window.dilation != 1 else { return nil }
    // Padding that follows from the kernel's span stays what it was.
    let axes = max(window.dilation.values.count, window.padding.axes.count, window.kernelSize.values.count)
    var padding: [AxisPadding] = []
    for axis in 0..<axes {
      let own = window.window(axis: axis)
      guard own.padding != .tensorFlowSame, let zeros = try? own.zeros(inputSize: nil) else {
        padding.append(own.padding)
        continue
      }
      padding.append(.zeros(before: zeros.before, after: zeros.after))
    }
    window.padding = Padding(axes: padding)
    window.dilation = 1
    return window
  }
}
