/// The one inner loop that convolutions, their gradients and matrix products are made of, and what it is given.
///
///     result[r][lane] = f(initial[r][lane] + Σ run Σ i rows[r][run.left + i · leftStep] · right[run.right + i · rightStep + lane])
///
/// Eight rows by 16 or 32 lanes, the sums in registers all the while: a number on the left meets 32 on the right, and a number
/// on the right meets eight on the left, so that two loads of 16 and eight of one number feed 16 multiply-adds. The products of
/// one sum are always added in the order of the runs, so a result does not depend on the tile it falls into.
struct TileSum {
  /// Eight pointers.
  var rows: UnsafeMutablePointer<UnsafePointer<Float>>
  var runs: UnsafePointer<TileRun>
  var runCount: Int
  var runLength: Int
  var leftStep: Int
  var right: UnsafePointer<Float>
  var rightStep: Int
  /// Where the sums start; with a stride of 0 all rows start alike, as from a bias.
  var initial: UnsafePointer<Float>
  var initialStride: Int
  var result: UnsafeMutablePointer<Float>
  var resultStride: Int
  /// What negative results are multiplied by: 1 changes nothing, 0 is a ReLU.
  var slope: Float
}

/// Where a run of products starts, counted from the rows' pointers and from `right`.
struct TileRun {
  var left: Int
  var right: Int
}

enum MicroKernel {
  /// The rows of a tile.
  static let rows = 8
  /// The lanes of a wide tile.
  static let width = 32
  /// Numbers in the buffer of one tile.
  static let tileCount = rows * width

  /// Room for the pointers of a tile's rows, and the run of a sum that has only one.
  @inline(__always)
  static func withSingleRun(
    _ body: (_ rows: UnsafeMutablePointer<UnsafePointer<Float>>, _ run: UnsafePointer<TileRun>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UnsafePointer<Float>.self, capacity: rows) { pointers in
      withUnsafeTemporaryAllocation(of: TileRun.self, capacity: 1) { run in
        run[0] = TileRun(left: 0, right: 0)
        body(pointers.baseAddress!, UnsafePointer(run.baseAddress!))
      }
    }
  }

  /// - Parameter lanes: 16 or 32.
  @inline(__always)
  static func run(_ sum: TileSum, lanes: Int, fused: Bool) {
    switch (lanes, fused) {
    case (32, true): wideFused(sum)
    case (32, false): widePlain(sum)
    case (_, true): narrowFused(sum)
    case (_, false): narrowPlain(sum)
    }
  }

  @inline(never) private static func wideFused(_ sum: TileSum) { wide(sum, fused: true) }
  @inline(never) private static func widePlain(_ sum: TileSum) { wide(sum, fused: false) }
  @inline(never) private static func narrowFused(_ sum: TileSum) { narrow(sum, fused: true) }
  @inline(never) private static func narrowPlain(_ sum: TileSum) { narrow(sum, fused: false) }

  /// Eight rows by 32 lanes, written out so that every sum has a register.
  @inline(__always)
  private static func wide(_ s: TileSum, fused: Bool) {
    let row0 = s.rows[0]
    let row1 = s.rows[1]
    let row2 = s.rows[2]
    let row3 = s.rows[3]
    let row4 = s.rows[4]
    let row5 = s.rows[5]
    let row6 = s.rows[6]
    let row7 = s.rows[7]
    var sum00 = loadVector(s.initial)
    var sum01 = loadVector(s.initial + 16)
    var sum10 = loadVector(s.initial + 1 * s.initialStride)
    var sum11 = loadVector(s.initial + 1 * s.initialStride + 16)
    var sum20 = loadVector(s.initial + 2 * s.initialStride)
    var sum21 = loadVector(s.initial + 2 * s.initialStride + 16)
    var sum30 = loadVector(s.initial + 3 * s.initialStride)
    var sum31 = loadVector(s.initial + 3 * s.initialStride + 16)
    var sum40 = loadVector(s.initial + 4 * s.initialStride)
    var sum41 = loadVector(s.initial + 4 * s.initialStride + 16)
    var sum50 = loadVector(s.initial + 5 * s.initialStride)
    var sum51 = loadVector(s.initial + 5 * s.initialStride + 16)
    var sum60 = loadVector(s.initial + 6 * s.initialStride)
    var sum61 = loadVector(s.initial + 6 * s.initialStride + 16)
    var sum70 = loadVector(s.initial + 7 * s.initialStride)
    var sum71 = loadVector(s.initial + 7 * s.initialStride + 16)
    for run in 0..<s.runCount {
      var i = s.runs[run].left
      var right = s.right + s.runs[run].right
      for _ in 0..<s.runLength {
        let right0 = loadVector(right)
        let right1 = loadVector(right + 16)
        let left0 = Vector(repeating: row0[i])
        sum00 = multiplyAdd(left0, right0, sum00, fused: fused)
        sum01 = multiplyAdd(left0, right1, sum01, fused: fused)
        let left1 = Vector(repeating: row1[i])
        sum10 = multiplyAdd(left1, right0, sum10, fused: fused)
        sum11 = multiplyAdd(left1, right1, sum11, fused: fused)
        let left2 = Vector(repeating: row2[i])
        sum20 = multiplyAdd(left2, right0, sum20, fused: fused)
        sum21 = multiplyAdd(left2, right1, sum21, fused: fused)
        let left3 = Vector(repeating: row3[i])
        sum30 = multiplyAdd(left3, right0, sum30, fused: fused)
        sum31 = multiplyAdd(left3, right1, sum31, fused: fused)
        let left4 = Vector(repeating: row4[i])
        sum40 = multiplyAdd(left4, right0, sum40, fused: fused)
        sum41 = multiplyAdd(left4, right1, sum41, fused: fused)
        let left5 = Vector(repeating: row5[i])
        sum50 = multiplyAdd(left5, right0, sum50, fused: fused)
        sum51 = multiplyAdd(left5, right1, sum51, fused: fused)
        let left6 = Vector(repeating: row6[i])
        sum60 = multiplyAdd(left6, right0, sum60, fused: fused)
        sum61 = multiplyAdd(left6, right1, sum61, fused: fused)
        let left7 = Vector(repeating: row7[i])
        sum70 = multiplyAdd(left7, right0, sum70, fused: fused)
        sum71 = multiplyAdd(left7, right1, sum71, fused: fused)
        i += s.leftStep
        right += s.rightStep
      }
    }
    let slope = Vector(repeating: s.slope)
    storeVector(leaky(sum00, slope: slope), s.result)
    storeVector(leaky(sum01, slope: slope), s.result + 16)
    storeVector(leaky(sum10, slope: slope), s.result + 1 * s.resultStride)
    storeVector(leaky(sum11, slope: slope), s.result + 1 * s.resultStride + 16)
    storeVector(leaky(sum20, slope: slope), s.result + 2 * s.resultStride)
    storeVector(leaky(sum21, slope: slope), s.result + 2 * s.resultStride + 16)
    storeVector(leaky(sum30, slope: slope), s.result + 3 * s.resultStride)
    storeVector(leaky(sum31, slope: slope), s.result + 3 * s.resultStride + 16)
    storeVector(leaky(sum40, slope: slope), s.result + 4 * s.resultStride)
    storeVector(leaky(sum41, slope: slope), s.result + 4 * s.resultStride + 16)
    storeVector(leaky(sum50, slope: slope), s.result + 5 * s.resultStride)
    storeVector(leaky(sum51, slope: slope), s.result + 5 * s.resultStride + 16)
    storeVector(leaky(sum60, slope: slope), s.result + 6 * s.resultStride)
    storeVector(leaky(sum61, slope: slope), s.result + 6 * s.resultStride + 16)
    storeVector(leaky(sum70, slope: slope), s.result + 7 * s.resultStride)
    storeVector(leaky(sum71, slope: slope), s.result + 7 * s.resultStride + 16)
  }

