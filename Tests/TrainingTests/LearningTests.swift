import SeededRandom
import XCTest

@testable import Networks
@testable import Training

final class LearningTests: XCTestCase {
  /// Drawn images: a bright bar, lying or standing or slanted, at a place of its own, in noise.
  private func drawnImages(_ count: Int, seed: UInt64) -> (images: Tensor, labels: [Int]) {
    var random = SplitMix64(seed: seed)
    var images = Tensor(sizes: [count, 8, 8, 1])
    var labels: [Int] = []
    for n in 0..<count {
      let label = n % 3
      labels.append(label)
      let place = random.index(below: 4)
      for y in 0..<8 {
        for x in 0..<8 {
          let isBar = [y == place + 2, x == place + 2, (x + y + place) % 4 == 0][label]
          images[n, y, x, 0] = (isBar ? 1 : 0) + Float(random.index(below: 100)) / 250 - 0.3
        }
      }
    }
    return (images, labels)
  }

  private func network() throws -> Network {
    try readNetwork(
      """
      <network input="8x8x1"><conv filters="6" kernel="3" padding="same"/><batchnorm/><leaky-relu slope="0.1"/>
      <maxpool kernel="2"/><dropout rate="0.1"/><dense units="12"/><relu/><dense units="3"/><softmax/></network>
      """)
  }

  private func trainer(_ model: Model) -> Trainer {
    Trainer(
      model, optimizer: Adamax(), schedule: ExponentialRate(0.01, factor: 0.95), stepsPerEpoch: 10, epochs: 6,
      seed: 3)
  }

  private func values(_ tensors: [NamedTensor]) -> [[UInt32]] { tensors.map { $0.values.map(\.bitPattern) } }

  func testASmallNetLearnsSixteenImagesByHeart() throws {
    let (images, labels) = drawnImages(16, seed: 1)
    let model = try Model(network: network(), seed: 1)
    let before = try model.loss(of: images, labels: labels)
    XCTAssertEqual(before.loss, 1.0986, accuracy: 1.0)
    let trainer = trainer(model)
    for _ in 0..<150 { try trainer.step(images, labels: labels) }
    let after = try model.loss(of: images, labels: labels)
    XCTAssertEqual(after.correct, 16)
    XCTAssertLessThan(after.loss, 0.05)
    let probabilities = try model.predict(images)
    XCTAssertEqual(probabilities.sizes, [16, 3])
    XCTAssertEqual(probabilities.values[0..<3].reduce(0, +), 1, accuracy: 1e-5)
  }

  func testTheSameSeedGivesTheSameBitsAndAnotherSeedOthers() throws {
    let (images, labels) = drawnImages(16, seed: 1)
    let runs = try [1, 1, 2].map { (seed: UInt64) in
      let model = try Model(network: network(), seed: seed)
      let trainer = trainer(model)
      for _ in 0..<5 { try trainer.step(images, labels: labels) }
      return values(model.namedTensors)
    }
    XCTAssertEqual(runs[0], runs[1])
    XCTAssertNotEqual(runs[0], runs[2])
  }

  func testTheSameBitsComeFromAnyNumberOfThreads() throws {
    let (images, labels) = drawnImages(16, seed: 1)
    let runs = try [1, 2, 3].map { threads in
      let model = try Model(network: network(), seed: 1, threads: threads)
      let trainer = trainer(model)
      let losses = try (0..<6).map { _ in try trainer.step(images, labels: labels).loss }
      return (losses, values(model.namedTensors), values(trainer.state), try model.predict(images))
    }
    for run in runs.dropFirst() {
      XCTAssertEqual(run.0, runs[0].0)
      XCTAssertEqual(run.1, runs[0].1)
      XCTAssertEqual(run.2, runs[0].2)
      XCTAssertEqual(run.3, runs[0].3)
    }
  }

