/// A 3×3 convolution cut into tiles of 4×4 results for `Winograd`, and the tiles into blocks that stay in the cache.
///
/// The blocks are rows of tiles, over all images, and follow from the sizes alone.
struct WinogradTiling {
  /// Pairs of channels: 150 MB at the points.
  private static let mostWeights = 1 << 20

  let convolution: ConvolutionTaps
  /// Tiles of an image.
  let tileRows: Int
  let tileColumns: Int
  /// Rows of tiles, of one image or several, that are worked on together.
  let rowsOfBlock: Int
  /// The first pixel of tile 0, which may lie outside of the image.
  private let firstRow: Int
  private let firstColumn: Int

  /// Nil where the convolution has another form, or too few channels or results for it to pay.
  init?(_ c: ConvolutionTaps) {
    let edge = Winograd.kernel
    guard c.groups == 1, c.taps.count == edge * edge, c.sourceChannels >= 16, c.targetChannels >= 16,
      c.sourceStepY == 1, c.sourceStepX == 1, c.targetStepY == 1, c.targetStepX == 1,
      c.taps.indices.allSatisfy({
        c.taps[$0].row == c.taps[0].row + $0 / edge && c.taps[$0].column == c.taps[0].column + $0 % edge
      })
    else { return nil }
    let tile = Winograd.results
    let tileRows = (c.gridHeight + tile - 1) / tile
    let tileColumns = (c.gridWidth + tile - 1) / tile
    // A tile costs 36 products and the maps, whether all of its 16 results are used or not; a direct result costs 9.
    guard tileRows * tileColumns * 60 <= c.gridHeight * c.gridWidth * 9 else { return nil }
    // At the points there are four times as many weights, for each thread once more in the backward pass.
    guard c.sourceChannels * c.paddedTargetChannels <= Self.mostWeights else { return nil }
    convolution = c
    self.tileRows = tileRows
    self.tileColumns = tileColumns
    firstRow = c.taps[0].row
    firstColumn = c.taps[0].column
    // Half a megabyte of transformed pixels and products, but enough of them for the weights to be worth fetching; tiles in
    // whole groups of the micro-kernel's rows.
    let cached = max(
      32, 131_072 / (Winograd.products * (c.sourceChannels + c.paddedTargetChannels)))
    let wanted = max(16, tileRows * tileColumns * c.batch / 16)
    let rows = max(1, min(cached, wanted) / tileColumns)
    let whole = (1...MicroKernel.rows).first { $0 * tileColumns % MicroKernel.rows == 0 } ?? 1
    rowsOfBlock = rows >= whole ? rows / whole * whole : rows
  }

  var tilesOfBlock: Int { rowsOfBlock * tileColumns }
  /// `tilesOfBlock` in whole groups of the micro-kernel's rows.
  var paddedTiles: Int { (tilesOfBlock + MicroKernel.rows - 1) / MicroKernel.rows * MicroKernel.rows }

  /// How many blocks `images` have.
  func blocks(images: Int) -> Int { (images * tileRows + rowsOfBlock - 1) / rowsOfBlock }

  /// From one product to the next where each has `count` numbers: a line more than they need, since at a power of two all
  /// products would meet in few places of the nearest cache.
  static func productStride(_ count: Int) -> Int { roundedToVector(count) + 16 }

  /// Calls `body` for each tile of a block with its number in it, its image, and its row and column in the image.
  ///
  /// - Parameter images: those that the blocks are counted over.
  /// - Returns: how many tiles there are.
  @inline(__always)
  func forEachTile(
    block: Int, images: Range<Int>, _ body: (_ tile: Int, _ image: Int, _ row: Int, _ column: Int) -> Void
  ) -> Int {
    let rows = block * rowsOfBlock..<min((block + 1) * rowsOfBlock, images.count * tileRows)
    var tile = 0
    for row in rows {
      let image = images.lowerBound + row / tileRows
      for column in 0..<tileColumns {
        body(tile, image, row % tileRows, column)
        tile += 1
      }
    }
    return tile
  }

  /// The 6×6 source pixels of a tile: in the image where they all lie in it, else copied into `patch` among zeros.
  @inline(__always)
  func pixels(
    _ source: UnsafePointer<Float>, image: Int, row: Int, column: Int, patch: UnsafeMutablePointer<Float>
  ) -> WinogradTransforms.Place {
    window(
      source, height: convolution.sourceHeight, width: convolution.sourceWidth,
      channels: convolution.sourceChannels, image: image, row: row * Winograd.results + firstRow,
      column: column * Winograd.results + firstColumn, size: Winograd.points, patch: patch)
  }

  /// The 4×4 target values of a tile, as `pixels`.
  @inline(__always)
  func results(
    _ target: UnsafePointer<Float>, image: Int, row: Int, column: Int, patch: UnsafeMutablePointer<Float>
  ) -> WinogradTransforms.Place {
    window(
      target, height: convolution.targetHeight, width: convolution.targetWidth,
      channels: convolution.targetChannels, image: image, row: row * Winograd.results,
      column: column * Winograd.results, size: Winograd.results, patch: patch)
  }

  /// How many rows and columns of a tile's results the image has.
  @inline(__always)
  func resultsInImage(row: Int, column: Int) -> (rows: Int, columns: Int) {
    (
      min(Winograd.results, convolution.targetHeight - row * Winograd.results),
      min(Winograd.results, convolution.targetWidth - column * Winograd.results)
    )
  }

  @inline(__always)
  private func window(
    _ images: UnsafePointer<Float>, height: Int, width: Int, channels: Int, image: Int, row: Int, column: Int,
    size: Int, patch: UnsafeMutablePointer<Float>
  ) -> WinogradTransforms.Place {
    let start = UnsafeMutablePointer(
      mutating: images + ((image * height + row) * width + column) * channels)
    if row >= 0, column >= 0, row + size <= height, column + size <= width {
      return .init(start: start, rowStride: width * channels, columnStride: channels)
    }
    let first = min(size, max(0, -column))
    let last = max(first, min(size, width - column))
    for y in 0..<size {
      let to = patch + y * size * channels
      guard row + y >= 0, row + y < height else {
        to.update(repeating: 0, count: size * channels)
        continue
      }
      to.update(repeating: 0, count: first * channels)
      (to + first * channels).update(
        from: start + (y * width + first) * channels, count: (last - first) * channels)
      (to + last * channels).update(repeating: 0, count: (size - last) * channels)
    }
    return .init(start: patch, rowStride: size * channels, columnStride: channels)
  }
}
