// Part 4.4: pooling.

/// The largest value of each window.
///
/// The window moves as a kernel does: from the upper left corner by `stride` to the right, then by `stride` down, without
/// padding. What is left over at the right and at the bottom is dropped. With a stride smaller than the window, windows
/// overlap.
///
/// - Parameters:
///   - map: rows of equal length, at least as large as the window.
///   - size: the window is `size` high and `size` wide.
public func maxPooled(_ map: [[Double]], size: Int, stride: Int) -> [[Double]] {
  [[.nan]]
}

/// The mean of each window, which moves in the same way.
public func averagePooled(_ map: [[Double]], size: Int, stride: Int) -> [[Double]] {
  [[.nan]]
}
