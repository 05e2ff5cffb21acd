import Kernels

/// A whole training step of the net of the last exercise, written on the kernels alone: what an engine on top can reach.
///
/// conv 16, conv 32, pool, conv 32, conv 64, pool, dense 256, dense 10; 3x3 same, leaky ReLU 0.1, dropout 0.25, 0.25 and 0.5,
/// Adamax. The convolutional part runs image chunk by image chunk, so that a chunk's activations stay in the cache: forward
/// for all chunks, the dense part for the whole batch, then backward chunk by chunk with a gradient of its own for each.
final class TrainingStep {
  private static let convolutions = [(3, 16, 32), (16, 32, 32), (32, 32, 16), (32, 64, 16)]
  private static let activation = Activation.leakyReLU(slope: 0.1)

  let batch: Int
  private let chunk: Int
  private let chunks: Int
  private let workers: Workers
  private let scratches: [Scratch]
  private let geometries: [ConvolutionGeometry]
  private let pools: [PoolingGeometry]
  private var step = 0

  // Parameters in one array: weights and bias of each layer in turn.
  private let parameterCount: Int
  private let convolutionCount: Int
  private let offsets: [Int]
  private let parameters: UnsafeMutablePointer<Float>
  private let gradient: UnsafeMutablePointer<Float>
  private let mean: UnsafeMutablePointer<Float>
  private let largest: UnsafeMutablePointer<Float>
  private let chunkGradients: UnsafeMutablePointer<Float>

  private let images: UnsafeMutablePointer<Float>
  private let labels: UnsafeMutablePointer<Int32>
  private let outputs: [UnsafeMutablePointer<Float>]
  private let pooled: [UnsafeMutablePointer<Float>]
  private let dropped: [UnsafeMutablePointer<Float>]
  private let taps: [UnsafeMutablePointer<UInt8>]
  private let hidden: UnsafeMutablePointer<Float>
  private let hiddenDropped: UnsafeMutablePointer<Float>
  private let logits: UnsafeMutablePointer<Float>
  private let hiddenGradient: UnsafeMutablePointer<Float>
  private let flatGradient: UnsafeMutablePointer<Float>
  private let threadGradients: [[UnsafeMutablePointer<Float>]]

  init(batch: Int, workers: Workers) {
    self.batch = batch
    self.workers = workers
    chunk = max(1, batch / 16)
    chunks = (batch + chunk - 1) / chunk
    let chunk = chunk
    scratches = (0..<workers.count).map { _ in Scratch() }
    geometries = Self.convolutions.map { from, to, size in
      ConvolutionGeometry(
        batch: chunk, inputHeight: size, inputWidth: size, inputChannels: from, outputHeight: size,
        outputWidth: size,
        outputChannels: to, kernelHeight: 3, kernelWidth: 3, padTop: 1, padLeft: 1)
    }
    pools = [(32, 32), (16, 64)].map { size, channels in
      PoolingGeometry(
        batch: chunk, inputHeight: size, inputWidth: size, outputHeight: size / 2, outputWidth: size / 2,
        channels: channels, windowHeight: 2, windowWidth: 2, strideY: 2, strideX: 2)
    }
    var offsets: [Int] = []
    var count = 0
    for g in geometries {
      offsets += [count, count + g.weightCount]
      count += g.weightCount + g.outputChannels
    }
    convolutionCount = count
    for (from, to) in [(4096, 256), (256, 10)] {
      offsets += [count, count + from * to]
      count += from * to + to
    }
    self.offsets = offsets
    parameterCount = count
    parameters = numbers(count)
    for i in 0..<count { parameters[i] *= 0.1 }
    gradient = numbers(count)
    mean = zeros(count)
    largest = zeros(count)
    chunkGradients = numbers(chunks * convolutionCount)
    images = numbers(batch * 3072)
    labels = .allocate(capacity: batch)
    for i in 0..<batch { labels[i] = Int32(i % 10) }
    outputs = geometries.map { numbers($0.outputCount / chunk * batch) }
    pooled = pools.map { numbers($0.outputCount / chunk * batch) }
    dropped = pools.map { numbers($0.outputCount / chunk * batch) }
    taps = pools.map { .allocate(capacity: $0.outputCount / chunk * batch) }
    hidden = numbers(batch * 256)
    hiddenDropped = numbers(batch * 256)
    logits = numbers(batch * 10)
    hiddenGradient = numbers(batch * 256)
    flatGradient = numbers(batch * 4096)
    threadGradients = (0..<workers.count).map { _ in [numbers(chunk * 32_768), numbers(chunk * 32_768)] }
  }

  /// The convolution as it is for one chunk; a last, smaller chunk has fewer images.
  private func range(_ index: Int) -> (first: Int, count: Int) {
    (index * chunk, min(chunk, batch - index * chunk))
  }

