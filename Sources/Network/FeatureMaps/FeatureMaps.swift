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

  public subscript(channel: Int, row: Int, column: Int) -> Double {
    values[(channel * rows + row) * columns + column]
  }

  /// The rows of one channel.
  public func map(_ channel: Int) -> [[Double]] {
    (0..<rows).map { row in (0..<columns).map { self[channel, row, $0] } }
  }

  /// Each value changed alone.
  public func mapValues(_ change: (Double) -> Double) -> FeatureMaps {
    FeatureMaps(channels: channels, rows: rows, columns: columns, values: values.map(change))
  }
}

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
    FeatureMaps(try Volume(self).convolved(with: kernels.map(Volume.init), [vertical, horizontal]))
  }

  /// ∂L/∂input and ∂L/∂kernels of a convolution: each product of a weight and a pixel passes the gradient of its output to
  /// both, times the other. All places share the weights, so their gradients add up.
  ///
  /// - Throws: `LayerError` when the kernels or the gradient do not fit.
  public func convolutionGradients(
    kernels: [FeatureMaps], vertical: Window, horizontal: Window, outputGradient: FeatureMaps
  ) throws(LayerError) -> (input: FeatureMaps, kernels: [FeatureMaps]) {
    let (input, weights) = try Volume(self).convolutionGradients(
      kernels: kernels.map(Volume.init), [vertical, horizontal], outputGradient: Volume(outputGradient))
    return (FeatureMaps(input), weights.map(FeatureMaps.init))
  }

  /// Reduces each window of each channel to one value; padding is never looked at.
  ///
  /// - Throws: `LayerError` when the window does not fit.
  public func pooled(
    vertical: Window, horizontal: Window, _ reduce: ([Double]) -> Double
  ) throws(LayerError) -> FeatureMaps {
    FeatureMaps(try Volume(self).pooled([vertical, horizontal], reduce))
  }
}
