/// The sizes of a two-dimensional pooling; images lie as N, H, W, C.
public struct PoolingGeometry: Hashable, Sendable {
  public var batch: Int
  public var inputHeight: Int
  public var inputWidth: Int
  public var outputHeight: Int
  public var outputWidth: Int
  public var channels: Int
  public var windowHeight: Int
  public var windowWidth: Int
  public var strideY: Int
  public var strideX: Int
  public var padTop: Int
  public var padLeft: Int
  /// Only the average that counts padding asks for the padding at the far ends.
  public var padBottom: Int
  public var padRight: Int
  public var dilationY: Int
  public var dilationX: Int

  public init(
    batch: Int, inputHeight: Int, inputWidth: Int, outputHeight: Int, outputWidth: Int, channels: Int,
    windowHeight: Int, windowWidth: Int, strideY: Int, strideX: Int, padTop: Int = 0, padLeft: Int = 0,
    padBottom: Int = 0, padRight: Int = 0, dilationY: Int = 1, dilationX: Int = 1
  ) {
    self.batch = batch
    self.inputHeight = inputHeight
    self.inputWidth = inputWidth
    self.outputHeight = outputHeight
    self.outputWidth = outputWidth
    self.channels = channels
    self.windowHeight = windowHeight
    self.windowWidth = windowWidth
    self.strideY = strideY
    self.strideX = strideX
    self.padTop = padTop
    self.padLeft = padLeft
    self.padBottom = padBottom
    self.padRight = padRight
    self.dilationY = dilationY
    self.dilationX = dilationX
  }

  public var inputCount: Int { batch * inputHeight * inputWidth * channels }
  public var outputCount: Int { batch * outputHeight * outputWidth * channels }

  /// Whether no input is seen by two windows.
  var isDisjoint: Bool {
    dilationY == 1 && dilationX == 1 && strideY >= windowHeight && strideX >= windowWidth
  }

  /// Whether every input is seen by exactly one window.
  var isTiling: Bool {
    isDisjoint && strideY == windowHeight && strideX == windowWidth && padTop == 0 && padLeft == 0
      && outputHeight * strideY >= inputHeight && outputWidth * strideX >= inputWidth
  }

  /// The inputs that one output sees: the tap (row of the window · window width + column) and the pixel within the image.
  @inline(__always)
  func forEachTap(_ y: Int, _ x: Int, _ body: (_ tap: Int, _ pixel: Int) -> Void) {
    for ky in 0..<windowHeight {
      let row = y * strideY + ky * dilationY - padTop
      guard row >= 0, row < inputHeight else { continue }
      for kx in 0..<windowWidth {
        let column = x * strideX + kx * dilationX - padLeft
        guard column >= 0, column < inputWidth else { continue }
        body(ky * windowWidth + kx, row * inputWidth + column)
      }
    }
  }
}
