import Sentences

/// What maximum and average pooling have in common: a window without weights, moved by its own size unless told otherwise.
package protocol Pooling: WindowedLayer {}

extension LayerAttribute {
  static let pooling: [LayerAttribute] = [.kernel, .poolStride, .poolPadding, .ceil]
}

extension Pooling {
  public var cValueRole: CValueRole { .pooling }

  /// The input's channels, each pooled alone.
  ///
  /// - Throws: `LayerError` when the padding is more than half the kernel, so that a window could see little or nothing
  ///   but padding (PyTorch refuses the same).
  public func outputChannels(for input: Shape) throws(LayerError) -> Int {
    for axis in input.spatial.indices {
      if case .zeros(let before, let after) = padding[axis], max(before, after) > kernelSize[axis] / 2,
        kernelSize[axis] >= 1
      {
        throw LayerError(
          attribute: "padding",
          problem: localized(
            "padding is \(max(before, after)), more than half of the kernel's \(kernelSize[axis])"),
          remedy: localized(
            "pad a pooling window by at most half its size, so that every window sees the input"))
      }
    }
    return input.channels
  }

  public var settings: String { windowSettings }
}
