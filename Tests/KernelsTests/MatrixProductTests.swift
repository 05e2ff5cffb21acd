import Kernels
import SeededRandom
import Testing

@Suite struct MatrixProductTests {
  @Test(
    "All four transpositions, bias, activation and accumulation, on 300 seeded shapes, with the same bits for any threads"
  )
  func agreesWithTheDefinition() {
    let pools = Pools()
    var random = SplitMix64(seed: 4)
    let sizes = [1, 2, 7, 8, 9, 10, 15, 16, 17, 31, 32, 33, 64, 70, 100, 130, 300, 530]
    for _ in 0..<300 {
      let m = sizes[random.number(0...sizes.count - 1)]
      let n = sizes[random.number(0...sizes.count - 1)]
      let k = sizes[random.number(0...sizes.count - 1)]
      let transposesLeft = random.number(0...1) == 0
      let transposesRight = random.number(0...1) == 0
      let accumulates = random.number(0...2) == 0
      let left = Numbers(m * k, &random)
      let right = Numbers(k * n, &random)
      let before = Numbers(m * n, &random)
      let bias = accumulates || random.number(0...1) == 0 ? nil : Numbers(n, &random)
      let activation = random.number(0...1) == 0 ? Activation.leakyReLU(slope: 0.1) : .identity

      let expected = Numbers(m * n)
      for row in 0..<m {
        for column in 0..<n {
          var sum = Double(accumulates ? before.pointer[row * n + column] : bias?.pointer[column] ?? 0)
          for i in 0..<k {
            sum +=
              Double(transposesLeft ? left.pointer[i * m + row] : left.pointer[row * k + i])
              * Double(transposesRight ? right.pointer[column * k + i] : right.pointer[i * n + column])
          }
          expected.pointer[row * n + column] = Float(sum < 0 ? sum * Double(activation.slope) : sum)
        }
      }
      var seen: Set<[UInt32]> = []
      for workers in [nil] + pools.workers.map(Optional.some) {
        let result = Numbers(accumulates ? before.values : Array(repeating: .nan, count: m * n))
        MatrixProduct.multiply(
          rows: m, columns: n, inner: k, left: left.pointer, transposesLeft: transposesLeft,
          right: right.pointer, transposesRight: transposesRight, result: result.pointer,
          accumulates: accumulates, bias: bias?.pointer, activation: activation, workers: workers)
        let shape = "\(m) x \(n) x \(k), \(transposesLeft), \(transposesRight), \(accumulates)"
        #expect(result.worstError(against: expected) < 1e-4, "\(shape)")
        #expect(result.isGuardIntact, "\(shape)")
        seen.insert(result.bits)
      }
      #expect(seen.count == 1)
    }
  }
}
