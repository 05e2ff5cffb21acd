import Foundation
import SeededRandom
import Testing

@testable import Kernels

/// Pooling, activation, dropout and the sums over flat arrays, against loops written from their definitions.
@Suite struct PassesTests {
  func randomPooling(_ random: inout SplitMix64, disjoint: Bool) -> PoolingGeometry {
    let windowHeight = random.number(1...4)
    let windowWidth = random.number(1...3)
    let strideY = disjoint ? windowHeight : random.number(1...3)
    let strideX = disjoint ? windowWidth : random.number(1...3)
    let height = random.number(windowHeight...12)
    let width = random.number(windowWidth...12)
    let padTop = disjoint ? 0 : random.number(0...windowHeight / 2)
    let padLeft = disjoint ? 0 : random.number(0...windowWidth / 2)
    let padBottom = disjoint ? 0 : random.number(0...windowHeight / 2)
    // Rounded up: the last window may hang over the edge.
    return PoolingGeometry(
      batch: random.number(1...4), inputHeight: height, inputWidth: width,
      outputHeight: (height + padTop + padBottom - windowHeight + strideY - 1) / strideY + 1,
      outputWidth: (width + padLeft - windowWidth) / strideX + 1, channels: random.number(1...40),
      windowHeight: windowHeight, windowWidth: windowWidth, strideY: strideY, strideX: strideX,
      padTop: padTop,
      padLeft: padLeft, padBottom: padBottom)
  }

  /// The places an output sees, as (tap, place), written without the kernels' helper.
  func window(_ g: PoolingGeometry, _ place: Int) -> [(tap: Int, place: Int)] {
    let c = place % g.channels
    let x = place / g.channels % g.outputWidth
    let y = place / g.channels / g.outputWidth % g.outputHeight
    let n = place / g.channels / g.outputWidth / g.outputHeight
    var result: [(Int, Int)] = []
    for tap in 0..<g.windowHeight * g.windowWidth {
      let row = y * g.strideY + tap / g.windowWidth - g.padTop
      let column = x * g.strideX + tap % g.windowWidth - g.padLeft
      if row >= 0, row < g.inputHeight, column >= 0, column < g.inputWidth {
        result.append((tap, ((n * g.inputHeight + row) * g.inputWidth + column) * g.channels + c))
      }
    }
    return result
  }

  @Test(
    "Max and average pooling are their definitions, forward and backward, with bytes and Int32s for the maxima"
  )
  func pooling() {
    let pools = Pools()
    var random = SplitMix64(seed: 5)
    for round in 0..<100 {
      let g = randomPooling(&random, disjoint: round % 3 == 0)
      let input = Numbers(g.inputCount, &random)
      let gradient = Numbers(g.outputCount, &random)
      let maxima = Numbers(g.outputCount)
      let averages = Numbers(g.outputCount)
      let inputGradient = Numbers(g.inputCount)
      let otherGradient = Numbers(g.inputCount)
      let averageGradient = Numbers(g.inputCount)
      var expectedGradient = [Float](repeating: 0, count: g.inputCount)
      var expectedAverage = [Float](repeating: 0, count: g.inputCount)
      let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: g.outputCount)
      let words = UnsafeMutablePointer<Int32>.allocate(capacity: g.outputCount)
      defer {
        bytes.deallocate()
        words.deallocate()
      }
      let workers = pools.workers[round % 3]
      MaxPooling.forward(g, input: input.pointer, output: maxima.pointer, taps: bytes, workers: workers)
      MaxPooling.forward(g, input: input.pointer, output: maxima.pointer, taps: words, workers: workers)
      MaxPooling.backward(
        g, outputGradient: gradient.pointer, taps: bytes, inputGradient: inputGradient.pointer,
        workers: workers)
      MaxPooling.backward(
        g, outputGradient: gradient.pointer, taps: words, inputGradient: otherGradient.pointer)
      AveragePooling.forward(
        g, countsPadding: false, input: input.pointer, output: averages.pointer, workers: workers)
      AveragePooling.backward(
        g, countsPadding: false, outputGradient: gradient.pointer, inputGradient: averageGradient.pointer)
      for place in 0..<g.outputCount {
        let seen = window(g, place)
        var best: (tap: Int, place: Int)?
        for one in seen where best == nil || input.pointer[one.place] > input.pointer[best!.place] {
          best = one
        }
        #expect(maxima.pointer[place] == best.map { input.pointer[$0.place] } ?? -.infinity)
        if let best {
          #expect(Int(bytes[place]) == best.tap && Int(words[place]) == best.tap)
          expectedGradient[best.place] += gradient.pointer[place]
        }
        let mean = seen.isEmpty ? 0 : seen.reduce(0) { $0 + input.pointer[$1.place] } / Float(seen.count)
        #expect(abs(averages.pointer[place] - mean) < 1e-5)
        for one in seen { expectedAverage[one.place] += gradient.pointer[place] / Float(seen.count) }
      }
      #expect(inputGradient.worstError(against: Numbers(expectedGradient)) < 1e-5, "\(g)")
      #expect(averageGradient.worstError(against: Numbers(expectedAverage)) < 1e-5, "\(g)")
      #expect(inputGradient.bits == otherGradient.bits)
      for numbers in [maxima, averages, inputGradient, averageGradient] { #expect(numbers.isGuardIntact) }
    }
  }

