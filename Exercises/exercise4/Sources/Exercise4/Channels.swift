// Part 4.2: a whole layer: channels that come in, filters that make new ones.

/// What one filter makes of an input with several channels, with stride 1 and no padding.
///
/// A filter has a kernel for each channel. Each slides over its own channel; the results are added, place by place, into
/// one map, and the bias is added to every value of it.
///
/// - Parameters:
///   - input: channels, each with its rows. All have the same size.
///   - filter: one kernel for each channel.
public func featureMap(of input: [[[Double]]], filter: [[[Double]]], bias: Double) -> [[Double]] {
  [[.nan]]
}

/// The output of a convolutional layer: a map for each filter.
///
/// - Parameters:
///   - input: channels, each with its rows.
///   - filters: filter by filter, one kernel for each channel of the input. All kernels have the same size.
///   - biases: one for each filter.
///   - stride: how far the kernels move at a time, in both directions.
///   - padding: rows and columns of zeros on each side of every channel.
/// - Returns: the maps, in the filters' order. The input and its kernels always fit.
public func convolutionLayer(
  _ input: [[[Double]]], filters: [[[[Double]]]], biases: [Double], stride: Int, padding: Int
) -> [[[Double]]] {
  [[[.nan]]]
}
