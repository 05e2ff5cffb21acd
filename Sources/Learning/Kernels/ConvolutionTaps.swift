/// A convolution, or the gradient of one with respect to its input, as sums over shifted copies of a source image.
///
/// target[position] = Σ taps source[position · step + tap] · weights[tap]. Forward, the source is the input and there is one set of
/// taps. Backward, the source is the gradient of the output, and with a stride of s each of the s · s classes of input pixels
/// has taps of its own: no zeros are put between the pixels of the gradient, and none are multiplied.
struct ConvolutionTaps {
  struct Tap {
    /// Relative to the source pixel that the position stands on; may be negative.
    var row: Int
    var column: Int
    /// ky · kernel width + kx.
    var weight: Int
  }

  var batch: Int
  var groups: Int
  var sourceHeight: Int
  var sourceWidth: Int
  /// Of one group.
  var sourceChannels: Int
  var targetHeight: Int
  var targetWidth: Int
  /// Of one group.
  var targetChannels: Int
  /// The positions; position (j, i) is the target pixel (firstRow + j · targetStepY, firstColumn + i · targetStepX).
  var gridHeight: Int
  var gridWidth: Int
  var firstRow = 0
  var firstColumn = 0
  var targetStepY = 1
  var targetStepX = 1
  var sourceStepY = 1
  var sourceStepX = 1
  /// By row, then column.
  var taps: [Tap]

  /// The frame of zeros around the source that makes every tap fall into memory.
  private(set) var padTop = 0
  private(set) var padLeft = 0
  private(set) var paddedWidth = 0
  /// How many source rows a position needs, the first and the last tap included.
  private(set) var tapRows = 1
  private(set) var needsPadding = false

  var pixelStride: Int { groups * sourceChannels }
  var inner: Int { taps.count * sourceChannels }
  /// Target channels of a group in whole vectors.
  var paddedTargetChannels: Int { roundedToVector(targetChannels) }

  static func forward(_ g: ConvolutionGeometry) -> ConvolutionTaps {
    var taps: [Tap] = []
    for ky in 0..<g.kernelHeight {
      for kx in 0..<g.kernelWidth {
        taps.append(
          Tap(
            row: ky * g.dilationY - g.padTop, column: kx * g.dilationX - g.padLeft,
            weight: ky * g.kernelWidth + kx))
      }
    }
    var result = ConvolutionTaps(
      batch: g.batch, groups: g.groups, sourceHeight: g.inputHeight, sourceWidth: g.inputWidth,
      sourceChannels: g.groupInputChannels, targetHeight: g.outputHeight, targetWidth: g.outputWidth,
      targetChannels: g.groupOutputChannels, gridHeight: g.outputHeight, gridWidth: g.outputWidth,
      sourceStepY: g.strideY, sourceStepX: g.strideX, taps: taps)
    result.findPadding()
    return result
  }

  /// One for each class of input pixels that see the kernel alike: strideY · strideX of them.
  static func backward(_ g: ConvolutionGeometry) -> [ConvolutionTaps] {
    var result: [ConvolutionTaps] = []
    for classY in 0..<min(g.strideY, g.inputHeight) {
      for classX in 0..<min(g.strideX, g.inputWidth) {
        var taps: [Tap] = []
        for ky in (0..<g.kernelHeight).reversed() {
          let row = classY + g.padTop - ky * g.dilationY
          guard row % g.strideY == 0 else { continue }
          for kx in (0..<g.kernelWidth).reversed() {
            let column = classX + g.padLeft - kx * g.dilationX
            guard column % g.strideX == 0 else { continue }
            taps.append(
              Tap(row: row / g.strideY, column: column / g.strideX, weight: ky * g.kernelWidth + kx))
          }
        }
        var phase = ConvolutionTaps(
          batch: g.batch, groups: g.groups, sourceHeight: g.outputHeight, sourceWidth: g.outputWidth,
          sourceChannels: g.groupOutputChannels, targetHeight: g.inputHeight, targetWidth: g.inputWidth,
          targetChannels: g.groupInputChannels,
          gridHeight: (g.inputHeight - classY + g.strideY - 1) / g.strideY,
          gridWidth: (g.inputWidth - classX + g.strideX - 1) / g.strideX, firstRow: classY,
          firstColumn: classX, targetStepY: g.strideY, targetStepX: g.strideX, taps: taps)
        phase.findPadding()
        result.append(phase)
      }
    }
    return result
  }

