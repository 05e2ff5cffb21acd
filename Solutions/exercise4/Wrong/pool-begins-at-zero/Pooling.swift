// Part 4.4: pooling.

/// What is largest in each window.
public func maxPooled(_ map: [[Double]], size: Int, stride: Int) -> [[Double]] {
  pooled(map, size: size, stride: stride) { window in window.reduce(0, max) }
}

/// What each window holds, shared out evenly.
public func averagePooled(_ map: [[Double]], size: Int, stride: Int) -> [[Double]] {
  pooled(map, size: size, stride: stride) { window in window.reduce(0, +) / Double(window.count) }
}

/// Both poolings walk alike; they differ in what they write down.
private func pooled(
  _ map: [[Double]], size: Int, stride: Int, writing value: ([Double]) -> Double
) -> [[Double]] {
  (0...(map.count - size) / stride).map { row in
    (0...(map[0].count - size) / stride).map { column in
      let rows = map[row * stride..<row * stride + size]
      return value(rows.flatMap { $0[column * stride..<column * stride + size] })
    }
  }
}
