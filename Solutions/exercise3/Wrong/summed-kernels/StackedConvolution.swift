// Part 3.1: stacked convolutions with stride 1.

/// Each 3x3 layer adds one pixel on each side.
public func receptiveField(layers: Int) -> Int {
  2 * layers + 1
}

/// Each layer adds its kernel.
public func receptiveField(kernels: [Int]) -> Int {
  kernels.isEmpty ? 1 : kernels.reduce(0, +)
}

/// The smallest N with 2N + 1 ≥ pixels.
public func layersNeeded(toSee pixels: Int) -> Int {
  pixels / 2
}
