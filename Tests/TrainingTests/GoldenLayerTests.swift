import XCTest

@testable import Training

/// Every layer's output and gradients, held against PyTorch's.
final class GoldenLayerTests: XCTestCase {
  private struct Case: Decodable {
    var name: String
    var xml: String
    var training: Bool
    var input: GoldenTensor
    var tensors: [String: GoldenTensor]
    var weights: GoldenTensor
    var output: GoldenTensor
    var inputGradient: GoldenTensor
    var gradients: [String: GoldenTensor]
    var statistics: [String: GoldenTensor]
  }

  func testOutputsAndGradientsArePyTorchs() throws {
    let cases = try GoldenFile.read("layers", as: [Case].self)
    XCTAssertGreaterThan(cases.count, 45)
    for golden in cases {
      let model = try Model(network: readNetwork(golden.xml), seed: 1)
      try model.load(
        golden.tensors.map { NamedTensor(name: $0.key, sizes: $0.value.sizes, values: $0.value.values) })
      let found = try model.differentiate(
        golden.input.tensor, at: model.end, weights: golden.weights.tensor, isTraining: golden.training)
      XCTAssertEqual(found.output.sizes, golden.output.sizes, golden.name)
      XCTAssertLessThan(
        largestDifference(found.output.values, golden.output.values), 2e-5, "output: \(golden.name)")
      XCTAssertLessThan(
        largestDifference(found.images.values, golden.inputGradient.values), 2e-5, "images: \(golden.name)")
      XCTAssertEqual(Set(found.learnt.map(\.name)), Set(golden.gradients.keys), golden.name)
      for tensor in found.learnt {
        let expected = try XCTUnwrap(golden.gradients[tensor.name], golden.name)
        XCTAssertEqual(tensor.sizes, expected.sizes, "\(tensor.name): \(golden.name)")
        XCTAssertLessThan(
          largestDifference(tensor.values, expected.values), 2e-5, "\(tensor.name): \(golden.name)")
      }
      for tensor in model.namedTensors {
        guard let expected = golden.statistics[tensor.name] else { continue }
        XCTAssertLessThan(
          largestDifference(tensor.values, expected.values), 2e-5, "\(tensor.name): \(golden.name)")
      }
    }
  }

  func testPredictionGivesWhatTheTrainingPlanGives() throws {
    for golden in try GoldenFile.read("layers", as: [Case].self) where !golden.training {
      let model = try Model(network: readNetwork(golden.xml), seed: 1)
      try model.load(
        golden.tensors.map { NamedTensor(name: $0.key, sizes: $0.value.sizes, values: $0.value.values) })
      let output = try model.predict(golden.input.tensor)
      XCTAssertLessThan(largestDifference(output.values, golden.output.values), 2e-5, golden.name)
    }
  }
}