  @Test("An average that counts padding divides by the whole window within the padded image")
  func averageWithPadding() {
    // One row 1 2 3, padded by one on each side, windows of 2 by 2 steps: (0 1) (2 3); hanging over: the 0 of the padding alone.
    let g = PoolingGeometry(
      batch: 1, inputHeight: 1, inputWidth: 3, outputHeight: 1, outputWidth: 3, channels: 1, windowHeight: 1,
      windowWidth: 2, strideY: 1, strideX: 2, padLeft: 1, padRight: 1)
    let input = Numbers([1, 2, 3])
    let output = Numbers(3)
    AveragePooling.forward(g, countsPadding: true, input: input.pointer, output: output.pointer)
    #expect(output.values == [0.5, 2.5, 0])
    AveragePooling.forward(g, countsPadding: false, input: input.pointer, output: output.pointer)
    #expect(output.values == [1, 2.5, 0])
  }

  @Test("Activations keep what is positive, forward and backward, on any count")
  func activation() {
    let pools = Pools()
    var random = SplitMix64(seed: 6)
    for count in [1, 15, 16, 17, 1000, 40_001] {
      let input = Numbers(count, &random)
      let gradient = Numbers(count, &random)
      for (index, activation) in [Activation.relu, .leakyReLU(slope: 0.1), .identity].enumerated() {
        let output = Numbers(count)
        let back = Numbers(count)
        let workers = pools.workers[index]
        activation.forward(count: count, input: input.pointer, output: output.pointer, workers: workers)
        activation.backward(
          count: count, output: output.pointer, outputGradient: gradient.pointer, inputGradient: back.pointer,
          workers: workers)
        let slope = activation.slope
        #expect(output.values == input.values.map { $0 < 0 ? $0 * slope : $0 })
        #expect(back.values == zip(input.values, gradient.values).map { $0 > 0 ? $1 : $1 * slope })
        #expect(output.isGuardIntact && back.isGuardIntact)
      }
    }
  }

