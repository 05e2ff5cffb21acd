/// Products of row-major matrices, for dense layers.
///
/// Blocks of `innerBlock` of the inner axis; of the right matrix 32 columns at a time are copied side by side (and turned, where
/// it is stored turned), then `MicroKernel` runs down the rows. The products of one number are added in the same order however
/// many threads there are.
public enum MatrixProduct {
  private static let innerBlock = 256
  private static let columnBlock = 512
  /// Rows whose left matrix is turned at a time.
  private static let rowBlock = 64

  /// result[m, n] = f(bias[n] + Σ left[m, k] · right[k, n]), plus what `result` holds where `accumulates`.
  ///
  /// - Parameters:
  ///   - transposesLeft: `left` is stored as k x m.
  ///   - transposesRight: `right` is stored as n x k.
  ///   - bias: n numbers; nil for none. Not together with `accumulates`.
  ///   - activation: applied to each result.
  ///   - workers: the threads; nil for this one alone.
  ///   - scratch: memory to work in where there are no workers, which have their own; nil allocates some.
  public static func multiply(
    rows m: Int, columns n: Int, inner k: Int, left: UnsafePointer<Float>, transposesLeft: Bool = false,
    right: UnsafePointer<Float>, transposesRight: Bool = false, result: UnsafeMutablePointer<Float>,
    accumulates: Bool = false, bias: UnsafePointer<Float>? = nil, activation: Activation = .identity,
    workers: Workers? = nil, scratch: Scratch? = nil
  ) {
    guard m > 0, n > 0 else { return }
    if bias != nil, accumulates { fatalError("A product that accumulates has no bias.") }
    if transposesRight, !transposesLeft, !accumulates, bias == nil, activation == .identity,
      TurnedProduct.fits(rows: m, columns: n, inner: k)
    {
      TurnedProduct.multiply(
        rows: m, columns: n, inner: k, left: left, right: right, result: result, workers: workers,
        scratch: scratch)
      return
    }
    // The longer side is cut into sixteen, unless there is too little to do for more than one thread.
    let isSmall = m * n * k < 100_000
    let rowsOfTask = m >= n && !isSmall ? max(8, (m / 16 + 7) / 8 * 8) : m
    let columnsOfTask = m < n && !isSmall ? max(32, (n / 16 + 31) / 32 * 32) : n
    let columnTasks = (n + columnsOfTask - 1) / columnsOfTask
    let rowTasks = (m + rowsOfTask - 1) / rowsOfTask

    let innerCount = min(innerBlock, max(k, 1))
    let panelCount = innerCount * roundedToVector(min(columnBlock, columnsOfTask))
    let leftCount = transposesLeft ? innerCount * rowBlock : 0
    let ofThread = panelCount + leftCount + MicroKernel.tileCount
    let zeros = roundedToVector(min(n, columnsOfTask)) + 32
    let scratch = workers?.scratch ?? scratch ?? Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let memory = scratch.floats((workers?.count ?? 1) * (ofThread + zeros))

    let problem = Problem(
      m: m, n: n, k: k, left: left, transposesLeft: transposesLeft, right: right,
      transposesRight: transposesRight, result: result, accumulates: accumulates, bias: bias,
      slope: activation.slope, fused: VectorSupport.isVectorised)
    forEachChunk(workers, rowTasks * columnTasks) { task, thread in
      let firstRow = task / columnTasks * rowsOfTask
      let firstColumn = task % columnTasks * columnsOfTask
      let panels = memory + thread * (ofThread + zeros)
      problem.run(
        rows: firstRow..<min(firstRow + rowsOfTask, m),
        columns: firstColumn..<min(firstColumn + columnsOfTask, n),
        panels: panels, turnedLeft: panels + panelCount, tile: panels + panelCount + leftCount,
        start: panels + ofThread)
    }
  }

  private struct Problem {
    let m: Int
    let n: Int
    let k: Int
    let left: UnsafePointer<Float>
    let transposesLeft: Bool
    let right: UnsafePointer<Float>
    let transposesRight: Bool
    let result: UnsafeMutablePointer<Float>
    let accumulates: Bool
    let bias: UnsafePointer<Float>?
    let slope: Float
    let fused: Bool

    /// One task: its rows and columns of the result, block after block of the inner axis.
    func run(
      rows: Range<Int>, columns: Range<Int>, panels: UnsafeMutablePointer<Float>,
      turnedLeft: UnsafeMutablePointer<Float>, tile: UnsafeMutablePointer<Float>,
      start: UnsafeMutablePointer<Float>
    ) {
      for firstColumn in stride(from: columns.lowerBound, to: columns.upperBound, by: columnBlock) {
        let block = firstColumn..<min(firstColumn + columnBlock, columns.upperBound)
        var firstInner = 0
        repeat {
          let inner = firstInner..<min(firstInner + innerBlock, k)
          pack(inner: inner, columns: block, panels: panels)
          // The sums of the first block start from the bias or zero, those of the others from what is there.
          let isFirst = firstInner == 0
          if isFirst, !accumulates {
            start.update(repeating: 0, count: roundedToVector(block.count))
            if let bias { start.update(from: bias + block.lowerBound, count: block.count) }
          }
          for firstRow in stride(from: rows.lowerBound, to: rows.upperBound, by: rowBlock) {
            multiplyBlock(
              rows: firstRow..<min(firstRow + rowBlock, rows.upperBound), columns: block, inner: inner,
              panels: panels, turnedLeft: turnedLeft, tile: tile,
              start: isFirst && !accumulates ? start : nil,
              slope: inner.upperBound == k ? slope : 1)
          }
          firstInner += innerBlock
        } while firstInner < k
      }
    }

