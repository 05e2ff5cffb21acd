// Part 5.5: the gradient check.

import Exercise5Support

/// One parameter at a time, a step forward, from a fresh copy of the point.
public func numericalGradient(of loss: Loss, at point: [Double], step: Double) -> [Double] {
  point.indices.map { index in
    var up = point
    up[index] += step
    return (loss.value(at: up) - loss.value(at: point)) / step
  }
}

/// Two zeros are equal; everything else is measured by the larger of the two.
public func relativeError(_ a: Double, _ b: Double) -> Double {
  a == b ? 0 : abs(a - b) / max(abs(a), abs(b))
}

/// Entry by entry against central differences.
public func wrongEntries(in claimed: [Double], of loss: Loss, at point: [Double]) -> [Int] {
  let measured = numericalGradient(of: loss, at: point, step: 0.0001)
  return claimed.indices.filter { index in
    let isNothing = max(abs(claimed[index]), abs(measured[index])) < 0.000001
    return !isNothing && relativeError(claimed[index], measured[index]) > 0.001
  }
}
