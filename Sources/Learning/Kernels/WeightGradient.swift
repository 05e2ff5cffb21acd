/// The gradient of a convolution's weights: tiles of eight weights by 16 or 32 output channels, summed over the pixels; where
/// `WinogradTiling` finds that it pays, by `WinogradWeightGradient` instead.
///
/// The images are cut into chunks by the sizes alone. Each chunk sums into memory of its own; in the end the chunks are added
/// in their order, so that the sums do not depend on the threads.
enum WeightGradient {
  private struct Layout {
    let chunks: Int
    let imagesOfChunk: Int
    /// Weights of a lane, in whole tiles.
    let rows: Int
    /// Lanes of one group.
    let lanes: Int
    /// Whether the gradient's channels have to be copied apart into whole vectors.
    let packsGradient: Bool
    let bandRows: Int
    let padded: Int
    let packed: Int
    let chunk: Int
    /// Nil where the weights' gradients are summed directly.
    let winograd: WinogradWeightGradient?
    var thread: Int { winograd?.memoryCount ?? padded + packed }

    init(_ g: ConvolutionGeometry, _ c: ConvolutionTaps) {
      winograd = WinogradTiling(c).map { WinogradWeightGradient($0) }
      rows = (c.inner + MicroKernel.rows - 1) / MicroKernel.rows * MicroKernel.rows
      packsGradient = c.targetChannels % 16 != 0
      lanes = c.paddedTargetChannels
      chunk = g.groups * lanes * (rows + 1)
      var wanted = g.batch >= 64 ? 16 : min(8, max(1, g.batch / 4))
      while wanted > 1, wanted * chunk > 1 << 24 { wanted /= 2 }
      imagesOfChunk = max(1, (g.batch + wanted - 1) / wanted)
      chunks = (g.batch + imagesOfChunk - 1) / imagesOfChunk
      // The gradient of a band is read once for every tile of weights: 16 kB of it stay in the nearest cache.
      bandRows = max(1, min(g.outputHeight, 4096 / max(1, g.outputWidth * min(lanes, 32))))
      padded =
        c.needsPadding
        ? roundedToVector(c.paddedRows(forGridRows: g.outputHeight) * c.paddedWidth * c.pixelStride) : 0
      packed = packsGradient ? g.outputHeight * g.outputWidth * g.groups * lanes : 0
    }
  }

  static func run(
    _ g: ConvolutionGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    weightGradient: UnsafeMutablePointer<Float>, biasGradient: UnsafeMutablePointer<Float>?,
    workers: Workers?, scratch: Scratch?
  ) {
    guard g.outputCount > 0 else {
      weightGradient.update(repeating: 0, count: g.weightCount)
      biasGradient?.update(repeating: 0, count: g.outputChannels)
      return
    }
    let c = ConvolutionTaps.forward(g)
    let layout = Layout(g, c)
    let scratch = workers?.scratch ?? scratch ?? Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let memory = scratch.floats(
      layout.chunks * layout.chunk + (workers?.count ?? 1) * layout.thread)
    let threads = memory + layout.chunks * layout.chunk
    let fused = VectorSupport.isVectorised
    // Where each weight's input lies in the padded image, in the order of the weights.
    var offsets: [Int] = []
    offsets.reserveCapacity(layout.rows)
    for tap in c.taps { for channel in 0..<c.sourceChannels { offsets.append(c.offset(tap) + channel) } }
    while offsets.count < layout.rows { offsets.append(offsets[0]) }

    offsets.withUnsafeBufferPointer { offsets in
      forEachChunk(workers, layout.chunks) { chunk, thread in
        let partial = memory + chunk * layout.chunk
        let padded = threads + thread * layout.thread
        let first = chunk * layout.imagesOfChunk
        let images = first..<min(first + layout.imagesOfChunk, g.batch)
        if let winograd = layout.winograd {
          winograd.run(
            images: images, source: input, gradient: outputGradient, partial: partial, rows: layout.rows,
            memory: padded)
          return
        }
        partial.update(repeating: 0, count: layout.chunk)
        for image in images {
          var source = input + image * g.inputHeight * g.inputWidth * g.inputChannels
          if c.needsPadding {
            c.copyPadded(image: image, rows: 0..<g.outputHeight, source: input, target: padded)
            source = UnsafePointer(padded)
          }
          var gradient = outputGradient + image * g.outputHeight * g.outputWidth * g.outputChannels
          if layout.packsGradient {
            let packed = padded + layout.padded
            pack(g, layout, gradient, packed)
            gradient = UnsafePointer(packed)
          }
          add(
            g, c, layout, source: source, gradient: gradient, offsets: offsets.baseAddress!, partial: partial,
            fused: fused)
        }
      }
    }
    combine(
      g, c, layout, partials: memory, weightGradient: weightGradient, biasGradient: biasGradient,
      workers: workers)
  }

