// Part 1.1: one axis.

/// The number of places that a window has on one axis, which is the size of the output.
///
/// A window of `kernel` positions slides over `input` positions with `padding` zeros added on both sides. It starts at the
/// very beginning and moves `stride` positions at a time; a place counts when the whole window lies inside.
///
/// Example: input 6, kernel 3, stride 2, padding 1: the window stands at 3 places.
///
/// - Parameters:
///   - input: positions of the input, at least 1.
///   - kernel: positions of the window, at least 1.
///   - stride: how far the window moves, at least 1.
///   - padding: zeros on each side, at least 0.
/// - Returns: the number of places, or nil where the window does not fit even once.
public func outputSize(input: Int, kernel: Int, stride: Int, padding: Int) -> Int? {
  -1
}
