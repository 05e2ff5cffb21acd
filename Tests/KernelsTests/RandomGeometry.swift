import Kernels
import SeededRandom

extension SplitMix64 {
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
}

/// A seeded convolution: every stride, dilation, padding, group count and odd size that may break a tile.
func randomGeometry(_ random: inout SplitMix64) -> ConvolutionGeometry {
  let groups = [1, 1, 1, 2, 3, 5][random.number(0...5)]
  let isDepthwise = random.number(0...4) == 0
  let channels = isDepthwise ? random.number(2...40) : groups * [1, 2, 3, 7, 8, 16, 17][random.number(0...6)]
  let outputs = isDepthwise ? channels : groups * [1, 3, 10, 16, 17, 32, 33, 48, 50][random.number(0...8)]
  let kernelHeight = random.number(1...4)
  let kernelWidth = random.number(1...4)
  let strideY = random.number(1...3)
  let strideX = random.number(1...3)
  let dilationY = random.number(1...2)
  let dilationX = random.number(1...2)
  let padTop = random.number(0...2)
  let padLeft = random.number(0...2)
  let padBottom = random.number(0...2)
  let padRight = random.number(0...2)
  let height = (kernelHeight - 1) * dilationY + random.number(1...9)
  let width = (kernelWidth - 1) * dilationX + random.number(1...12)
  return ConvolutionGeometry(
    batch: random.number(1...11), inputHeight: height, inputWidth: width, inputChannels: channels,
    outputHeight: (height + padTop + padBottom - (kernelHeight - 1) * dilationY - 1) / strideY + 1,
    outputWidth: (width + padLeft + padRight - (kernelWidth - 1) * dilationX - 1) / strideX + 1,
    outputChannels: outputs, kernelHeight: kernelHeight, kernelWidth: kernelWidth, strideY: strideY,
    strideX: strideX, padTop: padTop, padLeft: padLeft, dilationY: dilationY, dilationX: dilationX,
    groups: isDepthwise ? channels : groups)
}

/// A 3×3 convolution with stride 1 and many channels: what the fast kernels do in tiles of 4×4 results.
func randomTiledGeometry(_ random: inout SplitMix64) -> ConvolutionGeometry {
  // Now and then more than a tile is wide.
  let most = random.number(0...3) == 0 ? 9 : 2
  let padTop = random.number(0...most)
  let padLeft = random.number(0...most)
  let height = random.number(4...19)
  let width = random.number(4...19)
  return ConvolutionGeometry(
    batch: random.number(1...9), inputHeight: height, inputWidth: width,
    inputChannels: random.number(16...40), outputHeight: height + padTop + random.number(0...most) - 2,
    outputWidth: width + padLeft + random.number(0...most) - 2, outputChannels: random.number(16...70),
    kernelHeight: 3, kernelWidth: 3, padTop: padTop, padLeft: padLeft)
}
