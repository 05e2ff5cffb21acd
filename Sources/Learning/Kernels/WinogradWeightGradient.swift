/// The gradient of a 3×3 convolution's weights with `Winograd`: at each of the 36 points a product of matrices (source channels
/// by tiles, by target channels), summed over the tiles, and only the sums are brought back.
struct WinogradWeightGradient {
  let tiling: WinogradTiling
  private let pixelStride: Int
  private let gradientStride: Int
  private let sumStride: Int
  private let patch: Int
  /// Source channels in whole groups of the micro-kernel's rows.
  private let sumRows: Int
  private let fused = VectorSupport.isVectorised

  init(_ tiling: WinogradTiling) {
    self.tiling = tiling
    let c = tiling.convolution
    sumRows = (c.sourceChannels + MicroKernel.rows - 1) / MicroKernel.rows * MicroKernel.rows
    pixelStride = WinogradTiling.productStride(tiling.paddedTiles * c.sourceChannels)
    gradientStride = WinogradTiling.productStride(tiling.paddedTiles * c.paddedTargetChannels)
    sumStride = WinogradTiling.productStride(sumRows * c.paddedTargetChannels)
    patch = roundedToVector(Winograd.products * max(c.sourceChannels, c.targetChannels))
  }

  /// Numbers of memory that a thread works in.
  var memoryCount: Int {
    Winograd.products * (pixelStride + gradientStride + sumStride) + patch + WinogradTransforms.middleCount
      + MicroKernel.width + tiling.convolution.paddedTargetChannels
  }

  /// The gradients that a chunk of images contributes.
  ///
  /// - Parameters:
  ///   - partial: overwritten: for each block of lanes `rows` + 1 times its lanes, in the order of the weights, and the sums of
  ///     the gradient last.
  ///   - memory: `memoryCount` numbers.
  func run(
    images: Range<Int>, source: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    partial: UnsafeMutablePointer<Float>, rows: Int, memory: UnsafeMutablePointer<Float>
  ) {
    if fused {
      run(images, source, gradient, partial, rows, memory, fused: true)
    } else {
      run(images, source, gradient, partial, rows, memory, fused: false)
    }
  }

  @inline(__always)
  private func run(
    _ images: Range<Int>, _ source: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    _ partial: UnsafeMutablePointer<Float>, _ rows: Int, _ memory: UnsafeMutablePointer<Float>, fused: Bool
  ) {
    let c = tiling.convolution
    let sums = memory
    let pixels = sums + Winograd.products * sumStride
    let gradients = pixels + Winograd.products * pixelStride
    let patch = gradients + Winograd.products * gradientStride
    let middle = patch + self.patch
    let zeros = middle + WinogradTransforms.middleCount
    let biasSums = zeros + MicroKernel.width
    zeros.update(repeating: 0, count: MicroKernel.width)
    biasSums.update(repeating: 0, count: c.paddedTargetChannels)
    for block in 0..<tiling.blocks(images: images.count) {
      let tiles = tiling.forEachTile(block: block, images: images) { tile, image, row, column in
        WinogradTransforms.pixels(
          tiling.pixels(source, image: image, row: row, column: column, patch: patch),
          channels: c.sourceChannels, target: pixels + tile * c.sourceChannels, productStride: pixelStride,
          middle: middle, fused: fused)
        WinogradTransforms.gradients(
          tiling.results(gradient, image: image, row: row, column: column, patch: patch),
          channels: c.targetChannels, target: gradients + tile * c.paddedTargetChannels,
          productStride: gradientStride, sums: biasSums, middle: middle, fused: fused)
      }
      add(pixels, gradients, to: sums, from: block == 0 ? zeros : nil, tiles: tiles, fused: fused)
    }
    forEachLaneBlock(c.targetChannels) { first, lanes, used in
      let block = partial + first * (rows + 1)
      let tap = c.sourceChannels * lanes
      for at in stride(from: 0, to: tap, by: 16) {
        WinogradTransforms.weightGradients(
          sums + sumRows * first + at, productStride: sumStride,
          target: .init(start: block + at, rowStride: Winograd.kernel * tap, columnStride: tap),
          middle: middle, fused: fused)
      }
      for lane in 0..<used {
        let channel = first + lane
        // The last group of 16 ends with the last channel.
        let isLast = channel / 16 == c.targetChannels / 16
        block[rows * lanes + lane] =
          biasSums[isLast ? channel / 16 * 16 + channel - (c.targetChannels - 16) : channel]
      }
    }
  }

  /// sums[source channel, target channel] += Σ tiles pixels · gradients, at each of the points.
  ///
  /// - Parameter zeros: what all sums start from; nil for what they are.
  @inline(__always)
  private func add(
    _ pixels: UnsafePointer<Float>, _ gradients: UnsafePointer<Float>, to sums: UnsafeMutablePointer<Float>,
    from zeros: UnsafePointer<Float>?, tiles: Int, fused: Bool
  ) {
    let c = tiling.convolution
    MicroKernel.withSingleRun { pointers, run in
      for product in 0..<Winograd.products {
        forEachLaneBlock(c.targetChannels) { first, lanes, _ in
          let block = sums + product * sumStride + sumRows * first
          var sum = TileSum(
            rows: pointers, runs: run, runCount: 1,
            runLength: tiles,
            leftStep: c.sourceChannels, right: gradients + product * gradientStride + first,
            rightStep: c.paddedTargetChannels, initial: zeros ?? UnsafePointer(block),
            initialStride: zeros == nil ? lanes : 0,
            result: block, resultStride: lanes, slope: 1)
          for channel in stride(from: 0, to: sumRows, by: MicroKernel.rows) {
            for row in 0..<MicroKernel.rows {
              pointers[row] = pixels + product * pixelStride + channel + row
            }
            if zeros == nil { sum.initial = UnsafePointer(block + channel * lanes) }
            sum.result = block + channel * lanes
            MicroKernel.run(sum, lanes: lanes, fused: fused)
          }
        }
      }
    }
  }
}
