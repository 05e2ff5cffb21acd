/// The sizes of a window that moves over a volume: a three-dimensional convolution, a pooling or a locally connected layer.
///
/// Triples are in the order depth, height, width. Volumes lie in memory as N, D, H, W, C; weights as the three axes of the
/// kernel, input channel of the group, output channel. An image is a volume of depth 1.
public struct VolumeGeometry: Hashable, Sendable {
  public var batch: Int
  public var input: SIMD3<Int>
  public var output: SIMD3<Int>
  public var inputChannels: Int
  public var outputChannels: Int
  public var kernel: SIMD3<Int>
  public var stride: SIMD3<Int>
  /// The zeros before the first position of each axis; those behind the last follow from the sizes.
  public var padding: SIMD3<Int>
  public var dilation: SIMD3<Int>
  public var groups: Int

  public init(
    batch: Int, input: SIMD3<Int>, output: SIMD3<Int>, inputChannels: Int, outputChannels: Int,
    kernel: SIMD3<Int>, stride: SIMD3<Int> = .one, padding: SIMD3<Int> = .zero, dilation: SIMD3<Int> = .one,
    groups: Int = 1
  ) {
    self.batch = batch
    self.input = input
    self.output = output
    self.inputChannels = inputChannels
    self.outputChannels = outputChannels
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.groups = groups
  }

  public var groupInputChannels: Int { inputChannels / groups }
  public var groupOutputChannels: Int { outputChannels / groups }
  public var inputPositions: Int { input.x * input.y * input.z }
  public var outputPositions: Int { output.x * output.y * output.z }
  public var kernelPositions: Int { kernel.x * kernel.y * kernel.z }
  public var inputCount: Int { batch * inputPositions * inputChannels }
  public var outputCount: Int { batch * outputPositions * outputChannels }
  /// The weights of a convolution, shared by all positions.
  public var weightCount: Int { kernelPositions * groupInputChannels * outputChannels }

  /// The same window on an image; nil where there is more than one plane.
  public var planar: ConvolutionGeometry? {
    guard input.x == 1, output.x == 1, kernel.x == 1, padding.x == 0 else { return nil }
    return ConvolutionGeometry(
      batch: batch, inputHeight: input.y, inputWidth: input.z, inputChannels: inputChannels,
      outputHeight: output.y, outputWidth: output.z, outputChannels: outputChannels, kernelHeight: kernel.y,
      kernelWidth: kernel.z, strideY: stride.y, strideX: stride.z, padTop: padding.y, padLeft: padding.z,
      dilationY: dilation.y, dilationX: dilation.z, groups: groups)
  }

  /// Calls `body` for every place of the kernel that lies on the input when the window stands at an output position.
  ///
  /// - Parameter body: gets the number of the kernel's place, and the number of the position in the input.
  @inline(__always)
  func forEachTap(at z: Int, _ y: Int, _ x: Int, _ body: (_ place: Int, _ position: Int) -> Void) {
    for kz in 0..<kernel.x {
      let plane = z * stride.x + kz * dilation.x - padding.x
      guard plane >= 0, plane < input.x else { continue }
      for ky in 0..<kernel.y {
        let row = y * stride.y + ky * dilation.y - padding.y
        guard row >= 0, row < input.y else { continue }
        for kx in 0..<kernel.z {
          let column = x * stride.z + kx * dilation.z - padding.z
          guard column >= 0, column < input.z else { continue }
          body((kz * kernel.y + ky) * kernel.z + kx, (plane * input.y + row) * input.z + column)
        }
      }
    }
  }

  /// Calls `body` for every output position of every volume of the batch.
  ///
  /// - Parameter body: gets the volume, the three coordinates, and the number of the position in the whole batch's output.
  @inline(__always)
  func forEachOutputPosition(_ body: (_ n: Int, _ z: Int, _ y: Int, _ x: Int, _ position: Int) -> Void) {
    var position = 0
    for n in 0..<batch {
      for z in 0..<output.x {
        for y in 0..<output.y {
          for x in 0..<output.z {
            body(n, z, y, x, position)
            position += 1
          }
        }
      }
    }
  }
}

extension SIMD3<Int> {
  public static var one: SIMD3<Int> { SIMD3(1, 1, 1) }
}
