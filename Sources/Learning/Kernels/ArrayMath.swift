/// Plain passes over flat arrays.
public enum ArrayMath {
  public static func fill(
    count: Int, value: Float, result: UnsafeMutablePointer<Float>, workers: Workers? = nil
  ) {
    forEachRange(workers, count: count, size: 65_536) { range in
      (result + range.lowerBound).update(repeating: value, count: range.count)
    }
  }

  /// y[i] += a · x[i]
  public static func axpy(
    count: Int, a: Float, x: UnsafePointer<Float>, y: UnsafeMutablePointer<Float>, workers: Workers? = nil
  ) {
    let factor = Vector(repeating: a)
    forEachRange(workers, count: count) { range in
      forEachVector(range) { i, lanes in
        storeVector(
          loadVector(y + i, lanes: lanes) + factor * loadVector(x + i, lanes: lanes), y + i, lanes: lanes)
      }
    }
  }

  /// y[i] *= a
  public static func scale(
    count: Int, a: Float, y: UnsafeMutablePointer<Float>, workers: Workers? = nil
  ) {
    let factor = Vector(repeating: a)
    forEachRange(workers, count: count) { range in
      forEachVector(range) { i, lanes in
        storeVector(factor * loadVector(y + i, lanes: lanes), y + i, lanes: lanes)
      }
    }
  }

  /// y[row, column] += bias[column]
  public static func addBias(
    rows: Int, columns: Int, bias: UnsafePointer<Float>, y: UnsafeMutablePointer<Float>,
    workers: Workers? = nil
  ) {
    forEachRange(workers, count: rows, size: max(1, 16_384 / max(columns, 1))) { range in
      for row in range {
        let place = y + row * columns
        forEachVector(0..<columns) { i, lanes in
          storeVector(
            loadVector(place + i, lanes: lanes) + loadVector(bias + i, lanes: lanes), place + i, lanes: lanes)
        }
      }
    }
  }

  /// sums[column] = Σ row x[row, column]: the gradient of a bias. The rows are added in their order.
  public static func columnSums(
    rows: Int, columns: Int, x: UnsafePointer<Float>, sums: UnsafeMutablePointer<Float>,
    workers: Workers? = nil
  ) {
    forEachRange(workers, count: columns, size: 256) { range in
      forEachVector(range) { i, lanes in
        var sum = Vector.zero
        for row in 0..<rows { sum += loadVector(x + row * columns + i, lanes: lanes) }
        storeVector(sum, sums + i, lanes: lanes)
      }
    }
  }

  /// y[row, column] *= x[column]
  public static func multiplyRows(
    rows: Int, columns: Int, x: UnsafePointer<Float>, y: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<rows {
      let place = y + row * columns
      forEachVector(0..<columns) { i, lanes in
        storeVector(
          loadVector(place + i, lanes: lanes) * loadVector(x + i, lanes: lanes), place + i, lanes: lanes)
      }
    }
  }
}