  /// - Returns: the mean loss.
  func run() -> Double {
    step += 1
    let key = UInt64(step) << 8
    workers.forEach(chunks: chunks) { index, thread in forward(index, scratches[thread], key) }
    MatrixProduct.multiply(
      rows: batch, columns: 256, inner: 4096, left: dropped[1], right: parameters + offsets[8],
      result: hidden,
      bias: parameters + offsets[9], activation: Self.activation, workers: workers)
    let dropout = Dropout(rate: 0.5, key: key | 2)
    dropout.apply(count: batch * 256, input: hidden, output: hiddenDropped)
    MatrixProduct.multiply(
      rows: batch, columns: 10, inner: 256, left: hiddenDropped, right: parameters + offsets[10],
      result: logits,
      bias: parameters + offsets[11], workers: workers)
    let loss = SoftmaxCrossEntropy.run(
      rows: batch, classes: 10, logits: logits, labels: labels, losses: nil, gradient: logits,
      scale: 1 / Float(batch))

    MatrixProduct.multiply(
      rows: 256, columns: 10, inner: batch, left: hiddenDropped, transposesLeft: true, right: logits,
      result: gradient + offsets[10], workers: workers)
    ArrayMath.columnSums(rows: batch, columns: 10, x: logits, sums: gradient + offsets[11])
    MatrixProduct.multiply(
      rows: batch, columns: 256, inner: 10, left: logits, right: parameters + offsets[10],
      transposesRight: true,
      result: hiddenGradient, workers: workers)
    dropout.apply(count: batch * 256, input: hiddenGradient, output: hiddenGradient)
    Self.activation.backward(
      count: batch * 256, output: hidden, outputGradient: hiddenGradient, inputGradient: hiddenGradient)
    MatrixProduct.multiply(
      rows: 4096, columns: 256, inner: batch, left: dropped[1], transposesLeft: true, right: hiddenGradient,
      result: gradient + offsets[8], workers: workers)
    ArrayMath.columnSums(rows: batch, columns: 256, x: hiddenGradient, sums: gradient + offsets[9])
    MatrixProduct.multiply(
      rows: batch, columns: 4096, inner: 256, left: hiddenGradient, right: parameters + offsets[8],
      transposesRight: true, result: flatGradient, workers: workers)

    workers.forEach(chunks: chunks) { index, thread in
      backward(index, scratches[thread], threadGradients[thread], key)
    }
    gradient.update(repeating: 0, count: convolutionCount)
    for index in 0..<chunks {
      ArrayMath.axpy(count: convolutionCount, a: 1, x: chunkGradients + index * convolutionCount, y: gradient)
    }
    Optimizers.adamax(
      count: parameterCount, weights: parameters, gradient: gradient, mean: mean, largest: largest,
      step: step,
      rate: 0.001, workers: workers)
    return loss.lossSum / Double(batch)
  }

  private func forward(_ index: Int, _ scratch: Scratch, _ key: UInt64) {
    let (first, count) = range(index)
    for layer in 0..<4 {
      var g = geometries[layer]
      g.batch = count
      let stride = g.outputCount / count
      let input = [images, outputs[0], dropped[0], outputs[2]][layer] + first * g.inputCount / count
      FastConvolution.forward(
        g, input: input, weights: parameters + offsets[2 * layer], bias: parameters + offsets[2 * layer + 1],
        output: outputs[layer] + first * stride, activation: Self.activation, scratch: scratch)
      guard layer % 2 == 1 else { continue }
      var pool = pools[layer / 2]
      pool.batch = count
      let place = first * pool.outputCount / count
      MaxPooling.forward(
        pool, input: outputs[layer] + first * stride, output: pooled[layer / 2] + place,
        taps: taps[layer / 2] + place)
      Dropout(rate: 0.25, key: key | UInt64(layer / 2)).apply(
        count: pool.outputCount, firstIndex: place, input: pooled[layer / 2] + place,
        output: dropped[layer / 2] + place)
    }
  }

  private func backward(
    _ index: Int, _ scratch: Scratch, _ memory: [UnsafeMutablePointer<Float>], _ key: UInt64
  ) {
    let (first, count) = range(index)
    let sums = chunkGradients + index * convolutionCount
    var incoming = flatGradient + first * 4096
    for layer in (0..<4).reversed() {
      var g = geometries[layer]
      g.batch = count
      let stride = g.outputCount / count
      if layer % 2 == 1 {
        var pool = pools[layer / 2]
        pool.batch = count
        let place = first * pool.outputCount / count
        Dropout(rate: 0.25, key: key | UInt64(layer / 2)).apply(
          count: pool.outputCount, firstIndex: place, input: incoming, output: incoming)
        // The activation is undone on the pooled numbers, a quarter as many.
        Self.activation.backward(
          count: pool.outputCount, output: pooled[layer / 2] + place, outputGradient: incoming,
          inputGradient: incoming)
        MaxPooling.backward(
          pool, outputGradient: incoming, taps: taps[layer / 2] + place, inputGradient: memory[0])
        incoming = memory[0]
      } else {
        Self.activation.backward(
          count: g.outputCount, output: outputs[layer] + first * stride, outputGradient: incoming,
          inputGradient: incoming)
      }
      let input = [images, outputs[0], dropped[0], outputs[2]][layer] + first * g.inputCount / count
      FastConvolution.backwardWeights(
        g, input: input, outputGradient: incoming, weightGradient: sums + offsets[2 * layer],
        biasGradient: sums + offsets[2 * layer + 1], scratch: scratch)
      guard layer > 0 else { continue }
      let outgoing = incoming == memory[0] ? memory[1] : memory[0]
      FastConvolution.backwardInput(
        g, outputGradient: incoming, weights: parameters + offsets[2 * layer], inputGradient: outgoing,
        scratch: scratch)
      incoming = outgoing
    }
  }
}

private func zeros(_ count: Int) -> UnsafeMutablePointer<Float> {
  let result = UnsafeMutablePointer<Float>.allocate(capacity: count)
  result.initialize(repeating: 0, count: count)
  return result
}
