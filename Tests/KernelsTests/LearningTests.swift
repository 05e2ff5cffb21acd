import Foundation
import Kernels
import SeededRandom
import Testing

/// Loss, batch normalisation and optimizers, against their formulas in double precision.
@Suite struct LearningTests {
  @Test("Softmax cross-entropy: values, gradient by differences, and logits of any size")
  func crossEntropy() {
    var random = SplitMix64(seed: 8)
    let rows = 5
    let classes = 7
    let logits = Numbers(rows * classes, &random)
    let labels = (0..<rows).map { _ in Int32(random.number(0...classes - 1)) }
    let losses = Numbers(rows)
    let gradient = Numbers(rows * classes)
    func loss(_ values: [Float]) -> Double {
      (0..<rows).reduce(0) { sum, row in
        let logits = (0..<classes).map { Double(values[row * classes + $0]) }
        return sum + log(logits.reduce(0) { $0 + exp($1) }) - logits[Int(labels[row])]
      }
    }
    let result = SoftmaxCrossEntropy.run(
      rows: rows, classes: classes, logits: logits.pointer, labels: labels, losses: losses.pointer,
      gradient: gradient.pointer, scale: 0.5)
    #expect(abs(result.lossSum - loss(logits.values)) < 1e-5)
    for i in 0..<rows * classes {
      var above = logits.values
      var below = logits.values
      above[i] += 1e-2
      below[i] -= 1e-2
      let slope = (loss(above) - loss(below)) / Double(above[i] - below[i])
      #expect(abs(Double(gradient.pointer[i]) - 0.5 * slope) < 1e-4)
    }
    let huge = Numbers([1000, -1000, 3e38, 0, -3e38, 1])
    let hugeLosses = Numbers(2)
    let hugeResult = SoftmaxCrossEntropy.run(
      rows: 2, classes: 3, logits: huge.pointer, labels: [2, 2], losses: hugeLosses.pointer,
      gradient: huge.pointer, scale: 1)
    #expect(hugeResult.correct == 2)
    #expect(hugeLosses.pointer[0] == 0)
    #expect(abs(hugeLosses.pointer[1] - log(1 + exp(-1))) < 1e-6)
    for value in huge.values { #expect(value.isFinite) }
  }

  @Test("Batch normalisation: statistics, output and gradients by differences, the same bits for any threads")
  func batchNormalization() {
    let pools = Pools()
    var random = SplitMix64(seed: 9)
    for (pixels, channels) in [(6, 3), (40, 17), (2500, 20)] {
      let input = Numbers(pixels * channels, &random)
      let gamma = Numbers(channels, &random)
      let beta = Numbers(channels, &random)
      let gradient = Numbers(pixels * channels, &random)
      var seen: Set<[[UInt32]]> = []
      for workers in [nil] + pools.workers.map(Optional.some) {
        let (mean, variance) = (Numbers(channels), Numbers(channels))
        let (gammaGradient, betaGradient) = (Numbers(channels), Numbers(channels))
        let output = Numbers(pixels * channels)
        let inputGradient = Numbers(pixels * channels)
        BatchNormalization.statistics(
          pixels: pixels, channels: channels, input: input.pointer, mean: mean.pointer,
          variance: variance.pointer,
          workers: workers)
        BatchNormalization.forward(
          pixels: pixels, channels: channels, epsilon: 1e-3, input: input.pointer, mean: mean.pointer,
          variance: variance.pointer, gamma: gamma.pointer, beta: beta.pointer, output: output.pointer,
          workers: workers)
        BatchNormalization.backward(
          pixels: pixels, channels: channels, epsilon: 1e-3, input: input.pointer, mean: mean.pointer,
          variance: variance.pointer, gamma: gamma.pointer, outputGradient: gradient.pointer,
          inputGradient: inputGradient.pointer, gammaGradient: gammaGradient.pointer,
          betaGradient: betaGradient.pointer, workers: workers)
        seen.insert([output.bits, inputGradient.bits, gammaGradient.bits, betaGradient.bits])
        guard workers == nil else { continue }
        #expect(output.isGuardIntact && inputGradient.isGuardIntact)

        /// Σ gradient · output, in double precision, with one input moved.
        func objective(_ c: Int, moving place: Int, by step: Double) -> (value: Double, normals: [Double]) {
          var x = (0..<pixels).map { Double(input.pointer[$0 * channels + c]) }
          x[place] += step
          let mean = x.reduce(0, +) / Double(pixels)
          let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(pixels)
          let normals = x.map { ($0 - mean) / (variance + 1e-3).squareRoot() }
          var value = 0.0
          for p in 0..<pixels {
            value +=
              Double(gradient.pointer[p * channels + c])
              * (normals[p] * Double(gamma.pointer[c]) + Double(beta.pointer[c]))
          }
          return (value, normals)
        }
        for c in 0..<channels {
          let normals = objective(c, moving: 0, by: 0).normals
          for place in [0, pixels / 2, pixels - 1] {
            let i = place * channels + c
            let expected = normals[place] * Double(gamma.pointer[c]) + Double(beta.pointer[c])
            #expect(abs(Double(output.pointer[i]) - expected) < 1e-4)
            let slope =
              (objective(c, moving: place, by: 1e-4).value - objective(c, moving: place, by: -1e-4).value)
              / 2e-4
            #expect(abs(Double(inputGradient.pointer[i]) - slope) < 2e-3 * (1 + abs(slope)))
          }
          let gammaExpected = (0..<pixels).reduce(0.0) {
            $0 + Double(gradient.pointer[$1 * channels + c]) * normals[$1]
          }
          #expect(abs(Double(gammaGradient.pointer[c]) - gammaExpected) < 1e-3 * (1 + abs(gammaExpected)))
        }
      }
      #expect(seen.count == 1)
    }
  }

  @Test(
    "Every optimizer follows its formula for five steps, with and without weight decay",
    arguments: [0, 0.1] as [Double])
  func optimizers(decay: Double) {
    let pools = Pools()
    var random = SplitMix64(seed: 10)
    let count = 20_005
    let start = Numbers(count, &random)
    let gradients = (0..<5).map { _ in Numbers(count, &random) }
    let rate = 0.01

    func compare(
      _ name: String, fast: (Numbers, Numbers, Numbers, Numbers, Int) -> Void,
      slow: (inout [Double], Double, Int) -> Void
    ) {
      let weights = Numbers(start.values)
      let (first, second) = (Numbers(count, filledWith: 0), Numbers(count, filledWith: 0))
      for step in 1...5 { fast(weights, gradients[step - 1], first, second, step) }
      var worst = 0.0
      for i in stride(from: 0, to: count, by: 97) {
        var state = [Double(start.pointer[i]), 0, 0]
        for step in 1...5 { slow(&state, Double(gradients[step - 1].pointer[i]), step) }
        worst = max(worst, abs(state[0] - Double(weights.pointer[i])))
      }
      #expect(worst < 2e-5, "\(name)")
      #expect(weights.isGuardIntact && first.isGuardIntact && second.isGuardIntact)
    }
    for nesterov in [false, true] {
      compare("SGD, Nesterov \(nesterov)") { weights, gradient, velocity, _, _ in
        Optimizers.sgd(
          count: count, weights: weights.pointer, gradient: gradient.pointer, velocity: velocity.pointer,
          rate: Float(rate), momentum: 0.9, nesterov: nesterov, weightDecay: Float(decay),
          workers: pools.workers[1])
      } slow: { state, gradient, _ in
        let g = gradient + decay * state[0]
        state[1] = 0.9 * state[1] + g
        state[0] -= rate * (nesterov ? g + 0.9 * state[1] : state[1])
      }
    }
    for decoupled in [false, true] {
      compare("Adam, decoupled \(decoupled)") { weights, gradient, mean, square, step in
        Optimizers.adam(
          count: count, weights: weights.pointer, gradient: gradient.pointer, mean: mean.pointer,
          square: square.pointer, step: step, rate: Float(rate), weightDecay: Float(decay),
          decouplesDecay: decoupled, workers: pools.workers[2])
      } slow: { state, gradient, step in
        if decoupled { state[0] -= rate * decay * state[0] }
        let g = gradient + (decoupled ? 0 : decay * state[0])
        state[1] = 0.9 * state[1] + 0.1 * g
        state[2] = 0.999 * state[2] + 0.001 * g * g
        state[0] -=
          rate * state[1] / (1 - pow(0.9, Double(step)))
          / ((state[2] / (1 - pow(0.999, Double(step)))).squareRoot() + 1e-8)
      }
    }
    compare("Adamax") { weights, gradient, mean, largest, step in
      Optimizers.adamax(
        count: count, weights: weights.pointer, gradient: gradient.pointer, mean: mean.pointer,
        largest: largest.pointer, step: step, rate: Float(rate), weightDecay: Float(decay))
    } slow: { state, gradient, step in
      let g = gradient + decay * state[0]
      state[1] = 0.9 * state[1] + 0.1 * g
      state[2] = max(0.999 * state[2], abs(g) + 1e-8)
      state[0] -= rate / (1 - pow(0.9, Double(step))) * state[1] / state[2]
    }
  }
}
