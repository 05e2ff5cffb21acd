/// What is applied to each output of a convolution or dense layer in the same pass: a line with a kink at zero.
public struct Activation: Hashable, Sendable {
  /// What negative numbers are multiplied by.
  public let slope: Float

  public static let identity = Activation(slope: 1)
  public static let relu = Activation(slope: 0)
  public static func leakyReLU(slope: Float) -> Activation { Activation(slope: slope) }

  private init(slope: Float) { self.slope = slope }

  /// output[i] = input[i], times `slope` where it is negative. `output` may be `input`.
  public func forward(
    count: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, workers: Workers? = nil
  ) {
    let slope = Vector(repeating: slope)
    forEachRange(workers, count: count) { range in
      forEachVector(range) { i, lanes in
        let x = loadVector(input + i, lanes: lanes)
        storeVector(leaky(x, slope: slope), output + i, lanes: lanes)
      }
    }
  }

  /// inputGradient[i] = outputGradient[i], times `slope` where the output was not positive. The gradients may be the same memory.
  ///
  /// - Parameter output: what `forward` computed; with a slope that is not negative, its sign is the input's.
  public func backward(
    count: Int, output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>, workers: Workers? = nil
  ) {
    let slope = Vector(repeating: slope)
    forEachRange(workers, count: count) { range in
      forEachVector(range) { i, lanes in
        let gradient = loadVector(outputGradient + i, lanes: lanes)
        let y = loadVector(output + i, lanes: lanes)
        storeVector(
          gradient.replacing(with: gradient * slope, where: y .<= 0), inputGradient + i, lanes: lanes)
      }
    }
  }
}
