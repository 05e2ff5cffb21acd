// GRADED PART 5.5, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import Exercise5
import Exercise5Support
import GradedTesting

final class GradientCheckTests: GradedTestCase {
  func testPolynomial() {
    // x₀³ at 2 with steps of 1: (27 − 1) / 2 = 13. The derivative itself is 12, a step to one side gives 19.
    let cube = Loss.polynomial([Loss.Term(coefficient: 1, powers: [3, 0])])
    expectEqual(numericalGradient(of: cube, at: [2, 5], step: 1), [13, 0], accuracy: 1e-9)
    for _ in 0..<20 { checkNumericalGradient(of: randomPolynomial(parameters: 3)) }
  }

  func testSharedKernel() { for _ in 0..<20 { checkNumericalGradient(of: randomConvolution()) } }

  func testSmallNetwork() { for _ in 0..<20 { checkNumericalGradient(of: randomNetwork()) } }

  func testRelativeError() {
    expectEqual(relativeError(0, 0), 0, "two zeros are equal")
    expectEqual(relativeError(10, 9), 0.1, accuracy: 1e-12)
    expectEqual(relativeError(-9, -10), 0.1, accuracy: 1e-12)
    expectEqual(relativeError(3, -3), 2, accuracy: 1e-12, "a wrong sign is as wrong as can be")
    for _ in 0..<25 {
      let (a, b) = (Double.random(in: -9...9, using: &random), Double.random(in: -9...9, using: &random))
      let larger = abs(a) > abs(b) ? abs(a) : abs(b)
      expectEqual(relativeError(a, b), abs(a - b) / larger, accuracy: 1e-9, "\(a) and \(b)")
    }
  }

  func testRightGradientsPass() {
    for _ in 0..<20 {
      let (loss, point) = randomLoss()
      // Right but for rounding: a check that asks for equality finds errors everywhere.
      let claimed = measured(loss, at: point).map {
        $0 * (1 + Double.random(in: -1e-4...1e-4, using: &random))
      }
      expectEqual(wrongEntries(in: claimed, of: loss, at: point), [], "all entries are right")
    }
    let flat = Loss.polynomial([Loss.Term(coefficient: 2, powers: [1, 0])])
    expectEqual(wrongEntries(in: [2, 1e-8], of: flat, at: [1, 1]), [], "1e-8 counts as 0")
  }

  func testPlantedErrorsAreFound() {
    for _ in 0..<20 {
      let (loss, point) = randomLoss()
      var claimed = measured(loss, at: point)
      let places = claimed.indices.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
        .sorted()
      for place in places {
        switch Int.random(in: 0...2, using: &random) {
        case 0: claimed[place] *= -1
        case 1: claimed[place] *= 1.02
        default: claimed[place] = 0
        }
      }
      expectEqual(wrongEntries(in: claimed, of: loss, at: point), places, "these entries were made wrong")
    }
    let flat = Loss.polynomial([Loss.Term(coefficient: 2, powers: [1, 0])])
    expectEqual(wrongEntries(in: [2, -3], of: flat, at: [1, 1]), [1], "nothing depends on the second one")
    expectEqual(
      wrongEntries(in: [2, 0.000001], of: flat, at: [1, 1]), [1], "0.000001 is not smaller than 0.000001")
  }

  private func checkNumericalGradient(of drawn: (loss: Loss, point: [Double])) {
    let (loss, point) = drawn
    // Large steps: there a central difference is neither the derivative nor a step to one side.
    let step = [0.001, 0.1, 0.5, 1][Int.random(in: 0...3, using: &random)]
    let expected = differences(loss, at: point, step: step)
    let found = numericalGradient(of: loss, at: point, step: step)
    let size = expected.map { abs($0) }.max() ?? 0
    expectEqual(found, expected, accuracy: 1e-6 * max(1, size), "step \(step)")
  }

  /// A loss and a point where every derivative is well away from 0, so that right and wrong are clear.
  private func randomLoss() -> (loss: Loss, point: [Double]) {
    while true {
      let drawn =
        switch Int.random(in: 0...2, using: &random) {
        case 0: randomPolynomial(parameters: Int.random(in: 3...5, using: &random))
        case 1: randomConvolution()
        default: randomNetwork()
        }
      if measured(drawn.loss, at: drawn.point).allSatisfy({ abs($0) > 0.01 }) { return drawn }
    }
  }

  private func randomPolynomial(parameters: Int) -> (loss: Loss, point: [Double]) {
    var terms = (0..<4).map { _ in
      Loss.Term(
        coefficient: Double.random(in: -2...2, using: &random),
        powers: (0..<parameters).map { _ in Int.random(in: 0...3, using: &random) })
    }
    // Every parameter appears at least once, in a cube.
    for index in 0..<parameters {
      var powers = Array(repeating: 0, count: parameters)
      powers[index] = 3
      terms.append(Loss.Term(coefficient: Double.random(in: 0.5...2, using: &random), powers: powers))
    }
    return (.polynomial(terms), randomPoint(parameters))
  }

  private func randomConvolution() -> (loss: Loss, point: [Double]) {
    let size = Int.random(in: 1...3, using: &random)
    let (rows, columns) = (Int.random(in: 1...4, using: &random), Int.random(in: 1...4, using: &random))
    let loss = Loss.convolution(
      image: randomMap(rows + size - 1, columns + size - 1), kernelSize: size,
      target: randomMap(rows, columns))
    return (loss, randomPoint(size * size + 1))
  }

  private func randomNetwork() -> (loss: Loss, point: [Double]) {
    let (inputs, units) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...3, using: &random))
    let samples = (0..<3).map { _ in
      Loss.Sample(inputs: randomPoint(inputs), target: Double.random(in: -2...2, using: &random))
    }
    return (.network(samples: samples, hiddenUnits: units), randomPoint(units * (inputs + 2)))
  }

  private func randomPoint(_ count: Int) -> [Double] {
    (0..<count).map { _ in Double.random(in: -1.5...1.5, using: &random) }
  }

  private func measured(_ loss: Loss, at point: [Double]) -> [Double] {
    differences(loss, at: point, step: 0.0001)
  }

  private func differences(_ loss: Loss, at point: [Double], step: Double) -> [Double] {
    var differences: [Double] = []
    for index in point.indices {
      var moved = point
      moved[index] = point[index] + step
      let above = loss.value(at: moved)
      moved[index] = point[index] - step
      differences.append((above - loss.value(at: moved)) / (2 * step))
    }
    return differences
  }
}
