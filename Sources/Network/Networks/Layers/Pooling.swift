import Sentences

/// What maximum and average pooling have in common: a window without weights, moved by its own size unless told otherwise.
package protocol Pooling: WindowedLayer {}

extension LayerAttribute {
  static let pooling: [LayerAttribute] = [.kernel, .poolStride, .poolPadding, .dilation, .ceil]
}

extension Pooling {
  public var cValueRole: CValueRole { .pooling }

  /// The input's channels, each pooled alone.
  ///
  /// - Throws: `LayerError` when the padding is more than half of what the kernel spans, so that a window could see little or nothing
  ///   but padding (PyTorch refuses the same).
  public func outputChannels(for input: Shape) throws(LayerError) -> Int {
    for axis in input.spatial.indices {
      guard case .zeros(let before, let after) = padding[axis], kernelSize[axis] >= 1, dilation[axis] >= 1
      else { continue }
      let span = try window(axis: axis).effectiveKernelSize()
      if max(before, after) > span / 2 {
        throw LayerError(
          attribute: "padding",
          problem: localized("padding is \(max(before, after)), more than half of the kernel's \(span)"),
          remedy: localized(
            "pad a pooling window by at most half its size, so that every window sees the input"))
      }
    }
    return input.channels
  }

  public var settings: String { windowSettings }
}
