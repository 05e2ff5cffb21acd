// Part 4.3: ReLU.

/// max(0, x)
public func relu(_ x: Double) -> Double {
  max(0, x)
}

/// Value by value.
public func rectified(_ maps: [[[Double]]]) -> [[[Double]]] {
  maps.map { map in map.map { row in row.map(relu) } }
}
