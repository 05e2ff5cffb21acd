// Part 4.1: a kernel slides over an image.

/// The feature map of one image and one kernel.
///
/// Lay the kernel on the upper left corner, multiply each number by the one beneath it, add the products up; then go
/// `stride` columns to the right, and at the end of a row `stride` rows down. The kernel is not turned around.
///
/// Example: the image 1 2 / 3 4 and the kernel 1 0 / 0 1 give the map 5, since 1·1 + 2·0 + 3·0 + 4·1 = 5.
///
/// - Parameters:
///   - image: rows of equal length.
///   - kernel: rows of equal length; it need not be square.
///   - stride: how far the kernel moves at a time, in both directions; at least 1.
///   - padding: how many rows and columns of zeros surround the image, on each of its four sides.
/// - Returns: the rows of the map; none, `[]`, where the padded image is too small for the kernel.
public func convolved(_ image: [[Double]], with kernel: [[Double]], stride: Int, padding: Int) -> [[Double]] {
  [[.nan]]
}