  private mutating func findPadding() {
    let rows = taps.map(\.row)
    let columns = taps.map(\.column)
    let firstRow = min(rows.min() ?? 0, 0)
    let lastRow = max(rows.max() ?? 0, 0)
    let firstColumn = min(columns.min() ?? 0, 0)
    let lastColumn = max(columns.max() ?? 0, 0)
    padTop = -firstRow
    padLeft = -firstColumn
    tapRows = lastRow - firstRow + 1
    paddedWidth = max(sourceWidth, (gridWidth - 1) * sourceStepX + lastColumn + 1) + padLeft
    needsPadding =
      padTop > 0 || paddedWidth > sourceWidth || (gridHeight - 1) * sourceStepY + lastRow >= sourceHeight
  }

  /// Where a tap lies in the padded source, from the pixel that the position stands on.
  func offset(_ tap: Tap) -> Int { ((tap.row + padTop) * paddedWidth + tap.column + padLeft) * pixelStride }

  /// The rows of the padded source that `rows` rows of positions need.
  func paddedRows(forGridRows rows: Int) -> Int { (rows - 1) * sourceStepY + tapRows }

  /// Copies the source rows that the positions of `rows` need into `target`, with zeros where the source ends.
  func copyPadded(
    image: Int, rows: Range<Int>, source: UnsafePointer<Float>, target: UnsafeMutablePointer<Float>
  ) {
    let rowCount = sourceWidth * pixelStride
    let paddedCount = paddedWidth * pixelStride
    let left = padLeft * pixelStride
    let first = rows.lowerBound * sourceStepY - padTop
    for row in 0..<paddedRows(forGridRows: rows.count) {
      let to = target + row * paddedCount
      let sourceRow = first + row
      guard sourceRow >= 0, sourceRow < sourceHeight else {
        to.update(repeating: 0, count: paddedCount)
        continue
      }
      to.update(repeating: 0, count: left)
      (to + left).update(from: source + (image * sourceHeight + sourceRow) * rowCount, count: rowCount)
      (to + left + rowCount).update(repeating: 0, count: paddedCount - left - rowCount)
    }
  }

  /// How many taps and channels lie side by side in memory and in the weights.
  var runLength: Int {
    guard groups == 1, taps.count > 1 else { return sourceChannels }
    var lengths: [Int] = []
    for (index, tap) in taps.enumerated() {
      if index > 0, taps[index - 1].row == tap.row, taps[index - 1].column + 1 == tap.column {
        lengths[lengths.count - 1] += 1
      } else {
        lengths.append(1)
      }
    }
    return lengths.allSatisfy { $0 == lengths[0] } ? lengths[0] * sourceChannels : sourceChannels
  }

  /// The runs of one sum, for weights packed `lanes` wide.
  func runs(lanes: Int) -> [TileRun] {
    let length = runLength
    let tapsOfRun = length / sourceChannels
    return stride(from: 0, to: taps.count, by: max(tapsOfRun, 1)).enumerated().map { run, tap in
      TileRun(left: offset(taps[tap]), right: run * length * lanes)
    }
  }
}

/// The target channels of a group, cut into tiles of 32 lanes, and one of 16 where that is enough for the rest.
@inline(__always)
func forEachLaneBlock(_ channels: Int, _ body: (_ first: Int, _ lanes: Int, _ used: Int) -> Void) {
  var first = 0
  while first < channels {
    let lanes = channels - first > 16 ? 32 : 16
    body(first, lanes, min(lanes, channels - first))
    first += lanes
  }
}
