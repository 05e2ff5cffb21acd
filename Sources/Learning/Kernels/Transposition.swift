/// Rows become lanes: what a product reads 16 or 32 at a time has to lie side by side.
enum Transposition {
  /// target[column · targetStride + row] = source[row · sourceStride + column]
  static func copy(
    rows: Int, columns: Int, source: UnsafePointer<Float>, sourceStride: Int,
    target: UnsafeMutablePointer<Float>, targetStride: Int
  ) {
    var row = 0
    while row + 16 <= rows {
      var column = 0
      while column + 16 <= columns {
        square(
          source + row * sourceStride + column, sourceStride, target + column * targetStride + row,
          targetStride)
        column += 16
      }
      for column in column..<columns {
        for r in row..<row + 16 { target[column * targetStride + r] = source[r * sourceStride + column] }
      }
      row += 16
    }
    for row in row..<rows {
      for column in 0..<columns { target[column * targetStride + row] = source[row * sourceStride + column] }
    }
  }

  /// A square of 16 by 16: four times, row i and row i + 8 are shuffled like two halves of a deck of cards.
  @inline(__always)
  private static func square(
    _ source: UnsafePointer<Float>, _ sourceStride: Int, _ target: UnsafeMutablePointer<Float>,
    _ targetStride: Int
  ) {
    withUnsafeTemporaryAllocation(of: Vector.self, capacity: 32) { memory in
      var from = memory.baseAddress!
      var to = from + 16
      for i in 0..<16 { from[i] = loadVector(source + i * sourceStride) }
      for _ in 0..<4 {
        for i in 0..<8 {
          to[2 * i].evenHalf = from[i].lowHalf
          to[2 * i].oddHalf = from[i + 8].lowHalf
          to[2 * i + 1].evenHalf = from[i].highHalf
          to[2 * i + 1].oddHalf = from[i + 8].highHalf
        }
        swap(&from, &to)
      }
      for i in 0..<16 { storeVector(from[i], target + i * targetStride) }
    }
  }
}
