// Part 3.1: stacked convolutions with stride 1.

/// Each 3x3 layer adds one pixel.
public func receptiveField(layers: Int) -> Int {
  layers + 1
}

/// Each layer adds its kernel less one.
public func receptiveField(kernels: [Int]) -> Int {
  kernels.reduce(1) { $0 + $1 - 1 }
}

/// The smallest N with 2N + 1 ≥ pixels.
public func layersNeeded(toSee pixels: Int) -> Int {
  pixels / 2
}
