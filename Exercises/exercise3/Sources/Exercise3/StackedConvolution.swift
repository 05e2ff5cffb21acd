// Part 3.1: stacked convolutions with stride 1.

/// How many input pixels across one unit sees after `layers` convolutions with 3x3 kernels and stride 1.
///
/// Example: after one layer 3.
public func receptiveField(layers: Int) -> Int {
  -1
}

/// The same for any kernels, first layer first. Without a layer a unit sees one pixel: itself.
public func receptiveField(kernels: [Int]) -> Int {
  -1
}

/// How many 3x3 layers with stride 1 it takes until a unit sees at least `pixels` pixels across; 0 where none is needed.
public func layersNeeded(toSee pixels: Int) -> Int {
  -1
}
