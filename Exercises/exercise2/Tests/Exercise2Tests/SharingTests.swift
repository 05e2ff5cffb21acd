// GRADED PART 2.3, DO NOT CHANGE!
// The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

import ConvNet
import Exercise2
import GradedTesting

final class SharingTests: GradedTestCase {
  func testFirstLayerOfAlexNet() {
    let input = [227, 227, 3]
    expectEqual(neuronCount(input: input, kernel: 11, stride: 4, padding: 0, filters: 96), 290_400)
    expectEqual(
      unsharedParameters(input: input, kernel: 11, stride: 4, padding: 0, filters: 96), 105_705_600,
      "290,400 neurons with 364 parameters each")
  }

  func testFullyConnectedImages() {
    expectEqual(fullyConnectedWeights(input: [300, 300], output: [300, 300]), 8_100_000_000)
    expectEqual(
      fullyConnectedParameters(input: [300, 300], output: [300, 300]), 8_100_090_000, "one bias a neuron")
  }

  func testRandomNeurons() {
    for _ in 0..<40 {
      let layer = randomLayer()
      expectEqual(
        neuronCount(
          input: layer.input, kernel: layer.kernel, stride: layer.stride, padding: layer.padding,
          filters: layer.filters), reference(layer)?.neurons.map(Int.init))
    }
  }

  func testRandomUnshared() {
    for _ in 0..<40 {
      let layer = randomLayer()
      expectEqual(
        unsharedParameters(
          input: layer.input, kernel: layer.kernel, stride: layer.stride, padding: layer.padding,
          filters: layer.filters), reference(layer)?.unsharedParameters.map(Int.init))
    }
  }

  func testRandomFullyConnected() {
    for _ in 0..<25 {
      let sizes = (0..<4).map { _ in Int.random(in: 1...200, using: &random) }
      let (input, output) = (sizes[0] * sizes[1], sizes[2] * sizes[3])
      let layers: [any Layer] = [Flatten(), Dense(units: output)]
      let total = (try? Network(input: Shape(sizes[0], sizes[1], 1), layers: layers).analyze())?
        .totalParameters.map(Int.init)
      expectEqual(
        fullyConnectedParameters(input: [sizes[0], sizes[1]], output: [sizes[2], sizes[3]]), total)
      expectEqual(
        fullyConnectedWeights(input: [sizes[0], sizes[1]], output: [sizes[2], sizes[3]]), input * output)
    }
  }

  private typealias Case = (input: [Int], kernel: Int, stride: Int, padding: Int, filters: Int)

  private func randomLayer() -> Case {
    let input = [
      Int.random(in: 12...96, using: &random), Int.random(in: 12...96, using: &random),
      Int.random(in: 1...8, using: &random),
    ]
    return (
      input, Int.random(in: 1...11, using: &random), Int.random(in: 1...4, using: &random),
      Int.random(in: 0...3, using: &random), Int.random(in: 1...96, using: &random)
    )
  }

  private func reference(_ layer: Case) -> LayerAnalysis? {
    let convolution = Convolution(
      filters: layer.filters, kernelSize: PerAxis(layer.kernel), stride: PerAxis(layer.stride),
      padding: Padding(layer.padding))
    let input = Shape(layer.input[0], layer.input[1], layer.input[2])
    return (try? Network(input: input, layers: [convolution]).analyze())?.layers.first
  }
}
