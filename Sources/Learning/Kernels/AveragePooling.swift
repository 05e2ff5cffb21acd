/// Average pooling; with a window as large as the image, global average pooling.
public enum AveragePooling {
  /// - Parameter countsPadding: whether the zeros of the padding count as numbers of the window.
  public static func forward(
    _ g: PoolingGeometry, countsPadding: Bool, input: UnsafePointer<Float>,
    output: UnsafeMutablePointer<Float>,
    workers: Workers? = nil
  ) {
    forEachChunk(workers, g.batch) { image, _ in
      let source = input + image * g.inputHeight * g.inputWidth * g.channels
      for y in 0..<g.outputHeight {
        for x in 0..<g.outputWidth {
          let factor = Vector(repeating: factor(g, y, x, countsPadding))
          let place = ((image * g.outputHeight + y) * g.outputWidth + x) * g.channels
          forEachVector(0..<g.channels) { c, lanes in
            var sum = Vector.zero
            g.forEachTap(y, x) { _, pixel in sum += loadVector(source + pixel * g.channels + c, lanes: lanes)
            }
            storeVector(sum * factor, output + place + c, lanes: lanes)
          }
        }
      }
    }
  }

  public static func backward(
    _ g: PoolingGeometry, countsPadding: Bool, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>, workers: Workers? = nil
  ) {
    let imageCount = g.inputHeight * g.inputWidth * g.channels
    forEachChunk(workers, g.batch) { image, _ in
      let target = inputGradient + image * imageCount
      target.update(repeating: 0, count: imageCount)
      for y in 0..<g.outputHeight {
        for x in 0..<g.outputWidth {
          let factor = Vector(repeating: factor(g, y, x, countsPadding))
          let place = ((image * g.outputHeight + y) * g.outputWidth + x) * g.channels
          forEachVector(0..<g.channels) { c, lanes in
            let share = loadVector(outputGradient + place + c, lanes: lanes) * factor
            g.forEachTap(y, x) { _, pixel in
              let here = target + pixel * g.channels + c
              storeVector(loadVector(here, lanes: lanes) + share, here, lanes: lanes)
            }
          }
        }
      }
    }
  }

  /// One over the numbers that the window of an output counts; 0 where it counts none.
  private static func factor(_ g: PoolingGeometry, _ y: Int, _ x: Int, _ countsPadding: Bool) -> Float {
    let rows = counted(
      start: y * g.strideY - g.padTop, size: g.windowHeight, dilation: g.dilationY,
      within: countsPadding ? -g.padTop..<g.inputHeight + g.padBottom : 0..<g.inputHeight)
    let columns = counted(
      start: x * g.strideX - g.padLeft, size: g.windowWidth, dilation: g.dilationX,
      within: countsPadding ? -g.padLeft..<g.inputWidth + g.padRight : 0..<g.inputWidth)
    return rows * columns == 0 ? 0 : 1 / Float(rows * columns)
  }

  private static func counted(start: Int, size: Int, dilation: Int, within range: Range<Int>) -> Int {
    var count = 0
    for k in 0..<size where range.contains(start + k * dilation) { count += 1 }
    return count
  }
}
