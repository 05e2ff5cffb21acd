// Part 3.4: learning capacity and image coverage.

/// Keeps the real filter, the field, and the down-sampling so far.
public func capacities(
  image: Int, layers: [(kind: String, size: Int, stride: Int)]
) -> [(capacity: Double, coverage: Double)] {
  var (real, field, downSampling) = (1, 1, 1)
  var isGlobal = false
  var rows: [(capacity: Double, coverage: Double)] = []
  for layer in layers {
    switch layer.kind {
    case "conv" where !isGlobal:
      real = layer.size * downSampling
      field += downSampling * (layer.size - 1)
    case "pool": downSampling *= layer.size
    case "global": isGlobal = true
    default: break
    }
    if isGlobal { (real, field) = (image, image) }
    rows.append((capacity: percent(real, of: field), coverage: percent(field, of: image)))
  }
  return rows
}

private func percent(_ part: Int, of whole: Int) -> Double {
  let share = Double(part) / Double(whole)
  return 100 * share
}

/// Both limits, each by itself and together.
public func warning(capacity: Double, coverage: Double) -> String? {
  let isLow = capacity < 100.0 / 6
  let isHigh = coverage > 100
  if isLow { return isHigh ? "red" : "magenta" }
  return isHigh ? "cyan" : nil
}