  /// A second reader of each output keeps layers from working in place and from being joined: nothing else may change.
  func testLayersInPlaceAndJoinedGiveWhatTheyGiveApart() throws {
    let joined = try readNetwork(
      """
      <network input="6x6x2"><conv id="a" filters="3" kernel="3" padding="same"/><leaky-relu id="b" slope="0.1"/>
      <maxpool id="c" kernel="2"/><dropout id="d" rate="0.3"/><flatten id="e"/><dense id="f" units="4"/><relu id="g"/>
      <dense id="h" units="3"/></network>
      """)
    let apart = try readNetwork(
      """
      <network input="6x6x2"><conv id="a" filters="3" kernel="3" padding="same"/><leaky-relu id="b" slope="0.1"/>
      <maxpool id="c" kernel="2"/><dropout id="d" rate="0.3"/><flatten id="e"/><dense id="f" units="4"/><relu id="g"/>
      <dense id="h" units="3"/><flatten id="a1" from="a"/><flatten id="b1" from="b"/><flatten id="c1" from="c"/>
      <flatten id="d1" from="d"/><concat from="h a1 b1 c1 d1 e f g"/></network>
      """)
    var random = SplitMix64(seed: 4)
    let images = Tensor(
      sizes: [2, 6, 6, 2], values: (0..<144).map { _ in Float(random.index(below: 2000)) / 1000 - 1 })
    let (first, second) = (try Model(network: joined, seed: 1), try Model(network: apart, seed: 1))
    let weights: [Float] = [1, -2, 3]
    let total = (second.outputShape.elementCount ?? 0)
    let rest = Array(repeating: Float(0), count: total - 3)
    let found = try first.differentiate(
      images, at: first.end, weights: Tensor(sizes: [6], values: weights + weights), isTraining: true, seed: 9
    )
    let expected = try second.differentiate(
      images, at: second.end, weights: Tensor(sizes: [2 * total], values: weights + rest + weights + rest),
      isTraining: true, seed: 9)
    XCTAssertGreaterThan(found.images.values.filter { $0 != 0 }.count, 20)
    XCTAssertLessThan(largestDifference(found.images.values, expected.images.values), 1e-6)
    for (left, right) in zip(found.learnt, expected.learnt) {
      XCTAssertLessThan(largestDifference(left.values, right.values), 1e-6, left.name)
    }
    XCTAssertLessThan(
      largestDifference(Array(found.output.values[0..<3]), Array(expected.output.values[0..<3])), 1e-6)
  }

  func testTheFirstNetworkForCIFAR10TrainsAtBothBatchSizes() throws {
    XCTAssertEqual(try Model(network: .firstCIFAR10, seed: 1).parameterCount, 1_084_234)
    let result = try TrainingBenchmark.imagesPerSecond(.firstCIFAR10, batch: 4, steps: 2, threads: 2)
    XCTAssertGreaterThan(result.training, 0)
    XCTAssertGreaterThan(result.inference, 0)
    XCTAssertTrue(result.loss.isFinite)
  }

