import Kernels
import Networks

extension LayerSizes {
  /// One window over everything.
  var wholeInput: VolumeGeometry {
    let size = Self.volume(inputs[0])
    return VolumeGeometry(
      batch: batch, input: size, output: .one, inputChannels: inputs[0].channels,
      outputChannels: output.channels, kernel: size)
  }
}

extension VolumeGeometry {
  /// The same window on an image; nil where there is more than one plane.
  var planarPooling: PoolingGeometry? {
    guard let g = planar else { return nil }
    return PoolingGeometry(
      batch: g.batch, inputHeight: g.inputHeight, inputWidth: g.inputWidth, outputHeight: g.outputHeight,
      outputWidth: g.outputWidth, channels: g.inputChannels, windowHeight: g.kernelHeight,
      windowWidth: g.kernelWidth, strideY: g.strideY, strideX: g.strideX, padTop: g.padTop,
      padLeft: g.padLeft,
      dilationY: g.dilationY, dilationX: g.dilationX)
  }
}
