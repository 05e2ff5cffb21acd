/// The sizes of a two-dimensional convolution. Letters: N batch, H height, W width, C channels.
///
/// Images lie in memory as N, H, W, C, the channels of a pixel side by side; weights as kernel row, kernel column, input
/// channel of the group, output channel. A one-dimensional convolution has height 1.
public struct ConvolutionGeometry: Hashable, Sendable {
  public var batch: Int
  public var inputHeight: Int
  public var inputWidth: Int
  public var inputChannels: Int
  public var outputHeight: Int
  public var outputWidth: Int
  public var outputChannels: Int
  public var kernelHeight: Int
  public var kernelWidth: Int
  public var strideY: Int
  public var strideX: Int
  public var padTop: Int
  public var padLeft: Int
  public var dilationY: Int
  public var dilationX: Int
  public var groups: Int

  public init(
    batch: Int, inputHeight: Int, inputWidth: Int, inputChannels: Int, outputHeight: Int, outputWidth: Int,
    outputChannels: Int, kernelHeight: Int, kernelWidth: Int, strideY: Int = 1, strideX: Int = 1,
    padTop: Int = 0, padLeft: Int = 0, dilationY: Int = 1, dilationX: Int = 1, groups: Int = 1
  ) {
    self.batch = batch
    self.inputHeight = inputHeight
    self.inputWidth = inputWidth
    self.inputChannels = inputChannels
    self.outputHeight = outputHeight
    self.outputWidth = outputWidth
    self.outputChannels = outputChannels
    self.kernelHeight = kernelHeight
    self.kernelWidth = kernelWidth
    self.strideY = strideY
    self.strideX = strideX
    self.padTop = padTop
    self.padLeft = padLeft
    self.dilationY = dilationY
    self.dilationX = dilationX
    self.groups = groups
  }

  /// The channels that one filter sees.
  public var groupInputChannels: Int { inputChannels / groups }
  /// The filters of one group.
  public var groupOutputChannels: Int { outputChannels / groups }
  public var inputCount: Int { batch * inputHeight * inputWidth * inputChannels }
  public var outputCount: Int { batch * outputHeight * outputWidth * outputChannels }
  public var weightCount: Int { kernelHeight * kernelWidth * groupInputChannels * outputChannels }
}