    /// Copies columns of the right matrix side by side: for each block of lanes, inner x lanes.
    private func pack(inner: Range<Int>, columns: Range<Int>, panels: UnsafeMutablePointer<Float>) {
      forEachLaneBlock(columns.count) { first, lanes, used in
        let panel = panels + inner.count * first
        let column = columns.lowerBound + first
        if used < lanes { panel.update(repeating: 0, count: inner.count * lanes) }
        if transposesRight {
          Transposition.copy(
            rows: used, columns: inner.count, source: right + column * k + inner.lowerBound, sourceStride: k,
            target: panel, targetStride: lanes)
        } else if used == 32 {
          for i in 0..<inner.count {
            let from = right + (inner.lowerBound + i) * n + column
            storeVector(loadVector(from), panel + i * 32)
            storeVector(loadVector(from + 16), panel + i * 32 + 16)
          }
        } else {
          for i in 0..<inner.count {
            (panel + i * lanes).update(from: right + (inner.lowerBound + i) * n + column, count: used)
          }
        }
      }
    }

    private func multiplyBlock(
      rows: Range<Int>, columns: Range<Int>, inner: Range<Int>, panels: UnsafeMutablePointer<Float>,
      turnedLeft: UnsafeMutablePointer<Float>, tile: UnsafeMutablePointer<Float>,
      start: UnsafeMutablePointer<Float>?, slope: Float
    ) {
      if transposesLeft { turnLeft(rows: rows, inner: inner, turnedLeft) }
      withUnsafeTemporaryAllocation(of: UnsafePointer<Float>.self, capacity: MicroKernel.rows) { pointers in
        withUnsafeTemporaryAllocation(of: TileRun.self, capacity: 1) { run in
          run[0] = TileRun(left: 0, right: 0)
          var sum = TileSum(
            rows: pointers.baseAddress!, runs: UnsafePointer(run.baseAddress!), runCount: 1,
            runLength: inner.count, leftStep: transposesLeft ? MicroKernel.rows : 1,
            right: UnsafePointer(panels), rightStep: 32, initial: UnsafePointer(tile), initialStride: 0,
            result: tile, resultStride: 0, slope: slope)
          forEachLaneBlock(columns.count) { first, lanes, used in
            sum.right = UnsafePointer(panels + inner.count * first)
            sum.rightStep = lanes
            for row in stride(from: rows.lowerBound, to: rows.upperBound, by: MicroKernel.rows) {
              let count = min(MicroKernel.rows, rows.upperBound - row)
              for r in 0..<MicroKernel.rows {
                let used = min(r, count - 1)
                pointers[r] =
                  transposesLeft
                  ? UnsafePointer(turnedLeft + (row - rows.lowerBound) * inner.count + used)
                  : left + (row + used) * k + inner.lowerBound
              }
              let place = result + row * n + columns.lowerBound + first
              let isWhole = count == MicroKernel.rows && used == lanes
              sum.result = isWhole ? place : tile
              sum.resultStride = isWhole ? n : lanes
              if let start {
                sum.initial = UnsafePointer(start + first)
                sum.initialStride = 0
              } else {
                if !isWhole {
                  for r in 0..<count { (tile + r * lanes).update(from: place + r * n, count: used) }
                }
                sum.initial = UnsafePointer(sum.result)
                sum.initialStride = sum.resultStride
              }
              MicroKernel.run(sum, lanes: lanes, fused: fused)
              if !isWhole {
                for r in 0..<count { (place + r * n).update(from: tile + r * lanes, count: used) }
              }
            }
          }
        }
      }
    }

    /// Eight rows side by side: for each tile, inner x 8.
    private func turnLeft(rows: Range<Int>, inner: Range<Int>, _ target: UnsafeMutablePointer<Float>) {
      for i in 0..<inner.count {
        let from = left + (inner.lowerBound + i) * m + rows.lowerBound
        for first in stride(from: 0, to: rows.count, by: MicroKernel.rows) {
          let to = target + first * inner.count + i * MicroKernel.rows
          if rows.count - first >= MicroKernel.rows {
            UnsafeMutableRawPointer(to).storeBytes(
              of: UnsafeRawPointer(from + first).loadUnaligned(as: SIMD8<Float>.self), as: SIMD8<Float>.self)
          } else {
            for r in 0..<rows.count - first { to[r] = from[first + r] }
          }
        }
      }
    }
  }
}