  func testTheCoursewaresFileIsTheFirstNetworkForCIFAR10() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Courseware/networks/cifar10.xml")
    let network = try readNetwork(String(contentsOf: file, encoding: .utf8))
    XCTAssertEqual(network.input, Network.firstCIFAR10.input)
    XCTAssertEqual(
      network.nodes.map { "\($0.layer) \($0.inputs)" },
      Network.firstCIFAR10.nodes.map { "\($0.layer) \($0.inputs)" })
  }

  func testTakingUpTrainingGivesTheBitsOfAnUninterruptedRun() throws {
    let (images, labels) = drawnImages(16, seed: 1)
    let whole = try Model(network: network(), seed: 1)
    let wholeTrainer = trainer(whole)
    for _ in 0..<8 { try wholeTrainer.step(images, labels: labels) }

    let first = try Model(network: network(), seed: 1)
    let firstTrainer = trainer(first)
    for _ in 0..<3 { try firstTrainer.step(images, labels: labels) }
    let second = try Model(network: network(), seed: 99)
    let secondTrainer = trainer(second)
    try second.load(first.namedTensors.reversed())
    try secondTrainer.load(state: firstTrainer.state, counters: firstTrainer.counters)
    for _ in 0..<5 { try secondTrainer.step(images, labels: labels) }
    XCTAssertEqual(values(whole.namedTensors), values(second.namedTensors))
    XCTAssertEqual(values(wholeTrainer.state), values(secondTrainer.state))
    XCTAssertEqual(wholeTrainer.counters, secondTrainer.counters)
  }

  func testBatchesOfOtherSizesShareTheWeights() throws {
    let (images, labels) = drawnImages(16, seed: 1)
    let model = try Model(network: network(), seed: 1)
    let trainer = trainer(model)
    try trainer.step(images, labels: labels)
    try trainer.step(images.images(0..<5), labels: Array(labels[0..<5]))
    let all = try model.predict(images)
    let single = try model.predict(images.images(7..<8))
    XCTAssertLessThan(largestDifference(single.values, all.images(7..<8).values), 1e-6)
  }

  func testDropoutDropsAsManyAsItSaysAndOthersEachStep() throws {
    let network = Network(input: Shape(100, 100, 1), layers: [Dropout(rate: 0.3)])
    let model = try Model(network: network, seed: 1)
    let images = Tensor(sizes: [1, 100, 100, 1], repeating: 1)
    let outputs = try [1, 1, 2].map { seed in
      try model.differentiate(images, at: model.end, weights: images, isTraining: true, seed: seed)
    }
    let dropped = outputs[0].output.values.filter { $0 == 0 }.count
    XCTAssertEqual(Double(dropped), 3000, accuracy: 200)
    XCTAssertEqual(Set(outputs[0].output.values), [0, 1 / 0.7])
    XCTAssertEqual(outputs[0].output.values, outputs[0].images.values)
    XCTAssertEqual(outputs[0].output, outputs[1].output)
    XCTAssertNotEqual(outputs[0].output, outputs[2].output)
    XCTAssertEqual(try model.predict(images), images)
  }

  func testEveryStepAndEverySeedDropsOthers() throws {
    let (images, labels) = drawnImages(16, seed: 1)
    var losses: [Double] = []
    for seed in [1, 2] as [UInt64] {
      let network = Network(input: Shape(8, 8, 1), layers: [Dropout(rate: 0.5), Dense(units: 3)])
      let trainer = Trainer(
        try Model(network: network, seed: 1), optimizer: StochasticGradientDescent(),
        schedule: ConstantRate(0),
        seed: seed)
      for _ in 0..<3 { losses.append(try trainer.step(images, labels: labels).loss) }
    }
    XCTAssertEqual(Set(losses).count, 6, "\(losses)")
  }

  func testInitializersHaveTheirVariance() throws {
    let network = Network(input: Shape(100), layers: [Dense(units: 300)])
    let table: [(WeightInitializer, variance: Double, limit: Double)] = [
      (.heNormal, 0.02, 1), (.heUniform, 0.02, 0.244949), (.glorotNormal, 0.005, 1),
      (.glorotUniform, 0.005, 0.122475),
    ]
    for (initializer, variance, limit) in table {
      let values = try Model(network: network, seed: 1, initializer: initializer).namedTensors[0].values
      let squares = values.reduce(0.0) { $0 + Double($1 * $1) } / Double(values.count)
      XCTAssertEqual(squares, variance, accuracy: variance * 0.03, initializer.rawValue)
      XCTAssertLessThanOrEqual(Double(values.map(abs).max() ?? 0), limit * 1.0001, initializer.rawValue)
    }
  }

  func testMistakesAreNamed() throws {
    let (images, labels) = drawnImages(4, seed: 1)
    let model = try Model(network: network(), seed: 1)
    func message(_ body: () throws -> Void) -> String {
      do {
        try body()
        return "nothing thrown"
      } catch { return "\(error)" }
    }
    XCTAssertTrue(message { _ = try model.predict(Tensor(sizes: [1, 8, 9, 1])) }.contains("[1, 8, 9, 1]"))
    XCTAssertTrue(message { try trainer(model).step(images, labels: [0, 1]) }.contains("2 labels for 4"))
    XCTAssertTrue(message { try trainer(model).step(images, labels: [0, 1, 2, 3]) }.contains("label 3"))
    XCTAssertTrue(message { _ = try model.activations(of: images, at: "conv7") }.contains("conv7"))
    XCTAssertTrue(message { try model.load([]) }.contains("conv1.weights"))
    var tensors = model.namedTensors
    tensors[1].sizes = [2, 3]
    XCTAssertTrue(message { try model.load(tensors) }.contains("conv1.bias"))
    tensors = model.namedTensors + [NamedTensor(name: "conv9.bias", sizes: [1], values: [0])]
    XCTAssertTrue(message { try model.load(tensors) }.contains("conv9.bias"))
    let open = Network(input: try Shape(parsing: "*x*x3"), layers: [ReLU()])
    XCTAssertTrue(message { _ = try Model(network: open, seed: 1) }.contains("*x*x3"))
    let huge = Network(input: Shape(1000, 1000, 1000), layers: [Dense(units: 1000)])
    XCTAssertTrue(message { _ = try Model(network: huge, seed: 1) }.contains("memory"))
    let unknown = Network(input: Shape(8, 8, 1), layers: [Mystery()])
    XCTAssertTrue(message { _ = try Model(network: unknown, seed: 1) }.contains("mystery"))
    _ = labels
  }

  func testAnImagesGradientPointsWhereTheUnitGrows() throws {
    let (images, _) = drawnImages(1, seed: 2)
    let model = try Model(network: network(), seed: 1)
    var weights = Tensor(sizes: [1, 12])
    weights.values[3] = 1
    let gradient = try model.imageGradient(of: images, at: "dense6", weights: weights)
    var moved = images
    for index in moved.values.indices { moved.values[index] += 0.01 * gradient.values[index] }
    let (before, after) = (
      try model.activations(of: images, at: "dense6"), try model.activations(of: moved, at: "dense6")
    )
    XCTAssertGreaterThan(after.values[3], before.values[3])
  }
}

/// A layer that no one has taught to run.
private final class Mystery: PointwiseLayer {
  init() {}
  let kind = LayerKind("mystery", "", isPointwise: true) { _ in Mystery() }
}
