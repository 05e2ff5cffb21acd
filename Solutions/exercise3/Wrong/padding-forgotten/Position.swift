// Part 3.3: where a unit looks.

/// Back through the layers: a window begins at first · s, and spans k.
public func field(of unit: Int, windows: [(kernel: Int, stride: Int, padding: Int)]) -> (
  first: Int, last: Int
) {
  var (first, last) = (unit, unit)
  for window in windows.reversed() {
    first = first * window.stride
    last = last * window.stride + window.kernel - 1
  }
  return (first, last)
}

/// Half way between both ends.
public func center(of unit: Int, windows: [(kernel: Int, stride: Int, padding: Int)]) -> Double {
  let (first, last) = field(of: unit, windows: windows)
  return Double(first + last) / 2
}