  @Test("Dropout drops its share, the same for any threads and any cutting, another for another key")
  func dropout() {
    let pools = Pools()
    let count = 100_003
    let ones = Numbers(count, filledWith: 1)
    let dropout = Dropout(rate: 0.25, key: 42)
    let whole = Numbers(count)
    dropout.apply(count: count, input: ones.pointer, output: whole.pointer)
    #expect(Set(whole.values) == [0, 1 / 0.75])
    let dropped = whole.values.count { $0 == 0 }
    // Five standard deviations of a binomial: √(100,003 · 0.25 · 0.75) = 137.
    #expect(abs(dropped - 25_001) < 5 * 137)
    let neighbours = zip(whole.values, whole.values.dropFirst()).count { $0 == 0 && $1 == 0 }
    #expect(abs(neighbours - 6_250) < 5 * 100)
    for workers in pools.workers {
      let other = Numbers(count)
      dropout.apply(count: count, input: ones.pointer, output: other.pointer, workers: workers)
      #expect(other.bits == whole.bits)
    }
    let pieces = Numbers(count)
    for first in stride(from: 0, to: count, by: 777) {
      dropout.apply(
        count: min(777, count - first), firstIndex: first, input: ones.pointer + first,
        output: pieces.pointer + first)
    }
    #expect(pieces.bits == whole.bits)
    let otherKey = Numbers(count)
    Dropout(rate: 0.25, key: 43).apply(count: count, input: ones.pointer, output: otherKey.pointer)
    let both = zip(whole.values, otherKey.values).count { $0 == 0 && $1 == 0 }
    #expect(abs(both - 6_250) < 5 * 77)
    // Beyond 2³² the high half of the index takes part.
    let far = Numbers(64)
    let near = Numbers(64)
    dropout.apply(count: 64, firstIndex: 1 << 32, input: ones.pointer, output: far.pointer)
    dropout.apply(count: 64, firstIndex: 0, input: ones.pointer, output: near.pointer)
    #expect(far.bits != near.bits)
    let straddling = Numbers(64)
    dropout.apply(count: 64, firstIndex: (1 << 32) - 5, input: ones.pointer, output: straddling.pointer)
    #expect(Array(straddling.bits[5...]) == Array(far.bits[..<59]))
  }

  @Test("Sums over rows, scaled additions and fillings")
  func arrays() {
    let pools = Pools()
    var random = SplitMix64(seed: 7)
    let x = Numbers(35 * 300, &random)
    let sums = Numbers(300)
    ArrayMath.columnSums(rows: 35, columns: 300, x: x.pointer, sums: sums.pointer, workers: pools.workers[1])
    let expected = (0..<300).map { column in (0..<35).reduce(Float(0)) { $0 + x.pointer[$1 * 300 + column] } }
    #expect(sums.values == expected)
    let y = Numbers(35 * 300, filledWith: 1)
    ArrayMath.addBias(rows: 35, columns: 300, bias: sums.pointer, y: y.pointer)
    #expect(y.pointer[34 * 300 + 299] == 1 + sums.pointer[299])
    ArrayMath.fill(count: 10_500, value: 2, result: y.pointer)
    ArrayMath.axpy(count: 10_500, a: -3, x: x.pointer, y: y.pointer)
    ArrayMath.scale(count: 10_500, a: 2, y: y.pointer)
    #expect(y.values == x.values.map { (2 + -3 * $0) * 2 })
    let squares = x.values.reduce(0.0) { $0 + Double($1) * Double($1) }
    #expect(abs(ArrayMath.sumOfSquares(count: x.count, x: x.pointer) - squares) < 1e-3)
    #expect(y.isGuardIntact && sums.isGuardIntact)
  }
}

extension ArrayMath {
  /// Σ x[i]², added in blocks of 4,096 that do not depend on the threads.
  fileprivate static func sumOfSquares(count: Int, x: UnsafePointer<Float>) -> Double {
    var total = 0.0
    for first in stride(from: 0, to: count, by: 4096) {
      var sum = Vector.zero
      forEachVector(first..<min(first + 4096, count)) { i, lanes in
        let value = loadVector(x + i, lanes: lanes)
        sum += value * value
      }
      for lane in 0..<16 { total += Double(sum[lane]) }
    }
    return total
  }
}
