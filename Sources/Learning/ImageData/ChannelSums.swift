/// Sums over the values of images, channel by channel: whole numbers, so that no order of adding changes them.
public struct ChannelSums: Hashable, Sendable {
  /// The values of each channel: images x 32 x 32.
  public private(set) var count = 0
  /// Σ v for red, green and blue.
  public private(set) var sums = [UInt64](repeating: 0, count: CIFARRecord.channels)
  /// Σ v² for red, green and blue.
  public private(set) var squares = [UInt64](repeating: 0, count: CIFARRecord.channels)

  public init() {}

  /// Adds what other images sum up to.
  mutating func add(_ other: ChannelSums) {
    count += other.count
    for channel in sums.indices {
      sums[channel] += other.sums[channel]
      squares[channel] += other.squares[channel]
    }
  }

  /// Adds an image: `CIFARRecord.pixelCount` bytes, plane by plane.
  mutating func add(_ pixels: UnsafePointer<UInt8>) {
    count += CIFARRecord.planeSize
    for channel in 0..<CIFARRecord.channels {
      let plane = UnsafeRawPointer(pixels + channel * CIFARRecord.planeSize)
      // A lane adds 64 values: at most 64·255² = 4,161,600.
      var sum = SIMD16<UInt16>.zero
      var square = SIMD16<UInt32>.zero
      for offset in stride(from: 0, to: CIFARRecord.planeSize, by: 16) {
        let bytes = plane.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        let values = SIMD16<UInt16>(truncatingIfNeeded: bytes)
        sum &+= values
        square &+= SIMD16<UInt32>(truncatingIfNeeded: values &* values)
      }
      sums[channel] += UInt64(SIMD16<UInt32>(truncatingIfNeeded: sum).wrappedSum())
      squares[channel] += UInt64(square.wrappedSum())
    }
  }
}
