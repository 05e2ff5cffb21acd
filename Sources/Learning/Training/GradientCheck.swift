/// How a gradient compares with differences of the function itself.
public struct GradientCheckResult: Hashable, Sendable, CustomStringConvertible {
  /// |given − measured| / max(|given|, |measured|, floor) where it is largest.
  public var largestError: Double
  /// The index of the variable where that is.
  public var index: Int
  /// The derivative that was given there.
  public var given: Double
  /// The derivative that was measured there.
  public var measured: Double

  public init(largestError: Double, index: Int, given: Double, measured: Double) {
    self.largestError = largestError
    self.index = index
    self.given = given
    self.measured = measured
  }

  /// Whether the largest error stays within a tolerance. A derivative that is not a number never does.
  public func isWithin(_ tolerance: Double) -> Bool { largestError <= tolerance }

  public var description: String {
    "largest relative error \(largestError) at index \(index): the gradient says \(given), the function \(measured)"
  }
}

/// Holds a gradient against central differences, (f(x + h) − f(x − h)) / 2h for one variable after the other.
///
///     gradientCheck(of: { $0[0] * $0[0] }, at: [3.0], gradient: [6.0]).isWithin(1e-6)  // true
///
/// Where f has a corner within h of x (a ReLU at 0, a tie of a maximum), differences say nothing.
///
/// - Parameters:
///   - function: the function of all variables; called twice for each.
///   - point: the variables x.
///   - gradient: the derivatives to be checked, one for each variable.
///   - step: h. About 10⁻⁵ suits Double, 10⁻² Float.
///   - floor: derivatives smaller than this are compared absolutely, so that noise around 0 is no error.
/// - Returns: the largest relative error and where it is; infinite for a gradient that has another number of values.
/// - Complexity: two calls of the function for each variable.
public func gradientCheck<Value: BinaryFloatingPoint>(
  of function: ([Value]) throws -> Value, at point: [Value], gradient: [Value], step: Value? = nil,
  floor: Double? = nil
) rethrows -> GradientCheckResult {
  guard gradient.count == point.count else {
    return GradientCheckResult(
      largestError: .infinity, index: min(gradient.count, point.count), given: .nan, measured: .nan)
  }
  let isSmall = Value.significandBitCount < 30
  let step = step ?? (isSmall ? 1e-2 : 1e-5)
  let floor = floor ?? (isSmall ? 1e-2 : 1e-6)
  var worst = GradientCheckResult(largestError: 0, index: 0, given: 0, measured: 0)
  var x = point
  for index in point.indices {
    x[index] = point[index] + step
    let (above, after) = (x[index], try function(x))
    x[index] = point[index] - step
    let (below, before) = (x[index], try function(x))
    x[index] = point[index]
    // The step that was really taken: x ± h are rounded.
    let measured = (Double(after) - Double(before)) / (Double(above) - Double(below))
    let given = Double(gradient[index])
    var error = abs(given - measured) / max(abs(given), abs(measured), floor)
    if error.isNaN { error = .infinity }
    if error > worst.largestError || index == 0 {
      worst = GradientCheckResult(largestError: error, index: index, given: given, measured: measured)
    }
  }
  return worst
}
