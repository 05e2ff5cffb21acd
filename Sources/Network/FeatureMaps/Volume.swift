import Networks
import Sentences

/// The values of a few channels over any number of spatial axes, small enough to be worked out by hand; none at all behind a
/// flattening.
package struct Volume: Hashable, Sendable {
  package let channels: Int
  /// The size of each spatial axis.
  package let extent: [Int]
  /// Channel by channel, the last axis fastest.
  package private(set) var values: [Double]

  /// - Precondition: there are as many values as places.
  package init(channels: Int, extent: [Int], values: [Double]) {
    precondition(values.count == channels * extent.reduce(1, *), "as many values as places")
    self.channels = channels
    self.extent = extent
    self.values = values
  }

  package init(_ maps: FeatureMaps) {
    self.init(channels: maps.channels, extent: [maps.rows, maps.columns], values: maps.values)
  }

  /// A vector, as dense layers have it.
  package init(vector values: [Double]) { self.init(channels: values.count, extent: [], values: values) }

  /// The places of one channel.
  package var placeCount: Int { extent.reduce(1, *) }

  /// Spatial sizes x channels.
  package var shape: Shape { Shape(spatial: extent, channels: channels) }

  package func values(ofChannel channel: Int) -> [Double] {
    Array(values[channel * placeCount..<(channel + 1) * placeCount])
  }

  /// The same channels and places with other values.
  package func with(_ values: [Double]) -> Volume {
    Volume(channels: channels, extent: extent, values: values)
  }

  /// All values in one row as `Flatten` lays them: place by place, the channels of a place side by side.
  package var flattened: [Double] {
    (0..<placeCount).flatMap { place in (0..<channels).map { values[$0 * placeCount + place] } }
  }

  /// The values of a row, laid out as here: the way back from `flattened`.
  package func unflattening(_ row: [Double]) -> Volume {
    var result = values
    for place in 0..<placeCount {
      for channel in 0..<channels { result[channel * placeCount + place] = row[place * channels + channel] }
    }
    return with(result)
  }

  /// How it is written: a map for each channel, whose rows run along the last axis. A vector is one row.
  package var maps: (rows: Int, columns: Int) {
    if extent.isEmpty { return (1, channels) }
    return (extent.dropLast().reduce(1, *), extent[extent.count - 1])
  }
}

extension FeatureMaps {
  /// The maps that a volume of two spatial axes is.
  ///
  /// - Precondition: it has two.
  package init(_ volume: Volume) {
    self.init(
      channels: volume.channels, rows: volume.extent[0], columns: volume.extent[1], values: volume.values)
  }

  /// The same numbers over other axes: rows of a matrix laid one after another.
  ///
  /// - Throws: `LayerError` where there are more or fewer, or the rows are not as long as the last axis.
  package func volume(_ extent: [Int]) throws(LayerError) -> Volume {
    let row = extent.last ?? columns
    guard extent.reduce(1, *) == rows * columns, columns == row || rows * columns == 1 else {
      throw LayerError(
        problem: localized(
          "\(rows)x\(columns) numbers are no \(extent.map(String.init).joined(separator: "x"))"),
        remedy: extent.count == 1
          ? localized("write \(row) numbers in one row")
          : localized("write rows of \(row) numbers, \(extent.dropLast().reduce(1, *)) of them"))
    }
    return Volume(channels: channels, extent: extent, values: values)
  }
}
