// Part 3.4: learning capacity and image coverage.

/// Keeps the real filter, the field, and the down-sampling so far.
public func capacities(
  image: Int, layers: [(kind: String, size: Int, stride: Int)]
) -> [(capacity: Double, coverage: Double)] {
  var (real, field, downSampling) = (0, 0, 1)
  var isGlobal = false
  var rows: [(capacity: Double, coverage: Double)] = []
  for layer in layers {
    switch layer.kind {
    case "conv" where !isGlobal:
      real = layer.size * downSampling
      field = field == 0 ? layer.size : field + downSampling * (layer.size - 1)
      downSampling *= layer.stride
    case "pool": downSampling *= layer.size
    case "global": isGlobal = true
    default: break
    }
    if isGlobal { (real, field) = (image, image) }
    rows.append((100 * Double(real) / Double(field), 100 * Double(field) / Double(image)))
  }
  return rows
}

/// Both limits, each by itself and together.
public func warning(capacity: Double, coverage: Double) -> String? {
  switch (capacity < 100.0 / 6, coverage > 100) {
  case (true, true): "red"
  case (true, false): "magenta"
  case (false, true): "cyan"
  case (false, false): nil
  }
}
