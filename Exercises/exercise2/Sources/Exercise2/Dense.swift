// Part 2.2: fully connected layers.

/// The parameters of a fully connected layer with biases.
public func denseParameters(inputs: Int, units: Int) -> Int {
  -1
}

/// The parameters of a fully connected layer, with biases, on top of a flattened volume.
///
/// - Parameter volume: height, width and channels.
public func denseParameters(volume: [Int], units: Int) -> Int {
  -1
}
