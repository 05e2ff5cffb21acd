/// A convolution in which every channel has one filter of its own: sixteen channels at a time, nothing packed or padded.
enum DepthwiseConvolution {
  static func fits(_ g: ConvolutionGeometry) -> Bool {
    g.groups > 1 && g.groups == g.inputChannels && g.groups == g.outputChannels
  }

  static func forward(
    _ g: ConvolutionGeometry, input: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    bias: UnsafePointer<Float>?, output: UnsafeMutablePointer<Float>, activation: Activation,
    workers: Workers?
  ) {
    let fused = VectorSupport.isVectorised
    let slope = Vector(repeating: activation.slope)
    let channels = g.groups
    forEachChunk(workers, g.batch * g.outputHeight) { task, _ in
      let image = task / g.outputHeight
      let y = task % g.outputHeight
      for x in 0..<g.outputWidth {
        let to = output + (task * g.outputWidth + x) * channels
        forEachVector(0..<channels) { c, lanes in
          var sum = bias.map { loadVector($0 + c, lanes: lanes) } ?? .zero
          for ky in 0..<g.kernelHeight {
            let row = y * g.strideY + ky * g.dilationY - g.padTop
            guard row >= 0, row < g.inputHeight else { continue }
            for kx in 0..<g.kernelWidth {
              let column = x * g.strideX + kx * g.dilationX - g.padLeft
              guard column >= 0, column < g.inputWidth else { continue }
              let pixel = ((image * g.inputHeight + row) * g.inputWidth + column) * channels
              sum = multiplyAdd(
                loadVector(input + pixel + c, lanes: lanes),
                loadVector(weights + (ky * g.kernelWidth + kx) * channels + c, lanes: lanes), sum,
                fused: fused)
            }
          }
          storeVector(leaky(sum, slope: slope), to + c, lanes: lanes)
        }
      }
    }
  }

  static func backwardInput(
    _ g: ConvolutionGeometry, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>, workers: Workers?
  ) {
    let fused = VectorSupport.isVectorised
    let channels = g.groups
    forEachChunk(workers, g.batch * g.inputHeight) { task, _ in
      let image = task / g.inputHeight
      let row = task % g.inputHeight
      for column in 0..<g.inputWidth {
        let to = inputGradient + (task * g.inputWidth + column) * channels
        forEachVector(0..<channels) { c, lanes in
          var sum = Vector.zero
          for ky in 0..<g.kernelHeight {
            let y = row + g.padTop - ky * g.dilationY
            guard y >= 0, y % g.strideY == 0, y / g.strideY < g.outputHeight else { continue }
            for kx in 0..<g.kernelWidth {
              let x = column + g.padLeft - kx * g.dilationX
              guard x >= 0, x % g.strideX == 0, x / g.strideX < g.outputWidth else { continue }
              let pixel =
                ((image * g.outputHeight + y / g.strideY) * g.outputWidth + x / g.strideX) * channels
              sum = multiplyAdd(
                loadVector(outputGradient + pixel + c, lanes: lanes),
                loadVector(weights + (ky * g.kernelWidth + kx) * channels + c, lanes: lanes), sum,
                fused: fused)
            }
          }
          storeVector(sum, to + c, lanes: lanes)
        }
      }
    }
  }

  /// A task for each sixteen channels, over all pixels: no partial sums.
  static func backwardWeights(
    _ g: ConvolutionGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    weightGradient: UnsafeMutablePointer<Float>, biasGradient: UnsafeMutablePointer<Float>?, workers: Workers?
  ) {
    let fused = VectorSupport.isVectorised
    let channels = g.groups
    forEachChunk(workers, (channels + 15) / 16) { block, _ in
      let c = block * 16
      let lanes = min(16, channels - c)
      for ky in 0..<g.kernelHeight {
        for kx in 0..<g.kernelWidth {
          var sum = Vector.zero
          for image in 0..<g.batch {
            for y in 0..<g.outputHeight {
              let row = y * g.strideY + ky * g.dilationY - g.padTop
              guard row >= 0, row < g.inputHeight else { continue }
              for x in 0..<g.outputWidth {
                let column = x * g.strideX + kx * g.dilationX - g.padLeft
                guard column >= 0, column < g.inputWidth else { continue }
                let from = ((image * g.inputHeight + row) * g.inputWidth + column) * channels + c
                let pixel = ((image * g.outputHeight + y) * g.outputWidth + x) * channels + c
                sum = multiplyAdd(
                  loadVector(input + from, lanes: lanes), loadVector(outputGradient + pixel, lanes: lanes),
                  sum,
                  fused: fused)
              }
            }
          }
          storeVector(sum, weightGradient + (ky * g.kernelWidth + kx) * channels + c, lanes: lanes)
        }
      }
      guard let biasGradient else { return }
      var sum = Vector.zero
      for pixel in 0..<g.batch * g.outputHeight * g.outputWidth {
        sum += loadVector(outputGradient + pixel * channels + c, lanes: lanes)
      }
      storeVector(sum, biasGradient + c, lanes: lanes)
    }
  }
}
