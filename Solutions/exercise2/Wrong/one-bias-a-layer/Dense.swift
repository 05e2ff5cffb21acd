// Part 2.2: fully connected layers.

/// n · m + 1
public func denseParameters(inputs: Int, units: Int) -> Int {
  inputs * units + 1
}

/// A flattened volume has height · width · channels values.
public func denseParameters(volume: [Int], units: Int) -> Int {
  denseParameters(inputs: volume.reduce(1, *), units: units)
}