  /// Copies the channels of each pixel and group into whole vectors, with zeros behind them.
  private static func pack(
    _ g: ConvolutionGeometry, _ layout: Layout, _ gradient: UnsafePointer<Float>,
    _ packed: UnsafeMutablePointer<Float>
  ) {
    let channels = g.groupOutputChannels
    for place in 0..<g.outputHeight * g.outputWidth * g.groups {
      let to = packed + place * layout.lanes
      to.update(from: gradient + place * channels, count: channels)
      (to + channels).update(repeating: 0, count: layout.lanes - channels)
    }
  }

  /// Adds what one image contributes.
  private static func add(
    _ g: ConvolutionGeometry, _ c: ConvolutionTaps, _ layout: Layout, source: UnsafePointer<Float>,
    gradient: UnsafePointer<Float>, offsets: UnsafePointer<Int>, partial: UnsafeMutablePointer<Float>,
    fused: Bool
  ) {
    let groupStride = layout.packsGradient ? layout.lanes : c.targetChannels
    let pixelStride = g.groups * groupStride
    let rowStep = c.sourceStepY * c.paddedWidth * c.pixelStride
    withUnsafeTemporaryAllocation(of: TileRun.self, capacity: layout.bandRows) { runs in
      withUnsafeTemporaryAllocation(of: UnsafePointer<Float>.self, capacity: MicroKernel.rows) { pointers in
        var y = 0
        while y < g.outputHeight {
          let bandRows = min(layout.bandRows, g.outputHeight - y)
          for row in 0..<bandRows {
            runs[row] = TileRun(left: (y + row) * rowStep, right: (y + row) * g.outputWidth * pixelStride)
          }
          for group in 0..<g.groups {
            let ofGroup = partial + group * layout.lanes * (layout.rows + 1)
            forEachLaneBlock(c.targetChannels) { first, lanes, _ in
              let right = gradient + group * groupStride + first
              let block = ofGroup + first * (layout.rows + 1)
              var sum = TileSum(
                rows: pointers.baseAddress!, runs: UnsafePointer(runs.baseAddress!), runCount: bandRows,
                runLength: g.outputWidth, leftStep: c.sourceStepX * c.pixelStride, right: right,
                rightStep: pixelStride, initial: UnsafePointer(block), initialStride: lanes, result: block,
                resultStride: lanes, slope: 1)
              for row in stride(from: 0, to: layout.rows, by: MicroKernel.rows) {
                for r in 0..<MicroKernel.rows {
                  pointers[r] = source + group * c.sourceChannels + offsets[row + r]
                }
                sum.initial = UnsafePointer(block + row * lanes)
                sum.result = block + row * lanes
                MicroKernel.run(sum, lanes: lanes, fused: fused)
              }
              addBias(
                block + layout.rows * lanes, lanes: lanes, right: right + y * g.outputWidth * pixelStride,
                pixels: bandRows * g.outputWidth, pixelStride: pixelStride)
            }
          }
          y += bandRows
        }
      }
    }
  }

  @inline(__always)
  private static func addBias(
    _ sums: UnsafeMutablePointer<Float>, lanes: Int, right: UnsafePointer<Float>, pixels: Int,
    pixelStride: Int
  ) {
    var low = loadVector(sums)
    if lanes == 32 {
      var high = loadVector(sums + 16)
      for pixel in 0..<pixels {
        low += loadVector(right + pixel * pixelStride)
        high += loadVector(right + pixel * pixelStride + 16)
      }
      storeVector(high, sums + 16)
    } else {
      for pixel in 0..<pixels { low += loadVector(right + pixel * pixelStride) }
    }
    storeVector(low, sums)
  }

  /// Adds the chunks in their order.
  private static func combine(
    _ g: ConvolutionGeometry, _ c: ConvolutionTaps, _ layout: Layout, partials: UnsafePointer<Float>,
    weightGradient: UnsafeMutablePointer<Float>, biasGradient: UnsafeMutablePointer<Float>?, workers: Workers?
  ) {
    forEachRange(workers, count: c.inner + 1, size: max(16, 16_384 / g.outputChannels)) { rows in
      for group in 0..<g.groups {
        forEachLaneBlock(c.targetChannels) { first, lanes, used in
          let block = partials + group * layout.lanes * (layout.rows + 1) + first * (layout.rows + 1)
          for row in rows {
            // The last row holds the sums of the bias.
            let isBias = row == c.inner
            guard !isBias || biasGradient != nil else { continue }
            let from = block + (isBias ? layout.rows : row) * lanes
            let to =
              (isBias ? biasGradient! : weightGradient + row * g.outputChannels) + group * c.targetChannels
              + first
            forEachVector(0..<used) { index, count in
              var sum = loadVector(from + index)
              for chunk in 1..<layout.chunks { sum += loadVector(from + chunk * layout.chunk + index) }
              storeVector(sum, to + index, lanes: count)
            }
          }
        }
      }
    }
  }
}
