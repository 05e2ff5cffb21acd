// Part 3.2: stride, pooling and dilation.

/// The positions that a dilated kernel spans: `dilation` − 1 holes between neighbouring elements.
public func effectiveKernel(_ kernel: Int, dilation: Int) -> Int {
  -1
}

/// What one unit sees after a stack of windows (convolutions or poolings), first layer first.
///
/// Example: a 3-kernel with stride 2, then a 3-kernel: size 7, jump 2.
///
/// - Returns: the size of the receptive field in input pixels, and the jump: how many input pixels further the next unit
///   looks. Without a layer both are 1.
public func receptiveField(windows: [(kernel: Int, stride: Int, dilation: Int)]) -> (size: Int, jump: Int) {
  (-1, -1)
}
