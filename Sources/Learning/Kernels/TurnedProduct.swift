/// left · rightᵀ for a small left matrix: the gradient of a dense layer's input.
///
/// Both matrices store the inner axis side by side. Rather than turn the large right one (the weights), the left one is turned
/// once and its rows become the lanes; the tiles of the result come out turned and are turned back as they are stored.
enum TurnedProduct {
  /// Rows of the right matrix whose results are turned back together.
  private static let block = 16

  static func fits(rows m: Int, columns n: Int, inner k: Int) -> Bool {
    n >= 64 && m >= 8 && m <= 512 && k >= 16 && k <= 1024
  }

  /// result[m, n] = Σ left[m, k] · right[n, k]
  static func multiply(
    rows m: Int, columns n: Int, inner k: Int, left: UnsafePointer<Float>, right: UnsafePointer<Float>,
    result: UnsafeMutablePointer<Float>, workers: Workers?, scratch: Scratch?
  ) {
    let scratch = workers?.scratch ?? scratch ?? Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let turnedCount = roundedToVector(m) * k
    let ofThread = block * MicroKernel.width
    let turned = scratch.floats(turnedCount + MicroKernel.width + (workers?.count ?? 1) * ofThread)
    let zeros = turned + turnedCount
    zeros.update(repeating: 0, count: MicroKernel.width)
    forEachLaneBlock(m) { first, lanes, used in
      let to = turned + first * k
      if used < lanes { to.update(repeating: 0, count: lanes * k) }
      Transposition.copy(
        rows: used, columns: k, source: left + first * k, sourceStride: k, target: to, targetStride: lanes)
    }
    let fused = VectorSupport.isVectorised
    let columnsOfTask = max(block, (n / 16 + block - 1) / block * block)
    forEachChunk(workers, (n + columnsOfTask - 1) / columnsOfTask) { task, thread in
      let tile = zeros + MicroKernel.width + thread * ofThread
      let columns = task * columnsOfTask..<min((task + 1) * columnsOfTask, n)
      MicroKernel.withSingleRun { pointers, run in
        for first in stride(from: columns.lowerBound, to: columns.upperBound, by: block) {
          let count = min(block, columns.upperBound - first)
          forEachLaneBlock(m) { firstRow, lanes, used in
            for half in stride(from: 0, to: count, by: MicroKernel.rows) {
              for r in 0..<MicroKernel.rows { pointers[r] = right + (first + min(half + r, count - 1)) * k }
              MicroKernel.run(
                TileSum(
                  rows: pointers, runs: run, runCount: 1,
                  runLength: k,
                  leftStep: 1, right: UnsafePointer(turned + firstRow * k), rightStep: lanes,
                  initial: UnsafePointer(zeros), initialStride: 0, result: tile + half * lanes,
                  resultStride: lanes, slope: 1), lanes: lanes, fused: fused)
            }
            Transposition.copy(
              rows: count, columns: used, source: UnsafePointer(tile), sourceStride: lanes,
              target: result + firstRow * n + first, targetStride: n)
          }
        }
      }
    }
  }
}
