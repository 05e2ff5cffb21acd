/// Products of row-major matrices, for dense layers.
public enum MatrixProduct {
  /// result[m, n] = Σ left[m, k] · right[k, n], plus what `result` holds where `accumulates`.
  ///
  /// - Parameters:
  ///   - transposesLeft: `left` is stored as k x m.
  ///   - transposesRight: `right` is stored as n x k.
  public static func multiply(
    rows m: Int, columns n: Int, inner k: Int, left: UnsafePointer<Float>, transposesLeft: Bool = false,
    right: UnsafePointer<Float>, transposesRight: Bool = false, result: UnsafeMutablePointer<Float>,
    accumulates: Bool = false
  ) {
    for row in 0..<m {
      for column in 0..<n {
        var sum: Float = 0
        for inner in 0..<k {
          sum +=
            (transposesLeft ? left[inner * m + row] : left[row * k + inner])
            * (transposesRight ? right[column * k + inner] : right[inner * n + column])
        }
        result[row * n + column] = sum + (accumulates ? result[row * n + column] : 0)
      }
    }
  }
}
