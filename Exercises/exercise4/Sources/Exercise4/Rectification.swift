// Part 4.3: ReLU.

/// The rectified linear unit: the number itself where it is positive, else 0.
public func relu(_ x: Double) -> Double {
  .nan
}

/// Maps after ReLU: each value by itself, nothing else changes.
///
/// - Parameter maps: channels, each with its rows.
public func rectified(_ maps: [[[Double]]]) -> [[[Double]]] {
  [[[.nan]]]
}
