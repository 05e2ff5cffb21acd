import SeededRandom
import XCTest

@testable import Networks
@testable import Training

/// A batch that runs slice by slice comes to what its images come to one by one.
final class BatchSlicesTests: XCTestCase {
  /// Branches, activations in place, poolings, and at the end a layer that takes the whole batch.
  private func network(normalizes: Bool = false, drops: Double = 0) throws -> Network {
    var middle: [NetworkElement] = [Convolution(filters: 3, kernelSize: 1).from("pool").named("right")]
    if normalizes { middle.append(BatchNormalization().named("right-end")) }
    return try Network(
      input: Shape(9, 8, 2),
      elements: [
        Convolution(filters: 4, kernelSize: 3, padding: .same).named("first"),
        LeakyReLU(slope: 0.1).named("kink"),
        MaxPooling(2).named("pool"), Convolution(filters: 3, kernelSize: 3, padding: .same).named("left"),
      ] + middle + [
        Add().from("left", normalizes ? "right-end" : "right").named("sum"),
        HyperbolicTangent().named("bend"),
        Concatenation().from("bend", "pool").named("both"), Dropout(rate: drops).named("drop"),
        AveragePooling(2).named("mean"), Flatten().named("row"), Dense(units: 5).named("end"),
      ])
  }

  private func images(_ count: Int, seed: UInt64 = 3) -> Tensor {
    var random = SplitMix64(seed: seed)
    return Tensor(
      sizes: [count, 9, 8, 2],
      values: (0..<count * 144).map { _ in Float(random.index(below: 2001)) / 1000 - 1 })
  }

  private func part(_ images: Tensor, _ index: Int) -> Tensor {
    let each = images.values.count / images.batch
    return Tensor(
      sizes: [1] + images.sizes.dropFirst(), values: Array(images.values[index * each..<(index + 1) * each]))
  }

  private func assertEqual(_ a: [Float], _ b: [Float], _ what: String, line: UInt = #line) {
    XCTAssertEqual(a.count, b.count, what, line: line)
    for (x, y) in zip(a, b) {
      guard abs(x - y) > 1e-4 * max(1, abs(y)) else { continue }
      return XCTFail("\(what): \(x) and \(y)", line: line)
    }
  }

  func testTheCut() throws {
    func cut(_ network: Network, _ batch: Int, trains: Bool) throws -> BatchSlices {
      let model = try Model(network: network, seed: 1)
      return try NetworkPlan(model, batch: batch, output: model.end, trains: trains).slices
    }
    let plain = try cut(network(), 32, trains: true)
    XCTAssertEqual(plain.count, 8)
    XCTAssertEqual(plain.lastNode, 10, "all but the dense layer")
    let odd = try cut(network(), 50, trains: true)
    XCTAssertEqual(odd.count * odd.images, 50)
    XCTAssertEqual(odd.count, 10)
    XCTAssertEqual(try cut(network(), 31, trains: true).count, 1, "31 is cut by nothing")
    XCTAssertEqual(try cut(network(), 8, trains: true).count, 1, "too few images")
    XCTAssertEqual(
      try cut(network(normalizes: true), 32, trains: true).lastNode, 4, "up to the normalisation")
    XCTAssertEqual(try cut(network(normalizes: true), 32, trains: false).lastNode, 11)
  }

  func testForwardAndBackwardAreThoseOfSingleImages() throws {
    for threads in [1, 3] {
      let model = try Model(network: network(), seed: 1, threads: threads)
      let images = images(24)
      let weights = Tensor(sizes: [24, 5], values: self.images(24, seed: 9).values.prefix(120).map { $0 })
      let whole = try model.differentiate(images, at: model.end, weights: weights, isTraining: true)
      var learnt: [[Float]] = whole.learnt.map { Array(repeating: 0, count: $0.values.count) }
      for index in 0..<24 {
        let one = try model.differentiate(
          part(images, index), at: model.end, weights: part(weights, index), isTraining: true)
        assertEqual(part(whole.output, index).values, one.output.values, "output of image \(index)")
        assertEqual(part(whole.images, index).values, one.images.values, "gradient of image \(index)")
        for tensor in learnt.indices {
          for value in learnt[tensor].indices { learnt[tensor][value] += one.learnt[tensor].values[value] }
        }
      }
      for (tensor, sum) in zip(whole.learnt, learnt) { assertEqual(tensor.values, sum, tensor.name) }
    }
  }

  func testEvaluationOfALayerInTheMiddle() throws {
    let model = try Model(network: network(normalizes: true), seed: 1, threads: 2)
    let images = images(20)
    for id in ["kink", "pool", "sum", "bend", "drop", "row", "end"] {
      let whole = try model.activations(of: images, at: id)
      for index in 0..<20 {
        assertEqual(
          part(whole, index).values, try model.activations(of: part(images, index), at: id).values,
          "\(id) \(index)")
      }
    }
  }

  func testTrainingGivesTheSameBitsForAnyThreads() throws {
    func trained(_ threads: Int) throws -> [NamedTensor] {
      let model = try Model(network: network(normalizes: true, drops: 0.5), seed: 1, threads: threads)
      let trainer = Trainer(model, optimizer: Adamax(), schedule: ConstantRate(0.01), seed: 4)
      for step in 0..<5 {
        try trainer.step(images(48, seed: UInt64(step)), labels: (0..<48).map { ($0 + step) % 5 })
      }
      return model.namedTensors
    }
    let one = try trained(1)
    for threads in [2, 3, 5] { XCTAssertEqual(try trained(threads), one, "\(threads) threads") }
  }

  /// What is dropped follows from the place in the batch, not from the slice.
  func testDropoutDiffersFromSliceToSlice() throws {
    let network = try Network(
      input: Shape(2, 2, 4),
      elements: [Convolution(filters: 4, kernelSize: 1).named("c"), Dropout(rate: 0.5).named("d")])
    let model = try Model(network: network, seed: 1)
    let images = Tensor(sizes: [32, 2, 2, 4], values: Array(repeating: 1, count: 512))
    let weights = Tensor(sizes: [32, 2, 2, 4], values: Array(repeating: 1, count: 512))
    let result = try model.differentiate(images, at: model.end, weights: weights, isTraining: true, seed: 7)
    let patterns = Set((0..<32).map { part(result.output, $0).values.map { $0 == 0 } })
    XCTAssertGreaterThan(patterns.count, 28)
  }
}
