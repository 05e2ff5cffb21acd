// Part 4.5: a simple classifier.

/// The place where a kernel fits best: the largest value of the feature map (stride 1, no padding) and where it stands,
/// row and column counted from 0. Of equal values it is the first one, as you read.
///
/// Example: the kernel 1 0 / 0 1 on the image 0 0 0 / 0 1 0 / 0 0 1 gives (2, 1, 1).
///
/// - Parameter kernel: not larger than the image.
public func strongest(_ image: [[Double]], kernel: [[Double]]) -> (value: Double, row: Int, column: Int) {
  (.nan, -1, -1)
}

/// Which stroke a picture of 4x4 pixels shows: "\\" (falling, as you read) or "/" (rising).
///
/// Ink is 1 and paper 0. The stroke is two pixels long and lies anywhere. Let the kernel 1 0 / 0 1 look for the falling
/// one: the maximum of its map tells the two apart.
public func stroke(in image: [[Double]]) -> String {
  "?"
}

/// Which of several kernels, counted from 0, reaches the largest value anywhere on the image; of equals the first.
///
/// - Parameter kernels: none of them larger than the image, at least one.
public func bestMatch(_ image: [[Double]], kernels: [[[Double]]]) -> Int {
  -1
}
