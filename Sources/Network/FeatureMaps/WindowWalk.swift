import Networks

/// The way of a window over maps: where it stops, and what it sees from there.
struct WindowWalk {
  /// The stops: as many as the output has rows and columns.
  let rows: Int
  let columns: Int
  private let input: FeatureMaps
  private let vertical: Window
  private let horizontal: Window
  private let top: Int
  private let left: Int

  /// A place of the kernel, and the place of the input that lies under it.
  struct Sight {
    var kernelRow: Int
    var kernelColumn: Int
    var row: Int
    var column: Int
  }

  /// - Throws: `LayerError` when the window does not fit.
  init(over input: FeatureMaps, vertical: Window, horizontal: Window) throws(LayerError) {
    self.input = input
    self.vertical = vertical
    self.horizontal = horizontal
    (rows, columns) = (
      try vertical.outputSize(for: input.rows), try horizontal.outputSize(for: input.columns)
    )
    top = try vertical.zeros(inputSize: input.rows)!.before
    left = try horizontal.zeros(inputSize: input.columns)!.before
  }

  /// Row by row.
  var stops: [(row: Int, column: Int)] {
    (0..<rows).flatMap { row in (0..<columns).map { (row, $0) } }
  }

  /// What a kernel sees from a stop, in reading order; padding is never seen.
  func sights(from stop: (row: Int, column: Int), kernelRows: Int, kernelColumns: Int) -> [Sight] {
    var sights: [Sight] = []
    for kernelRow in 0..<kernelRows {
      for kernelColumn in 0..<kernelColumns {
        let row = stop.row * vertical.stride - top + kernelRow * vertical.dilation
        let column = stop.column * horizontal.stride - left + kernelColumn * horizontal.dilation
        guard row >= 0, row < input.rows, column >= 0, column < input.columns else { continue }
        sights.append(.init(kernelRow: kernelRow, kernelColumn: kernelColumn, row: row, column: column))
      }
    }
    return sights
  }

  /// What a pooling sees from a stop: places among the values of a channel of the input.
  func pooled(from stop: (row: Int, column: Int), channel: Int) -> [Int] {
    sights(from: stop, kernelRows: vertical.kernelSize, kernelColumns: horizontal.kernelSize)
      .map { input.place(channel, $0.row, $0.column) }
  }
}
