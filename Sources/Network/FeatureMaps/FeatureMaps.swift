import Networks

/// A few feature maps, small enough to be worked out by hand: channels x rows x columns.
public struct FeatureMaps: Hashable, Sendable {
  public let channels: Int
  public let rows: Int
  public let columns: Int
  /// All values, channel by channel, row by row.
  public private(set) var values: [Double]

  /// - Precondition: there are channels · rows · columns values.
  public init(channels: Int, rows: Int, columns: Int, values: [Double]) {
    precondition(values.count == channels * rows * columns, "as many values as places")
    self.channels = channels
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// One map from its rows.
  ///
  /// - Precondition: the rows are equally long.
  public init(_ rows: [[Double]]) {
    self.init(channels: 1, rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap(\.self))
  }

  /// Several maps of one size as the channels of one.
  ///
  /// - Precondition: there is at least one, and all have the same size.
  public init(stacking maps: [FeatureMaps]) {
    self.init(
      channels: maps.reduce(0) { $0 + $1.channels }, rows: maps[0].rows, columns: maps[0].columns,
      values: maps.flatMap(\.values))
  }

  /// Height x width x channels.
  public var shape: Shape { Shape(rows, columns, channels) }

  public subscript(channel: Int, row: Int, column: Int) -> Double { values[place(channel, row, column)] }

  /// Where a value is among all values.
  func place(_ channel: Int, _ row: Int, _ column: Int) -> Int { (channel * rows + row) * columns + column }

  /// The rows of one channel.
  public func map(_ channel: Int) -> [[Double]] {
    (0..<rows).map { row in (0..<columns).map { self[channel, row, $0] } }
  }

  /// Each value changed alone.
  public func mapValues(_ change: (Double) -> Double) -> FeatureMaps {
    FeatureMaps(channels: channels, rows: rows, columns: columns, values: values.map(change))
  }
}

// The operations as the lectures define them, loop by loop: nothing here is fast, and everything can be followed.
extension FeatureMaps {
  /// Slides each kernel over the maps and adds up the products: strictly a cross-correlation, as in every CNN.
  ///
  /// - Parameters:
  ///   - kernels: one per filter, each with as many channels as the input.
  ///   - vertical: the window on the rows; its kernel size is that of the kernels.
  ///   - horizontal: the window on the columns.
  /// - Throws: `LayerError` when the kernels do not fit.
  public func convolved(
    with kernels: [FeatureMaps], vertical: Window, horizontal: Window
  ) throws(LayerError) -> FeatureMaps {
    for kernel in kernels where kernel.channels != channels {
      throw LayerError(
        problem: "a kernel has \(kernel.channels) channels, and its input \(channels)",
        remedy: "give one kernel for each filter and each of its channels")
    }
    let walk = try WindowWalk(over: self, vertical: vertical, horizontal: horizontal)
    var result: [Double] = []
    for kernel in kernels {
      for stop in walk.stops {
        let sights = walk.sights(from: stop, kernelRows: kernel.rows, kernelColumns: kernel.columns)
        var sum = 0.0
        for channel in 0..<channels {
          for sight in sights {
            sum +=
              self[channel, sight.row, sight.column] * kernel[channel, sight.kernelRow, sight.kernelColumn]
          }
        }
        result.append(sum)
      }
    }
    return FeatureMaps(channels: kernels.count, rows: walk.rows, columns: walk.columns, values: result)
  }

  /// Reduces each window of each channel to one value; padding is never looked at.
  ///
  /// - Throws: `LayerError` when the window does not fit.
  public func pooled(
    vertical: Window, horizontal: Window, _ reduce: ([Double]) -> Double
  ) throws(LayerError) -> FeatureMaps {
    let walk = try WindowWalk(over: self, vertical: vertical, horizontal: horizontal)
    let result = (0..<channels).flatMap { channel in
      walk.stops.map { reduce(walk.pooled(from: $0, channel: channel).map { values[$0] }) }
    }
    return FeatureMaps(channels: channels, rows: walk.rows, columns: walk.columns, values: result)
  }
}

/// A layer that can be worked out by hand on small maps.
public protocol FeatureMapLayer: Layer {
  /// The layer's output for one input.
  ///
  /// - Parameter kernels: the weights of a convolution, one per filter; other layers have none.
  /// - Throws: `LayerError` when the input does not fit.
  func featureMaps(for input: FeatureMaps, kernels: [FeatureMaps]) throws(LayerError) -> FeatureMaps
}
