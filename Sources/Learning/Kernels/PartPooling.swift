/// Pooling of parts that are given one by one: positions from each axis' ranges, channel by channel.
///
/// Volumes lie in memory as N, D, H, W, C; an image is a volume of depth 1.
public struct PartPooling: Sendable {
  private let batch: Int
  private let input: SIMD3<Int>
  private let channels: Int
  private let parts: [[Range<Int>]]

  /// - Parameter parts: by axis, the positions of each part; none is empty.
  public init(batch: Int, input: SIMD3<Int>, channels: Int, parts: [[Range<Int>]]) {
    self.batch = batch
    self.input = input
    self.channels = channels
    self.parts = parts
  }

  private var inputCount: Int { batch * input.x * input.y * input.z * channels }
  public var outputCount: Int { batch * parts.reduce(1) { $0 * $1.count } * channels }

  public func average(input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>) {
    output.update(repeating: 0, count: outputCount)
    forEachPosition { from, to, count in
      ArrayMath.axpy(count: channels, a: 1 / Float(count), x: input + from, y: output + to)
    }
  }

  /// Each output's gradient is shared equally by the values of its part.
  public func averageBackward(
    outputGradient: UnsafePointer<Float>, inputGradient: UnsafeMutablePointer<Float>
  ) {
    inputGradient.update(repeating: 0, count: inputCount)
    forEachPosition { from, to, count in
      ArrayMath.axpy(count: channels, a: 1 / Float(count), x: outputGradient + to, y: inputGradient + from)
    }
  }

  /// `winners` remembers where in the input the first of the largest values lies; -1 until there is one.
  public func maximum(
    input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, winners: UnsafeMutablePointer<Int32>
  ) {
    winners.update(repeating: -1, count: outputCount)
    forEachPosition { from, to, _ in
      for c in 0..<channels {
        let value = input[from + c]
        guard winners[to + c] < 0 || value > output[to + c] || value.isNaN else { continue }
        output[to + c] = value
        winners[to + c] = Int32(truncatingIfNeeded: from + c)
      }
    }
  }

  /// Each output's gradient goes to the input that was the maximum.
  public func maximumBackward(
    outputGradient: UnsafePointer<Float>, winners: UnsafePointer<Int32>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    inputGradient.update(repeating: 0, count: inputCount)
    for index in 0..<outputCount { inputGradient[Int(winners[index])] += outputGradient[index] }
  }

  /// Calls `body` for each position of each part: where its channels begin, where the output's do, and the part's positions.
  private func forEachPosition(_ body: (_ from: Int, _ to: Int, _ count: Int) -> Void) {
    var to = 0
    for n in 0..<batch {
      for planes in parts[0] {
        for rows in parts[1] {
          for columns in parts[2] {
            let count = planes.count * rows.count * columns.count
            for plane in planes {
              for row in rows {
                for column in columns {
                  body((((n * input.x + plane) * input.y + row) * input.z + column) * channels, to, count)
                }
              }
            }
            to += channels
          }
        }
      }
    }
  }
}
