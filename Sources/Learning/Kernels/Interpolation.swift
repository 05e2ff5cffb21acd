/// Values between values: each output position lies between two input positions on each axis, some way from the first.
///
/// Volumes lie in memory as N, D, H, W, C; an image is a volume of depth 1.
public struct Interpolation: Sendable {
  /// Where an output position lies on one axis.
  public struct Tap: Hashable, Sendable {
    public var first: Int
    public var second: Int
    /// The second one's share, from 0 to 1; the first has the rest.
    public var share: Float

    public init(first: Int, second: Int, share: Float) {
      self.first = first
      self.second = second
      self.share = share
    }
  }

  private let batch: Int
  private let input: SIMD3<Int>
  private let channels: Int
  private let taps: [[Tap]]

  /// - Parameter taps: by axis, for each position of the output.
  public init(batch: Int, input: SIMD3<Int>, channels: Int, taps: [[Tap]]) {
    self.batch = batch
    self.input = input
    self.channels = channels
    self.taps = taps
  }

  private var inputPositions: Int { input.x * input.y * input.z }
  private var outputPositions: Int { taps.reduce(1) { $0 * $1.count } }

  public func forward(input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>) {
    output.update(repeating: 0, count: batch * outputPositions * channels)
    forEachShare { from, to, share in
      ArrayMath.axpy(count: channels, a: share, x: input + from * channels, y: output + to * channels)
    }
  }

  /// Each output's gradient goes to the values that it was made of, by their shares.
  public func backward(outputGradient: UnsafePointer<Float>, inputGradient: UnsafeMutablePointer<Float>) {
    inputGradient.update(repeating: 0, count: batch * inputPositions * channels)
    forEachShare { from, to, share in
      ArrayMath.axpy(
        count: channels, a: share, x: outputGradient + to * channels, y: inputGradient + from * channels)
    }
  }

  /// Calls `body` for each input position that an output position is made of, with its share.
  private func forEachShare(_ body: (_ from: Int, _ to: Int, _ share: Float) -> Void) {
    func corners(_ tap: Tap) -> [(position: Int, share: Float)] {
      guard tap.share > 0 else { return [(tap.first, 1)] }
      return [(tap.first, 1 - tap.share), (tap.second, tap.share)]
    }
    let corners = taps.map { $0.map(corners) }
    for n in 0..<batch {
      var to = n * outputPositions
      for planes in corners[0] {
        for rows in corners[1] {
          for columns in corners[2] {
            for plane in planes {
              for row in rows {
                let start = ((n * input.x + plane.position) * input.y + row.position) * input.z
                for column in columns {
                  body(start + column.position, to, plane.share * row.share * column.share)
                }
              }
            }
            to += 1
          }
        }
      }
    }
  }
}
