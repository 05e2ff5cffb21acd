import Networks

extension FeatureMaps {
  /// The products behind one value of a convolution: for each channel the values under the kernel with their weights, in
  /// reading order. What lies on the padding is left out.
  ///
  /// - Parameters:
  ///   - row: the value's row in the output, from 0.
  ///   - column: its column.
  /// - Throws: `LayerError` when the kernel does not fit.
  package func products(
    with kernel: FeatureMaps, row: Int, column: Int, vertical: Window, horizontal: Window
  ) throws(LayerError) -> [[(value: Double, weight: Double)]] {
    let walk = try WindowWalk(over: self, vertical: vertical, horizontal: horizontal)
    let sights = walk.sights(from: (row, column), kernelRows: kernel.rows, kernelColumns: kernel.columns)
    return (0..<min(channels, kernel.channels)).map { channel in
      sights.map { sight in
        (self[channel, sight.row, sight.column], kernel[channel, sight.kernelRow, sight.kernelColumn])
      }
    }
  }
}
