/// The parameter updates of the optimizers, value by value, by plain loops. Formulas as PyTorch's.
///
/// `decay` is the weight decay: times the parameter it is added to the gradient, except in AdamW.
public enum OptimizerUpdates {
  /// v ← momentum · v + g; w ← w − rate · v, or w − rate · (g + momentum · v) with Nesterov's.
  public static func sgd(
    _ count: Int, parameters w: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>,
    velocity v: UnsafeMutablePointer<Float>?, rate: Float, momentum: Float, nesterov: Bool, decay: Float
  ) {
    for index in 0..<count {
      let g = gradients[index] + decay * w[index]
      var change = g
      if let v {
        v[index] = momentum * v[index] + g
        change = nesterov ? g + momentum * v[index] : v[index]
      }
      w[index] -= rate * change
    }
  }

  /// m ← β₁·m + (1 − β₁)·g; s ← β₂·s + (1 − β₂)·g²; w ← w − rate · m̂ / (√ŝ + ε), both corrected for their start at 0.
  ///
  /// - Parameters:
  ///   - step: from 1.
  ///   - isDecoupled: AdamW: the decay shrinks the parameter itself by rate · decay and stays out of the gradient.
  public static func adam(
    _ count: Int, parameters w: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>,
    mean m: UnsafeMutablePointer<Float>, square s: UnsafeMutablePointer<Float>, rate: Float, beta1: Double,
    beta2: Double, epsilon: Float, decay: Float, isDecoupled: Bool, step: Int
  ) {
    let (b1, b2) = (Float(beta1), Float(beta2))
    let stepSize = Float(Double(rate) / (1 - power(beta1, step)))
    let correction = Float(1 / (1 - power(beta2, step)).squareRoot())
    let coupled = isDecoupled ? 0 : decay
    let shrink = isDecoupled ? 1 - rate * decay : 1
    for index in 0..<count {
      let g = gradients[index] + coupled * w[index]
      m[index] = b1 * m[index] + (1 - b1) * g
      s[index] = b2 * s[index] + (1 - b2) * g * g
      w[index] = shrink * w[index] - stepSize * m[index] / (s[index].squareRoot() * correction + epsilon)
    }
  }

  /// m as Adam's; u ← max(β₂·u, |g| + ε); w ← w − rate / (1 − β₁^step) · m / u.
  public static func adamax(
    _ count: Int, parameters w: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>,
    mean m: UnsafeMutablePointer<Float>, norm u: UnsafeMutablePointer<Float>, rate: Float, beta1: Double,
    beta2: Double, epsilon: Float, decay: Float, step: Int
  ) {
    let (b1, b2) = (Float(beta1), Float(beta2))
    let stepSize = Float(Double(rate) / (1 - power(beta1, step)))
    for index in 0..<count {
      let g = gradients[index] + decay * w[index]
      m[index] = b1 * m[index] + (1 - b1) * g
      u[index] = max(b2 * u[index], abs(g) + epsilon)
      w[index] -= stepSize * m[index] / u[index]
    }
  }

  /// A power by repeated squaring: the same bits on every machine.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
