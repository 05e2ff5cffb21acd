import Mathematics
import SeededRandom

/// How the weights of a layer are drawn before training; biases begin at 0.
///
/// With n_in values behind an output and n_out outputs behind a value, He's have variance 2 / n_in, which keeps the size of
/// what passes a ReLU, and Glorot's 2 / (n_in + n_out). Sources: He et al., ICCV 2015; Glorot and Bengio, AISTATS 2010.
public enum WeightInitializer: String, Codable, CaseIterable, Sendable {
  /// He's normal distribution before a ReLU or leaky ReLU, Glorot's uniform one elsewhere.
  case automatic
  case heNormal = "he-normal"
  case heUniform = "he-uniform"
  case glorotNormal = "glorot-normal"
  case glorotUniform = "glorot-uniform"

  /// Fills a tensor.
  ///
  /// - Parameter feedsReLU: whether the layer's output goes to a ReLU or leaky ReLU.
  func fill(
    _ values: UnsafeMutableBufferPointer<Float>, fanIn: Int, fanOut: Int, feedsReLU: Bool,
    random: inout SplitMix64
  ) {
    let he = 2 / Double(max(1, fanIn))
    let glorot = 2 / Double(max(1, fanIn + fanOut))
    switch self {
    case .automatic:
      (feedsReLU ? Self.heNormal : .glorotUniform)
        .fill(values, fanIn: fanIn, fanOut: fanOut, feedsReLU: feedsReLU, random: &random)
    case .heNormal: Self.fillNormal(values, variance: he, &random)
    case .heUniform: Self.fillUniform(values, variance: he, &random)
    case .glorotNormal: Self.fillNormal(values, variance: glorot, &random)
    case .glorotUniform: Self.fillUniform(values, variance: glorot, &random)
    }
  }

  /// Between −√(3·variance) and √(3·variance).
  private static func fillUniform(
    _ values: UnsafeMutableBufferPointer<Float>, variance: Double, _ random: inout SplitMix64
  ) {
    let limit = (3 * variance).squareRoot()
    for index in values.indices { values[index] = Float((2 * unit(&random) - 1) * limit) }
  }

  /// By Box and Muller: two uniform numbers give two normal ones.
  private static func fillNormal(
    _ values: UnsafeMutableBufferPointer<Float>, variance: Double, _ random: inout SplitMix64
  ) {
    let deviation = variance.squareRoot()
    for index in stride(from: 0, to: values.count, by: 2) {
      let radius = (-2 * log(1 - unit(&random))).squareRoot() * deviation
      let angle = 2 * Double.pi * unit(&random)
      values[index] = Float(radius * cos(angle))
      if index + 1 < values.count { values[index + 1] = Float(radius * sin(angle)) }
    }
  }

  /// From 0 up to, not including, 1, in steps of 2⁻⁵³.
  private static func unit(_ random: inout SplitMix64) -> Double {
    Double(random.next() >> 11) * 0x1p-53
  }
}
