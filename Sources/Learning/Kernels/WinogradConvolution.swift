/// Computes `ConvolutionTaps` of 3×3 with `Winograd`: the weights and a block of tiles at the 36 points, at each a product of
/// matrices (tiles by source channels, by target channels), and the results back.
enum WinogradConvolution {
  /// Numbers of scratch memory for the weights, the bias and each thread.
  private struct Layout {
    let weightStride: Int
    let weights: Int
    let packed: Int
    let bias: Int
    let pixelStride: Int
    let productStride: Int
    let pixels: Int
    let patch: Int
    var thread: Int {
      pixels + Winograd.products * productStride + patch + WinogradTransforms.middleCount
    }

    init(_ tiling: WinogradTiling) {
      let c = tiling.convolution
      weightStride = WinogradTiling.productStride(c.sourceChannels * c.paddedTargetChannels)
      weights = Winograd.products * weightStride
      packed = c.inner * MicroKernel.width
      bias = c.paddedTargetChannels
      pixelStride = WinogradTiling.productStride(tiling.paddedTiles * c.sourceChannels)
      productStride = WinogradTiling.productStride(tiling.paddedTiles * c.paddedTargetChannels)
      pixels = Winograd.products * pixelStride
      patch = roundedToVector(
        max(Winograd.products * c.sourceChannels, Winograd.results * Winograd.results * c.targetChannels))
    }
  }

  /// As `TapConvolution.run`, for a convolution that `tiling` is of.
  static func run(
    _ tiling: WinogradTiling, source: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    target: UnsafeMutablePointer<Float>, slope: Float, workers: Workers?, scratch: Scratch,
    packWeights: TapConvolution.PackWeights
  ) {
    let c = tiling.convolution
    let layout = Layout(tiling)
    let threadCount = workers?.count ?? 1
    let memory = scratch.floats(
      layout.weights + layout.packed + 2 * layout.bias + threadCount * layout.thread)
    let packed = memory + layout.weights
    let packedBias = packed + layout.packed
    let zeros = packedBias + layout.bias
    let threads = zeros + layout.bias
    let fused = VectorSupport.isVectorised

    packedBias.update(repeating: 0, count: 2 * layout.bias)
    if let bias { packedBias.update(from: bias, count: c.targetChannels) }
    forEachLaneBlock(c.targetChannels) { first, lanes, used in
      packWeights(0, first, lanes, used, packed)
      transform(
        packed, tiling, first: first, lanes: lanes, to: memory, stride: layout.weightStride,
        middle: threads + layout.pixels, fused: fused)
    }

    forEachChunk(workers, tiling.blocks(images: c.batch)) { block, thread in
      let pixels = threads + thread * layout.thread
      let products = pixels + layout.pixels
      let patch = products + Winograd.products * layout.productStride
      let work = Work(
        tiling: tiling, block: block, source: source, weights: memory, weightStride: layout.weightStride,
        zeros: zeros, bias: packedBias, slope: slope, target: target, pixels: pixels,
        pixelStride: layout.pixelStride, products: products, productStride: layout.productStride,
        patch: patch,
        middle: patch + layout.patch)
      if fused { work.runFused() } else { work.runPlain() }
    }
  }

  /// The weights of a block of target channels at the points: for each product, source channels by lanes.
  private static func transform(
    _ packed: UnsafeMutablePointer<Float>, _ tiling: WinogradTiling, first: Int, lanes: Int,
    to weights: UnsafeMutablePointer<Float>, stride: Int, middle: UnsafeMutablePointer<Float>, fused: Bool
  ) {
    let c = tiling.convolution
    let tap = c.sourceChannels * lanes
    for channel in 0..<c.sourceChannels {
      for lane in Swift.stride(from: 0, to: lanes, by: 16) {
        let at = channel * lanes + lane
        let place = WinogradTransforms.Place(
          start: packed + at, rowStride: Winograd.kernel * tap, columnStride: tap)
        let target = weights + c.sourceChannels * first + at
        if fused {
          WinogradTransforms.weights(
            place, target: target, productStride: stride, middle: middle, fused: true)
        } else {
          WinogradTransforms.weights(
            place, target: target, productStride: stride, middle: middle, fused: false)
        }
      }
    }
  }

