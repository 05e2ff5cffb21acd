import Networks

/// The way of a window over a volume: where it stops, and what it sees from there.
struct WindowWalk {
  /// The stops on each axis: the sizes of the output.
  let stopSizes: [Int]
  private let extent: [Int]
  private let windows: [Window]
  private let before: [Int]

  /// A place of the kernel, and the place of a channel that lies under it.
  struct Sight {
    var kernelPlace: Int
    var place: Int
  }

  /// - Parameter windows: one for each axis.
  /// - Throws: `LayerError` when a window does not fit.
  init(over extent: [Int], _ windows: [Window]) throws(LayerError) {
    self.extent = extent
    self.windows = windows
    var sizes: [Int] = []
    var before: [Int] = []
    for (size, window) in zip(extent, windows) {
      sizes.append(try window.outputSize(for: size))
      before.append(try window.zeros(inputSize: size)?.before ?? 0)
    }
    stopSizes = sizes
    self.before = before
  }

  /// All stops, the last axis fastest.
  var stops: [[Int]] { Self.places(stopSizes) }

  /// What a kernel sees from a stop, in reading order; padding is never seen.
  ///
  /// - Parameter kernel: the kernel's size on each axis.
  func sights(from stop: [Int], kernel: [Int]) -> [Sight] {
    Self.places(kernel).enumerated().compactMap { number, offset in
      var place = 0
      for axis in extent.indices {
        let position =
          stop[axis] * windows[axis].stride - before[axis] + offset[axis] * windows[axis].dilation
        guard position >= 0, position < extent[axis] else { return nil }
        place = place * extent[axis] + position
      }
      return Sight(kernelPlace: number, place: place)
    }
  }

  /// What a pooling sees from a stop: places of a channel.
  func places(from stop: [Int]) -> [Int] {
    sights(from: stop, kernel: windows.map(\.kernelSize)).map(\.place)
  }

  private static func places(_ sizes: [Int]) -> [[Int]] {
    sizes.reduce([[]]) { places, size in places.flatMap { place in (0..<size).map { place + [$0] } } }
  }
}