  /// Eight rows by 16 lanes.
  @inline(__always)
  private static func narrow(_ s: TileSum, fused: Bool) {
    let row0 = s.rows[0]
    let row1 = s.rows[1]
    let row2 = s.rows[2]
    let row3 = s.rows[3]
    let row4 = s.rows[4]
    let row5 = s.rows[5]
    let row6 = s.rows[6]
    let row7 = s.rows[7]
    var sum00 = loadVector(s.initial)
    var sum10 = loadVector(s.initial + 1 * s.initialStride)
    var sum20 = loadVector(s.initial + 2 * s.initialStride)
    var sum30 = loadVector(s.initial + 3 * s.initialStride)
    var sum40 = loadVector(s.initial + 4 * s.initialStride)
    var sum50 = loadVector(s.initial + 5 * s.initialStride)
    var sum60 = loadVector(s.initial + 6 * s.initialStride)
    var sum70 = loadVector(s.initial + 7 * s.initialStride)
    for run in 0..<s.runCount {
      var i = s.runs[run].left
      var right = s.right + s.runs[run].right
      for _ in 0..<s.runLength {
        let right0 = loadVector(right)
        let left0 = Vector(repeating: row0[i])
        sum00 = multiplyAdd(left0, right0, sum00, fused: fused)
        let left1 = Vector(repeating: row1[i])
        sum10 = multiplyAdd(left1, right0, sum10, fused: fused)
        let left2 = Vector(repeating: row2[i])
        sum20 = multiplyAdd(left2, right0, sum20, fused: fused)
        let left3 = Vector(repeating: row3[i])
        sum30 = multiplyAdd(left3, right0, sum30, fused: fused)
        let left4 = Vector(repeating: row4[i])
        sum40 = multiplyAdd(left4, right0, sum40, fused: fused)
        let left5 = Vector(repeating: row5[i])
        sum50 = multiplyAdd(left5, right0, sum50, fused: fused)
        let left6 = Vector(repeating: row6[i])
        sum60 = multiplyAdd(left6, right0, sum60, fused: fused)
        let left7 = Vector(repeating: row7[i])
        sum70 = multiplyAdd(left7, right0, sum70, fused: fused)
        i += s.leftStep
        right += s.rightStep
      }
    }
    let slope = Vector(repeating: s.slope)
    storeVector(leaky(sum00, slope: slope), s.result)
    storeVector(leaky(sum10, slope: slope), s.result + 1 * s.resultStride)
    storeVector(leaky(sum20, slope: slope), s.result + 2 * s.resultStride)
    storeVector(leaky(sum30, slope: slope), s.result + 3 * s.resultStride)
    storeVector(leaky(sum40, slope: slope), s.result + 4 * s.resultStride)
    storeVector(leaky(sum50, slope: slope), s.result + 5 * s.resultStride)
    storeVector(leaky(sum60, slope: slope), s.result + 6 * s.resultStride)
    storeVector(leaky(sum70, slope: slope), s.result + 7 * s.resultStride)
  }
}
