/// Computes `ConvolutionTaps`: tiles of eight positions by 16 or 32 target channels.
enum TapConvolution {
  /// Numbers of scratch memory for the weights, the bias and each thread.
  private struct Layout {
    let weights: Int
    let bias: Int
    let padded: Int
    let bandRows: Int
    let bands: Int
    var thread: Int { padded + MicroKernel.tileCount }

    init(_ c: ConvolutionTaps) {
      let lanes = c.groups * c.paddedTargetChannels
      weights = c.inner * lanes
      bias = lanes
      let rowCount = c.paddedWidth * c.pixelStride
      // An image for each task, or bands of one where there are few; and no more of it than stays in the cache.
      let wanted = c.batch >= 16 ? 1 : (15 + max(c.batch, 1)) / max(c.batch, 1)
      let cached = max(1, 65_536 / max(rowCount * c.sourceStepY, 1))
      bandRows = max(1, min((c.gridHeight + wanted - 1) / wanted, cached))
      bands = (c.gridHeight + bandRows - 1) / bandRows
      padded = c.needsPadding ? roundedToVector(c.paddedRows(forGridRows: bandRows) * rowCount) : 0
    }
  }

  /// Writes the weights of one group and block of channels, `lanes` wide, for all taps.
  typealias PackWeights = (
    _ group: Int, _ first: Int, _ lanes: Int, _ used: Int, _ packed: UnsafeMutablePointer<Float>
  ) -> Void

  /// - Parameters:
  ///   - slope: of the leaky ReLU applied to the result; 1 for none.
  static func run(
    _ c: ConvolutionTaps, source: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    target: UnsafeMutablePointer<Float>, slope: Float, workers: Workers?, scratch: Scratch?,
    packWeights: PackWeights
  ) {
    guard c.batch > 0, c.gridHeight > 0, c.gridWidth > 0, c.targetChannels > 0 else { return }
    let scratch = workers?.scratch ?? scratch ?? Scratch()
    defer { withExtendedLifetime(scratch) {} }
    if let tiling = WinogradTiling(c) {
      WinogradConvolution.run(
        tiling, source: source, bias: bias, target: target, slope: slope, workers: workers, scratch: scratch,
        packWeights: packWeights)
      return
    }
    let layout = Layout(c)
    let memory = scratch.floats(layout.weights + layout.bias + (workers?.count ?? 1) * layout.thread)
    let packedBias = memory + layout.weights
    let threads = packedBias + layout.bias
    let groupLanes = c.paddedTargetChannels

    packedBias.update(repeating: 0, count: layout.bias)
    for group in 0..<c.groups {
      if let bias {
        (packedBias + group * groupLanes).update(
          from: bias + group * c.targetChannels, count: c.targetChannels)
      }
      forEachLaneBlock(c.targetChannels) { first, lanes, used in
        packWeights(group, first, lanes, used, memory + c.inner * (group * groupLanes + first))
      }
    }

    let fused = VectorSupport.isVectorised
    let wideRuns = c.runs(lanes: 32)
    let narrowRuns = c.runs(lanes: 16)
    let runLength = c.runLength
    wideRuns.withUnsafeBufferPointer { wideRuns in
      narrowRuns.withUnsafeBufferPointer { narrowRuns in
        forEachChunk(workers, c.batch * layout.bands) { task, thread in
          let image = task / layout.bands
          let firstRow = task % layout.bands * layout.bandRows
          let rows = firstRow..<min(firstRow + layout.bandRows, c.gridHeight)
          let padded = threads + thread * layout.thread
          let tile = padded + layout.padded
          let base: UnsafePointer<Float>
          if c.needsPadding {
            c.copyPadded(image: image, rows: rows, source: source, target: padded)
            base = UnsafePointer(padded)
          } else {
            base =
              source
              + (image * c.sourceHeight + firstRow * c.sourceStepY) * c.sourceWidth * c.pixelStride
          }
          withUnsafeTemporaryAllocation(of: UnsafePointer<Float>.self, capacity: MicroKernel.rows) {
            pointers in
            for group in 0..<c.groups {
              forEachLaneBlock(c.targetChannels) { first, lanes, used in
                let runs = lanes == 32 ? wideRuns : narrowRuns
                let sum = TileSum(
                  rows: pointers.baseAddress!, runs: runs.baseAddress!, runCount: runs.count,
                  runLength: runLength,
                  leftStep: 1, right: UnsafePointer(memory + c.inner * (group * groupLanes + first)),
                  rightStep: lanes, initial: UnsafePointer(packedBias + group * groupLanes + first),
                  initialStride: 0, result: tile, resultStride: lanes, slope: slope)
                band(
                  c, sum, image: image, rows: rows, base: base + group * c.sourceChannels,
                  target: target + group * c.targetChannels + first, lanes: lanes, used: used, fused: fused)
              }
            }
          }
        }
      }
    }
  }

  /// All tiles of a band, for one block of channels. `sum.result` is the buffer for tiles that cannot be stored as they are.
  @inline(__always)
  private static func band(
    _ c: ConvolutionTaps, _ template: TileSum, image: Int, rows: Range<Int>, base: UnsafePointer<Float>,
    target: UnsafeMutablePointer<Float>, lanes: Int, used: Int, fused: Bool
  ) {
    let channels = c.groups * c.targetChannels
    let isDense = c.targetStepX == 1 && c.targetStepY == 1 && lanes == used
    let positions = rows.count * c.gridWidth
    let rowStep = c.sourceStepY * c.paddedWidth * c.pixelStride
    let columnStep = c.sourceStepX * c.pixelStride
    let tile = template.result
    var sum = template
    let pointers = template.rows
    var row = 0
    var column = 0
    var position = 0
    while position < positions {
      let tileRow = row
      let tileColumn = column
      let count = min(MicroKernel.rows, positions - position)
      for r in 0..<MicroKernel.rows {
        pointers[r] = r < count ? base + row * rowStep + column * columnStep : pointers[0]
        guard r < count else { continue }
        column += 1
        if column == c.gridWidth {
          column = 0
          row += 1
        }
      }
      if isDense, count == MicroKernel.rows {
        let pixel = (image * c.targetHeight + rows.lowerBound) * c.targetWidth + position
        sum.result = target + pixel * channels
        sum.resultStride = channels
        MicroKernel.run(sum, lanes: lanes, fused: fused)
      } else {
        sum.result = tile
        sum.resultStride = lanes
        MicroKernel.run(sum, lanes: lanes, fused: fused)
        var y = tileRow
        var x = tileColumn
        for r in 0..<count {
          let targetRow = c.firstRow + (rows.lowerBound + y) * c.targetStepY
          let pixel =
            (image * c.targetHeight + targetRow) * c.targetWidth + c.firstColumn + x * c.targetStepX
          (target + pixel * channels).update(from: tile + r * lanes, count: used)
          x += 1
          if x == c.gridWidth {
            x = 0
            y += 1
          }
        }
      }
      position += count
    }
  }
}
