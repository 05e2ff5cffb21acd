// Part 5.5: the gradient check. Whoever writes a backward pass makes mistakes; this finds them.

import Exercise5Support

/// The gradient by central differences: for every parameter by itself
///
///     (L(… xᵢ + step …) − L(… xᵢ − step …)) / (2 · step)
///
/// with all other parameters as they are at `point`.
///
/// - Parameter loss: ask it for `loss.value(at: …)`.
/// - Returns: a number for each parameter.
public func numericalGradient(of loss: Loss, at point: [Double], step: Double) -> [Double] {
  [.nan]
}

/// How far two numbers are apart, measured by the larger of them: |a − b| / max(|a|, |b|), and 0 where both are 0.
public func relativeError(_ a: Double, _ b: Double) -> Double {
  .nan
}

/// The check itself: which entries of a claimed gradient are wrong?
///
/// Compare it with the numerical gradient (step 0.0001), entry by entry. An entry is wrong where the relative error is above
/// 0.001, unless both numbers are smaller than 0.000001 in size: then they count as 0, and as equal.
///
/// - Returns: the places of the wrong entries, counted from 0, in rising order; `[]` where all are right.
public func wrongEntries(in claimed: [Double], of loss: Loss, at point: [Double]) -> [Int] {
  [-1]
}
