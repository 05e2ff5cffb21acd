import XCTest

@testable import Training

/// Losses, optimizers, schedules and a short training, held against PyTorch's.
final class GoldenTrainingTests: XCTestCase {
  private struct Loss: Decodable {
    var name: String
    var kind: String
    var smoothing: Double?
    var output: GoldenTensor
    var labels: [Int]?
    var target: GoldenTensor?
    var loss: Double
    var gradient: GoldenTensor
  }

  func testLossesArePyTorchs() throws {
    for golden in try GoldenFile.read("losses", as: [Loss].self) {
      let loss: any LossFunction =
        golden.kind == SoftmaxCrossEntropy.name
        ? SoftmaxCrossEntropy(labelSmoothing: golden.smoothing ?? 0) : MeanSquaredError()
      let targets: Targets =
        if let labels = golden.labels { .classes(labels) } else {
          .values(try XCTUnwrap(golden.target).tensor)
        }
      var gradient = Array(repeating: Float.nan, count: golden.output.values.count)
      let value = try loss.evaluate(
        rows: golden.output.sizes[0], channels: golden.output.sizes[1], output: golden.output.values,
        targets: targets, gradient: &gradient)
      XCTAssertEqual(value, golden.loss, accuracy: 1e-6 * max(1, golden.loss), golden.name)
      XCTAssertLessThan(largestDifference(gradient, golden.gradient.values), 1e-6, golden.name)
    }
  }

  private struct OptimizerCase: Decodable {
    var name: String
    var settings: [String: Double]
    var start: GoldenTensor
    var gradients: GoldenTensor
    var path: GoldenTensor
  }

  func testOptimizersArePyTorchs() throws {
    let cases = try GoldenFile.read("optimizers", as: [OptimizerCase].self)
    XCTAssertEqual(Set(cases.map(\.name)), Set(OptimizerRegistry.all.map { $0.name }))
    for golden in cases {
      let optimizer = try XCTUnwrap(makeOptimizer(golden.name, golden.settings))
      let count = golden.start.values.count
      var values = golden.start.values
      let slots = optimizer.slots.map { _ in Arena(count: count) }
      for step in 0..<golden.gradients.sizes[0] {
        let gradients = Array(golden.gradients.values[step * count..<(step + 1) * count])
        values.withUnsafeMutableBufferPointer { values in
          gradients.withUnsafeBufferPointer { gradients in
            optimizer.update(
              OptimizerParameters(
                count: count, values: values.baseAddress!, gradients: gradients.baseAddress!,
                slots: slots.map(\.base), rate: 0.1, weightDecay: optimizer.weightDecay, step: step + 1))
          }
        }
        let expected = Array(golden.path.values[step * count..<(step + 1) * count])
        XCTAssertLessThan(
          largestDifference(values, expected), 6e-6, "\(golden.name) \(golden.settings), step \(step + 1)")
      }
    }
  }

  private func makeOptimizer(_ name: String, _ settings: [String: Double]) -> (any Optimizer)? {
    let decay = settings["weightDecay"] ?? 0
    let (beta1, beta2) = (settings["beta1"] ?? 0.9, settings["beta2"] ?? 0.999)
    switch OptimizerRegistry.optimizer(named: name) {
    case is StochasticGradientDescent.Type:
      return StochasticGradientDescent(
        momentum: settings["momentum"] ?? 0, nesterov: settings["nesterov"] != nil, weightDecay: decay)
    case let type as any AdamFamily.Type: return type.init(beta1: beta1, beta2: beta2, weightDecay: decay)
    default: return nil
    }
  }

  private struct ScheduleCase: Decodable {
    var name: String
    var rates: [Double]
  }

  func testSchedulesArePyTorchs() throws {
    let schedules: [String: any LearningRateSchedule] = [
      "exponential": ExponentialRate(0.5, factor: 0.9), "cosine": CosineRate(0.5, lowest: 0.01),
      "one-cycle": OneCycleRate(0.5),
    ]
    let cases = try GoldenFile.read("schedules", as: [ScheduleCase].self)
    XCTAssertEqual(Set(cases.map(\.name)), Set(schedules.keys))
    for golden in cases {
      let schedule = try XCTUnwrap(schedules[golden.name])
      for (step, expected) in golden.rates.enumerated() {
        let rate = schedule.rate(at: TrainingProgress(step: step, stepsPerEpoch: 5, epochs: 4))
        XCTAssertEqual(rate, expected, accuracy: 1e-9, "\(golden.name), step \(step)")
      }
    }
    XCTAssertEqual(
      ConstantRate(0.3).rate(at: TrainingProgress(step: 19, stepsPerEpoch: 5, epochs: 4)), 0.3)
  }

  private struct Training: Decodable {
    var xml: String
    var input: GoldenTensor
    var labels: [Int]
    var start: [String: GoldenTensor]
    var losses: [Double]
    var end: [String: GoldenTensor]
  }

  func testFourStepsOfANetEndWherePyTorchEnds() throws {
    let golden = try GoldenFile.read("training", as: Training.self)
    let model = try Model(network: readNetwork(golden.xml), seed: 1)
    try model.load(
      model.namedTensors.map { tensor in
        golden.start[tensor.name].map {
          NamedTensor(name: tensor.name, sizes: $0.sizes, values: $0.values)
        } ?? tensor
      })
    let trainer = Trainer(model, optimizer: Adamax(), schedule: ConstantRate(0.02), seed: 1)
    for expected in golden.losses {
      XCTAssertEqual(
        try trainer.step(golden.input.tensor, labels: golden.labels).loss, expected, accuracy: 2e-5)
    }
    for tensor in model.namedTensors {
      let expected = try XCTUnwrap(golden.end[tensor.name], tensor.name)
      XCTAssertLessThan(largestDifference(tensor.values, expected.values), 1e-4, tensor.name)
    }
  }
}
