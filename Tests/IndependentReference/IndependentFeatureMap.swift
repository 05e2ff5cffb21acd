/// The feature maps of a convolution layer without biases, by plain loops: one per filter.
///
/// - Parameters:
///   - image: channels, rows, columns.
///   - kernels: filters, channels, rows, columns. They are not flipped.
///   - stride: down and to the right.
///   - padding: zeros above and below, and to the left and right.
public func independentFeatureMap(
  image: [[[Double]]], kernels: [[[[Double]]]], stride: (Int, Int), padding: (Int, Int)
) -> [[[Double]]] {
  let (height, width) = (image[0].count, image[0][0].count)
  return kernels.map { filter in
    let (kernelHeight, kernelWidth) = (filter[0].count, filter[0][0].count)
    var map: [[Double]] = []
    var top = -padding.0
    while top + kernelHeight <= height + padding.0 {
      var row: [Double] = []
      var left = -padding.1
      while left + kernelWidth <= width + padding.1 {
        var sum = 0.0
        for channel in image.indices {
          for y in 0..<kernelHeight where (0..<height).contains(top + y) {
            for x in 0..<kernelWidth where (0..<width).contains(left + x) {
              sum += filter[channel][y][x] * image[channel][top + y][left + x]
            }
          }
        }
        row.append(sum)
        left += stride.1
      }
      map.append(row)
      top += stride.0
    }
    return map
  }
}
