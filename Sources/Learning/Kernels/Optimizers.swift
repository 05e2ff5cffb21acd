import Mathematics

/// One step of an optimizer over flat arrays of the same length, as PyTorch's `torch.optim` defines them.
///
/// `step` counts from 1. `weightDecay` is added to the gradient as weightDecay · weight, except by AdamW, which shrinks the weights
/// themselves. State arrays start as zeros.
public enum Optimizers {
  /// Stochastic gradient descent. With momentum: velocity = momentum · velocity + gradient, and the weights move against the
  /// velocity, or with Nesterov against gradient + momentum · velocity.
  ///
  /// - Parameter velocity: nil without momentum.
  public static func sgd(
    count: Int, weights: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
    velocity: UnsafeMutablePointer<Float>?, rate: Float, momentum: Float = 0, nesterov: Bool = false,
    weightDecay: Float = 0, workers: Workers? = nil
  ) {
    forEachRange(workers, count: count) { range in
      forEachVector(range) { i, lanes in
        let weight = loadVector(weights + i, lanes: lanes)
        var direction = loadVector(gradient + i, lanes: lanes) + weightDecay * weight
        if let velocity {
          let speed = momentum * loadVector(velocity + i, lanes: lanes) + direction
          storeVector(speed, velocity + i, lanes: lanes)
          direction = nesterov ? direction + momentum * speed : speed
        }
        storeVector(weight - rate * direction, weights + i, lanes: lanes)
      }
    }
  }

  /// m and v are running means of the gradient and its square; the weights move by rate · m̂ / (√v̂ + ε), where the hats undo
  /// the start from zero.
  ///
  /// - Parameter decouplesDecay: AdamW: the weights shrink by rate · weightDecay, whatever the gradient.
  public static func adam(
    count: Int, weights: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
    mean: UnsafeMutablePointer<Float>, square: UnsafeMutablePointer<Float>, step: Int, rate: Float,
    beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8, weightDecay: Float = 0,
    decouplesDecay: Bool = false, workers: Workers? = nil
  ) {
    let speed = Float(Double(rate) / (1 - pow(Double(beta1), Double(step))))
    let correction = Float(1 / (1 - pow(Double(beta2), Double(step))).squareRoot())
    let shrink = decouplesDecay ? 1 - rate * weightDecay : 1
    let decay = decouplesDecay ? 0 : weightDecay
    let (rest1, rest2) = (1 - beta1, 1 - beta2)
    forEachRange(workers, count: count) { range in
      forEachVector(range) { i, lanes in
        let weight = loadVector(weights + i, lanes: lanes) * shrink
        let slope = loadVector(gradient + i, lanes: lanes) + decay * weight
        let m = beta1 * loadVector(mean + i, lanes: lanes) + rest1 * slope
        let v = beta2 * loadVector(square + i, lanes: lanes) + rest2 * slope * slope
        storeVector(m, mean + i, lanes: lanes)
        storeVector(v, square + i, lanes: lanes)
        storeVector(
          weight - speed * m / (v.squareRoot() * correction + epsilon), weights + i, lanes: lanes)
      }
    }
  }

  /// Adam with the largest recent gradient in place of the root of the mean square: u = max(beta2 · u, |gradient| + ε), and the
  /// weights move by rate / (1 − beta1ˢᵗᵉᵖ) · m / u.
  public static func adamax(
    count: Int, weights: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
    mean: UnsafeMutablePointer<Float>, largest: UnsafeMutablePointer<Float>, step: Int, rate: Float,
    beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8, weightDecay: Float = 0,
    workers: Workers? = nil
  ) {
    let speed = Float(Double(rate) / (1 - pow(Double(beta1), Double(step))))
    let rest = 1 - beta1
    forEachRange(workers, count: count) { range in
      forEachVector(range) { i, lanes in
        let weight = loadVector(weights + i, lanes: lanes)
        let slope = loadVector(gradient + i, lanes: lanes) + weightDecay * weight
        let m = beta1 * loadVector(mean + i, lanes: lanes) + rest * slope
        let size = slope.replacing(with: -slope, where: slope .< 0) + epsilon
        let old = beta2 * loadVector(largest + i, lanes: lanes)
        // Written so that a gradient that is not a number stays one.
        let u = size.replacing(with: old, where: old .> size)
        storeVector(m, mean + i, lanes: lanes)
        storeVector(u, largest + i, lanes: lanes)
        // Lanes beyond the end divide 0 by ε and are not stored.
        storeVector(weight - speed * m / u, weights + i, lanes: lanes)
      }
    }
  }
}
