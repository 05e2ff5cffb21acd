import Kernels
import SeededRandom
import Testing

@Suite struct FastConvolutionTests {
  /// Sums of some hundred products of numbers below 1: far above rounding, far below one forgotten product.
  static let tolerance: Float = 2e-4

  @Test("The fast convolution is the naive one, forward and backward, on 400 seeded shapes")
  func agreesWithNaive() {
    var random = SplitMix64(seed: 1)
    for shape in 0..<400 {
      let g = shape < 300 ? randomGeometry(&random) : randomTiledGeometry(&random)
      let input = Numbers(g.inputCount, &random)
      let weights = Numbers(g.weightCount, &random)
      let bias = random.number(0...3) == 0 ? nil : Numbers(g.outputChannels, &random)
      let gradient = Numbers(g.outputCount, &random)

      let output = Numbers(g.outputCount)
      let expected = Numbers(g.outputCount)
      FastConvolution.forward(
        g, input: input.pointer, weights: weights.pointer, bias: bias?.pointer, output: output.pointer)
      NaiveConvolution.forward(
        g, input: input.pointer, weights: weights.pointer, bias: bias?.pointer, output: expected.pointer)
      #expect(output.worstError(against: expected) < Self.tolerance, "forward of \(g)")

      let inputGradient = Numbers(g.inputCount)
      let expectedInput = Numbers(g.inputCount)
      FastConvolution.backwardInput(
        g, outputGradient: gradient.pointer, weights: weights.pointer, inputGradient: inputGradient.pointer)
      NaiveConvolution.backwardInput(
        g, outputGradient: gradient.pointer, weights: weights.pointer, inputGradient: expectedInput.pointer)
      #expect(inputGradient.worstError(against: expectedInput) < Self.tolerance, "input gradient of \(g)")

      let weightGradient = Numbers(g.weightCount)
      let expectedWeights = Numbers(g.weightCount)
      let biasGradient = Numbers(g.outputChannels)
      let expectedBias = Numbers(g.outputChannels)
      FastConvolution.backwardWeights(
        g, input: input.pointer, outputGradient: gradient.pointer, weightGradient: weightGradient.pointer,
        biasGradient: biasGradient.pointer)
      NaiveConvolution.backwardWeights(
        g, input: input.pointer, outputGradient: gradient.pointer, weightGradient: expectedWeights.pointer,
        biasGradient: expectedBias.pointer)
      #expect(weightGradient.worstError(against: expectedWeights) < Self.tolerance, "weight gradient of \(g)")
      #expect(biasGradient.worstError(against: expectedBias) < Self.tolerance, "bias gradient of \(g)")
      for numbers in [output, inputGradient, weightGradient, biasGradient] {
        #expect(numbers.isGuardIntact, "written beyond the end for \(g)")
      }
    }
  }

  @Test("One, two and three threads give the same bits, and none the same as one")
  func sameBitsForAnyThreads() {
    let pools = Pools()
    var random = SplitMix64(seed: 2)
    for shape in 0..<80 {
      let g = shape < 60 ? randomGeometry(&random) : randomTiledGeometry(&random)
      let input = Numbers(g.inputCount, &random)
      let weights = Numbers(g.weightCount, &random)
      let bias = Numbers(g.outputChannels, &random)
      let gradient = Numbers(g.outputCount, &random)
      var seen: Set<[[UInt32]]> = []
      for workers in [nil] + pools.workers.map(Optional.some) {
        let output = Numbers(g.outputCount)
        let inputGradient = Numbers(g.inputCount)
        let weightGradient = Numbers(g.weightCount)
        let biasGradient = Numbers(g.outputChannels)
        FastConvolution.forward(
          g, input: input.pointer, weights: weights.pointer, bias: bias.pointer, output: output.pointer,
          activation: .leakyReLU(slope: 0.1), workers: workers)
        FastConvolution.backwardInput(
          g, outputGradient: gradient.pointer, weights: weights.pointer, inputGradient: inputGradient.pointer,
          workers: workers)
        FastConvolution.backwardWeights(
          g, input: input.pointer, outputGradient: gradient.pointer, weightGradient: weightGradient.pointer,
          biasGradient: biasGradient.pointer, workers: workers)
        seen.insert([output.bits, inputGradient.bits, weightGradient.bits, biasGradient.bits])
      }
      #expect(seen.count == 1, "\(g)")
    }
  }

  @Test("The fused activation is the one applied afterwards", arguments: [0, 0.1, 1] as [Float])
  func fusedActivation(slope: Float) {
    var random = SplitMix64(seed: 3)
    for shape in 0..<40 {
      let g = shape < 30 ? randomGeometry(&random) : randomTiledGeometry(&random)
      let input = Numbers(g.inputCount, &random)
      let weights = Numbers(g.weightCount, &random)
      let fused = Numbers(g.outputCount)
      let separate = Numbers(g.outputCount)
      FastConvolution.forward(
        g, input: input.pointer, weights: weights.pointer, bias: nil, output: fused.pointer,
        activation: .leakyReLU(slope: slope))
      FastConvolution.forward(
        g, input: input.pointer, weights: weights.pointer, bias: nil, output: separate.pointer)
      for i in 0..<g.outputCount where separate.pointer[i] < 0 { separate.pointer[i] *= slope }
      #expect(fused.values == separate.values, "\(g)")
    }
  }
}