  /// One block of tiles.
  private struct Work {
    let tiling: WinogradTiling
    let block: Int
    let source: UnsafePointer<Float>
    /// At the points, as `transform` writes them.
    let weights: UnsafePointer<Float>
    let weightStride: Int
    let zeros: UnsafePointer<Float>
    let bias: UnsafePointer<Float>
    let slope: Float
    let target: UnsafeMutablePointer<Float>
    /// Memory of the thread: the pixels and the products at the points, a tile at the edge, and the middle of a map.
    let pixels: UnsafeMutablePointer<Float>
    let pixelStride: Int
    let products: UnsafeMutablePointer<Float>
    let productStride: Int
    let patch: UnsafeMutablePointer<Float>
    let middle: UnsafeMutablePointer<Float>

    @inline(never) func runFused() { run(fused: true) }
    @inline(never) func runPlain() { run(fused: false) }

    @inline(__always)
    private func run(fused: Bool) {
      let c = tiling.convolution
      let images = 0..<c.batch
      let tiles = tiling.forEachTile(block: block, images: images) { tile, image, row, column in
        WinogradTransforms.pixels(
          tiling.pixels(source, image: image, row: row, column: column, patch: patch),
          channels: c.sourceChannels, target: pixels + tile * c.sourceChannels, productStride: pixelStride,
          middle: middle, fused: fused)
      }
      multiply(tiles: tiles, fused: fused)
      _ = tiling.forEachTile(block: block, images: images) { tile, image, row, column in
        let (rows, columns) = tiling.resultsInImage(row: row, column: column)
        let start =
          target
          + ((image * c.targetHeight + row * Winograd.results) * c.targetWidth + column * Winograd.results)
          * c.targetChannels
        let isWhole = rows == Winograd.results && columns == Winograd.results
        WinogradTransforms.results(
          products + tile * c.paddedTargetChannels, productStride: productStride, channels: c.targetChannels,
          bias: bias, slope: slope,
          target: .init(
            start: isWhole ? start : patch,
            rowStride: (isWhole ? c.targetWidth : Winograd.results) * c.targetChannels,
            columnStride: c.targetChannels), middle: middle, fused: fused)
        guard !isWhole else { return }
        for y in 0..<rows {
          (start + y * c.targetWidth * c.targetChannels).update(
            from: patch + y * Winograd.results * c.targetChannels, count: columns * c.targetChannels)
        }
      }
    }

    /// products[tile, target channel] = Σ pixels[tile, source channel] · weights, at each of the points.
    @inline(__always)
    private func multiply(tiles: Int, fused: Bool) {
      let c = tiling.convolution
      MicroKernel.withSingleRun { pointers, run in
        for product in 0..<Winograd.products {
          forEachLaneBlock(c.targetChannels) { first, lanes, _ in
            var sum = TileSum(
              rows: pointers, runs: run, runCount: 1,
              runLength: c.sourceChannels, leftStep: 1,
              right: weights + product * weightStride + c.sourceChannels * first,
              rightStep: lanes, initial: zeros, initialStride: 0, result: products,
              resultStride: c.paddedTargetChannels, slope: 1)
            for tile in stride(from: 0, to: tiles, by: MicroKernel.rows) {
              for row in 0..<MicroKernel.rows {
                pointers[row] = UnsafePointer(
                  pixels + product * pixelStride + (tile + row) * c.sourceChannels)
              }
              sum.result = products + product * productStride + tile * c.paddedTargetChannels + first
              MicroKernel.run(sum, lanes: lanes, fused: fused)
            }
          }
        }
      }
    }
  }
}
