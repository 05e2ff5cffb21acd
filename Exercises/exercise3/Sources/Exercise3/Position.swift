// Part 3.3: where a unit looks.

/// The first and the last input pixel that a unit sees on one axis.
///
/// Pixels are counted from 0. A unit near the border sees padding as well: its field may begin before 0 or end behind the
/// image, and that is what to return.
///
/// Example: unit 0 of a 3-kernel with stride 1 and padding 1 sees −1 to 1.
///
/// - Parameters:
///   - unit: its position in the last layer, counted from 0.
///   - windows: first layer first.
public func field(of unit: Int, windows: [(kernel: Int, stride: Int, padding: Int)]) -> (
  first: Int, last: Int
) {
  (-99, -99)
}

/// The middle of what the unit sees: half a pixel where it lies between two.
public func center(of unit: Int, windows: [(kernel: Int, stride: Int, padding: Int)]) -> Double {
  -99.75
}
