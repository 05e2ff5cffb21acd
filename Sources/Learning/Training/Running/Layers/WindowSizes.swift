import Kernels
import Networks

/// The sizes of a layer's window as the kernels take them: three axes, those that the input lacks having size 1.
extension LayerSizes {
  /// A shape's axes, with ones before them.
  static func volume(_ shape: Shape) -> SIMD3<Int> { padded(shape.spatial.map { $0 ?? 1 }, with: 1) }

  static func padded(_ values: [Int], with filler: Int) -> SIMD3<Int> {
    var triple = SIMD3(repeating: filler)
    for (index, value) in values.enumerated() { triple[3 - values.count + index] = value }
    return triple
  }

  /// - Parameters:
  ///   - windows: one for each axis of the input.
  ///   - before: the zeros before each axis; nil takes them from the windows.
  func geometry(windows: [Window], groups: Int = 1) throws(LayerError) -> VolumeGeometry {
    var before: [Int] = []
    for (window, size) in zip(windows, inputs[0].spatial) {
      before.append(try window.zeros(inputSize: size)?.before ?? 0)
    }
    return VolumeGeometry(
      batch: batch, input: Self.volume(inputs[0]), output: Self.volume(output),
      inputChannels: inputs[0].channels,
      outputChannels: output.channels, kernel: Self.padded(windows.map(\.kernelSize), with: 1),
      stride: Self.padded(windows.map(\.stride), with: 1), padding: Self.padded(before, with: 0),
      dilation: Self.padded(windows.map(\.dilation), with: 1), groups: groups)
  }
}
