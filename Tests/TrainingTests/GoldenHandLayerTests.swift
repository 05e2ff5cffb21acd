import FeatureMaps
import Networks
import XCTest

/// What layers without weights come to by hand, held against PyTorch's as well.
final class GoldenHandLayerTests: XCTestCase {
  private struct Case: Decodable {
    var name: String
    var xml: String
    var input: GoldenTensor
    var tensors: [String: GoldenTensor]
    var weights: GoldenTensor
    var output: GoldenTensor
    var inputGradient: GoldenTensor
  }

  func testOutputsAndGradientsByHandArePyTorchs() throws {
    var compared: Set<String> = []
    for golden in try GoldenFile.read("layers", as: [Case].self) where golden.tensors.isEmpty {
      let network = try readNetwork(golden.xml)
      guard network.nodes.allSatisfy({ $0.layer is any HandLayer }) else { continue }
      compared.formUnion(network.nodes.map { $0.layer.kind.name })
      let hand = HandNetwork(network, weights: [:])
      for number in 0..<golden.input.sizes[0] {
        let image = volume(golden.input, number)
        let outputs = try hand.outputs(of: image, upTo: network.nodes.count - 1)
        let last = try XCTUnwrap(outputs.last)
        XCTAssertLessThan(difference(last, volume(golden.output, number)), 1e-6, golden.name)
        let gradients = try hand.gradients(
          of: image, outputs, outputGradient: volume(golden.weights, number))
        XCTAssertLessThan(
          difference(gradients.image, volume(golden.inputGradient, number)), 1e-6, golden.name)
      }
    }
    XCTAssertGreaterThan(compared.count, 15)
  }

  /// One image of a batch, channel by channel.
  private func volume(_ tensor: GoldenTensor, _ number: Int) -> Volume {
    let (extent, channels) = (Array(tensor.sizes.dropFirst().dropLast()), tensor.sizes.last!)
    let places = extent.reduce(1, *)
    let values = tensor.values[number * places * channels..<(number + 1) * places * channels].map(Double.init)
    return Volume(
      channels: channels, extent: extent,
      values: (0..<channels).flatMap { channel in (0..<places).map { values[$0 * channels + channel] } })
  }

  private func difference(_ left: Volume, _ right: Volume) -> Double {
    guard left.shape == right.shape else { return .infinity }
    return zip(left.values, right.values).map { abs($0 - $1) / max(1, abs($1)) }.max() ?? 0
  }
}
