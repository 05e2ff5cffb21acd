// Part 1.2: padding.

/// The zeros on each side for "same" padding: half the kernel, rounded down.
public func samePadding(kernel: Int) -> Int {
  -1
}

/// The size of the output with "same" padding on both sides.
///
/// Example: input 32, kernel 3, stride 1 keeps 32. Mind what an even kernel does.
public func outputSizeWithSamePadding(input: Int, kernel: Int, stride: Int) -> Int {
  -1
}

/// The smallest padding from 0 up to `kernel` − 1 with which no position is left over: the window's last place ends exactly
/// at the end of the padded input, and there is at least one place.
///
/// Example: input 32, kernel 3, stride 1 fits with 0; input 227, kernel 11, stride 4 does, too.
///
/// - Returns: the padding, or nil where none fits exactly.
public func paddingThatFits(input: Int, kernel: Int, stride: Int) -> Int? {
  -1
}
