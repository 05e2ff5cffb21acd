// Part 2.2: fully connected layers.

/// (n + 1) · m
public func denseParameters(inputs: Int, units: Int) -> Int {
  (inputs + 1) * units
}

/// A flattened volume has height · width · channels values.
public func denseParameters(volume: [Int], units: Int) -> Int {
  denseParameters(inputs: volume.reduce(1, *), units: units)
}
