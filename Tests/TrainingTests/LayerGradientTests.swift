import SeededRandom
import XCTest

@testable import Networks
@testable import Training

/// Every layer's gradients, held against central differences on shapes drawn from seeds.
final class LayerGradientTests: XCTestCase {
  private typealias Draw = (inout SplitMix64) -> (layers: [any Layer], input: Shape)

  private let draws: [Draw] = [
    { r in
      let groups = r.between(1, 2)
      return (
        [
          Convolution(
            filters: groups * r.between(1, 2), kernelSize: [r.between(1, 3), r.between(1, 3)],
            stride: [r.between(1, 2), r.between(1, 3)], padding: r.padding(),
            dilation: PerAxis(r.between(1, 2)),
            groups: groups, bias: r.flip())
        ], Shape(r.between(5, 7), r.between(5, 7), groups * r.between(1, 2))
      )
    },
    { r in
      (
        [
          Convolution(
            filters: 2, kernelSize: PerAxis(r.between(1, 2)), stride: PerAxis(r.between(1, 2)),
            padding: r.padding(), groups: 2)
        ], Shape(r.between(2, 3), r.between(2, 4), r.between(2, 3), 2)
      )
    },
    { r in
      (
        [Convolution(filters: 2, kernelSize: 3, padding: r.padding())],
        Shape(r.between(5, 8), r.between(1, 2))
      )
    },
    { r in
      (
        [
          DepthwiseConvolution(
            kernelSize: PerAxis(r.between(1, 3)), stride: PerAxis(r.between(1, 2)), padding: r.padding(),
            multiplier: r.between(1, 2), bias: r.flip())
        ], Shape(r.between(4, 6), r.between(4, 6), r.between(1, 3))
      )
    },
    { r in
      let groups = r.between(1, 2)
      return (
        [
          ConvolutionTranspose(
            filters: groups * r.between(1, 2), kernelSize: [r.between(2, 3), r.between(2, 4)], stride: 2,
            padding: r.flip() ? .valid : 1, outputPadding: r.flip() ? 0 : 1, groups: groups, bias: r.flip())
        ], Shape(r.between(2, 4), r.between(2, 4), groups * r.between(1, 2))
      )
    },
    { r in
      (
        [ConvolutionTranspose(filters: 2, kernelSize: r.between(2, 3) == 2 ? 2 : [2, 3, 1], stride: 2)],
        Shape(2, 2, r.between(1, 2), 2)
      )
    },
    { r in
      (
        [
          LocallyConnected(
            filters: 2, kernelSize: PerAxis(r.between(1, 3)), stride: PerAxis(r.between(1, 2)),
            padding: r.padding(), bias: r.flip())
        ], Shape(r.between(3, 4), r.between(3, 4), r.between(1, 2))
      )
    },
    { r in
      let kernel = r.between(2, 3)
      return (
        [
          MaxPooling(
            PerAxis(kernel), stride: PerAxis(r.between(1, 3)), padding: Padding(r.between(0, kernel / 2)),
            dilation: PerAxis(r.between(1, 2)), ceil: r.flip())
        ], Shape(r.between(5, 6), r.between(5, 6), r.between(1, 3))
      )
    },
    { r in
      let kernel = r.between(2, 3)
      return (
        [
          AveragePooling(
            PerAxis(kernel), stride: PerAxis(r.between(1, 3)), padding: Padding(r.between(0, kernel / 2)),
            dilation: PerAxis(r.between(1, 2)), ceil: r.flip())
        ], Shape(r.between(5, 6), r.between(5, 6), r.between(1, 3))
      )
    },
    { r in ([MaxPooling(2, stride: 1)], Shape(3, r.between(2, 4), 3, 2)) },
    { r in ([AveragePooling(2, stride: 1)], Shape(3, r.between(2, 4), 3, 2)) },
    { r in ([GlobalMaxPooling(keepAxes: r.flip())], Shape(r.between(2, 4), r.between(2, 4), 3)) },
    { r in ([GlobalAveragePooling(keepAxes: r.flip())], Shape(r.between(2, 4), r.between(2, 4), 3)) },
    { r in
      ([AdaptiveMaxPooling([r.between(1, 3), r.between(1, 4)])], Shape(r.between(2, 5), r.between(2, 4), 2))
    },
    { r in
      (
        [AdaptiveAveragePooling([r.between(1, 3), r.between(1, 4)])],
        Shape(r.between(2, 5), r.between(2, 4), 2)
      )
    },
    { r in ([Dense(units: r.between(1, 4), bias: r.flip())], Shape(r.between(2, 3), 2, 2)) },
    { r in ([Dense(units: r.between(1, 4), bias: r.flip(), lastAxis: true)], Shape(r.between(2, 3), 2, 3)) },
    { r in ([HyperbolicTangent(), Flatten(), Dense(units: 2)], Shape(2, r.between(2, 3), 2)) },
    { r in ([Dropout(rate: 0.3)], Shape(r.between(3, 5), 3, 2)) },
    { r in ([BatchNormalization(scale: r.flip())], Shape(3, r.between(2, 4), 3)) },
    { r in
      (
        [Convolution(filters: 2, kernelSize: 2), BatchNormalization(), HyperbolicTangent()],
        Shape(4, r.between(3, 4), 2)
      )
    },
    { r in
      (
        [ZeroPadding(Padding(axes: [.zeros(before: 1, after: 2), .zeros(before: 0, after: 1)]))],
        Shape(r.between(2, 4), 3, 2)
      )
    },
    { r in ([LayerNormalization(scale: r.flip())], Shape(3, r.between(2, 3), 3)) },
    { r in
      let groups = r.between(1, 3)
      return ([GroupNormalization(groups: groups)], Shape(r.between(2, 3), 2, groups * r.between(1, 2)))
    },
    { r in
      (
        [Upsample([r.between(1, 3), r.between(1, 4)], bilinear: r.flip())],
        Shape(r.between(1, 3), r.between(2, 3), 2)
      )
    },
    { r in ([Upsample(r.between(2, 3) == 2 ? 2 : [2, 1, 3], bilinear: true)], Shape(2, 1, 3, 2)) },
    { r in
      let groups = r.between(1, 3)
      return ([ChannelShuffle(groups: groups)], Shape(2, r.between(2, 3), groups * r.between(1, 3)))
    },
    { r in ([ReLU()], Shape(r.between(2, 4), 3, 2)) },
    { r in ([LeakyReLU(slope: 0.2)], Shape(r.between(2, 4), 3, 2)) },
    { r in ([GELU()], Shape(r.between(2, 4), 3, 2)) },
    { r in ([SiLU()], Shape(r.between(2, 4), 3, 2)) },
    { r in ([HardSwish()], Shape(r.between(2, 4), 3, 2)) },
    { r in ([HardSigmoid()], Shape(r.between(2, 4), 3, 2)) },
    { r in ([Sigmoid()], Shape(r.between(2, 4), 3, 2)) },
    { r in ([HyperbolicTangent()], Shape(r.between(2, 4), 3, 2)) },
    { r in ([Softmax()], Shape(r.between(2, 4), 3, 4)) },
    { r in
      (
        [Convolution(filters: 3, kernelSize: 2), Sigmoid(), Dropout(rate: 0.4), Dense(units: 3)],
        Shape(4, 4, 2)
      )
    },
  ]

  func testGradientsAreCentralDifferences() throws {
    for (number, draw) in draws.enumerated() {
      for seed in 0..<4 {
        var random = SplitMix64(seed: UInt64(number * 100 + seed))
        let (layers, input) = draw(&random)
        try check(Network(input: input, layers: layers), &random, "\(layers[0]) on \(input), seed \(seed)")
      }
    }
  }

  func testGradientsOfAGraphAreCentralDifferences() throws {
    for seed in 0..<4 {
      var random = SplitMix64(seed: UInt64(seed))
      let network = try Network(input: Shape(4, 4, 2)) {
        Convolution(filters: 2, kernelSize: 3, padding: .same).named("a")
        HyperbolicTangent().named("b")
        Convolution(filters: 2, kernelSize: 1).named("c")
        Add().from("b", "c").named("d")
        Sigmoid().named("e")
        Concatenation().from("e", "d", "b", "input", "e").named("f")
        Dense(units: 3)
      }
      try check(network, &random, "graph, seed \(seed)")
    }
  }

  /// What comes back to a layer that runs several times adds up.
  func testGradientsOfSharedWeightsAreCentralDifferences() throws {
    for seed in 0..<4 {
      var random = SplitMix64(seed: UInt64(seed))
      let network = try Network(input: Shape(4, 4, 2)) {
        Convolution(filters: 2, kernelSize: 3, padding: .same).named("a")
        HyperbolicTangent()
        NetworkElement.again("a").named("b")
        Dense(units: 2, lastAxis: true).named("n")
        NetworkElement.again("b").from("input").named("c")
        NetworkElement.again("n")
        Add().from("c", "n", "dense6")
        Dense(units: 2)
      }
      XCTAssertEqual(try network.analyze().totalParameters, 38 + 6 + 66)
      let model = try Model(network: network, seed: 1)
      XCTAssertEqual(model.parameterCount, 38 + 6 + 66)
      XCTAssertEqual(
        model.namedTensors.map(\.name),
        ["a.weights", "a.bias", "n.weights", "n.bias", "dense8.weights", "dense8.bias"])
      try check(network, &random, "shared weights, seed \(seed)")
    }
  }

  /// Values of their own for every position, and of a single position for all.
  func testGradientsOfProductsAreCentralDifferences() throws {
    for seed in 0..<4 {
      var random = SplitMix64(seed: UInt64(seed))
      let network = try Network(input: Shape(3, 3, 2)) {
        Convolution(filters: 2, kernelSize: 3, padding: .same).named("a")
        GlobalAveragePooling(keepAxes: seed % 2 == 0).named("b")
        Dense(units: 2, bias: seed % 2 == 0).named("c")
        Sigmoid().named("gate")
        Multiply().from("a", "gate", "input").named("d")
        GlobalMaxPooling(keepAxes: true).named("e")
        Multiply().from("e", "d", "d")
      }
      try check(network, &random, "products, seed \(seed)")
    }
  }

  func testEveryLayerIsChecked() {
    var random = SplitMix64(seed: 0)
    let checked =
      draws.flatMap { $0(&random).layers }.map { $0.kind.name }
      + [Add.kind.name, Multiply.kind.name, Concatenation.kind.name]
    for kind in LayerRegistry.all { XCTAssertTrue(checked.contains(kind.name), kind.name) }
  }

  /// All derivatives of Σ weights · output, in training, the same values dropped every time.
  private func check(_ network: Network, _ random: inout SplitMix64, _ what: String) throws {
    let model = try Model(network: network, seed: random.next())
    // Inputs lie on a grid with 0.06 between them and none at 0: no corner and no tie within a step of 0.01.
    let sizes = [2] + (network.input.sizes ?? [])
    let count = sizes.reduce(1, *)
    let places = random.shuffled(Array(0..<count))
    let images = Tensor(sizes: sizes, values: places.map { (Float($0) - Float(count) / 2 + 0.25) * 0.06 })
    var parameters = model.namedTensors
    for index in parameters.indices {
      for place in parameters[index].values.indices {
        parameters[index].values[place] += Float(random.between(1, 100)) / 200
      }
    }
    try model.load(parameters)
    let outputs = 2 * (model.outputShape.elementCount ?? 0)
    let weights = Tensor(
      sizes: [outputs], values: (0..<outputs).map { _ in Float(random.between(-20, 20)) / 10 })

    func objective() throws -> Double {
      try zip(weights.values, run(model, imagesNow)).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }
    var imagesNow = images
    let found = try model.differentiate(images, at: model.end, weights: weights, isTraining: true, seed: 5)
    let byImages = try gradientCheck(
      of: { (x: [Double]) in
        imagesNow.values = x.map(Float.init)
        return try objective()
      }, at: images.values.map(Double.init), gradient: found.images.values.map(Double.init), step: 0.01,
      floor: 0.5)
    XCTAssertLessThan(byImages.largestError, 0.01, "\(what), images: \(byImages)")
    imagesNow = images
    for tensor in found.learnt {
      let place = try XCTUnwrap(parameters.firstIndex { $0.name == tensor.name })
      let start = parameters[place].values
      let result = try gradientCheck(
        of: { (x: [Double]) in
          parameters[place].values = x.map(Float.init)
          try model.load(parameters)
          return try objective()
        }, at: start.map(Double.init), gradient: tensor.values.map(Double.init), step: 0.01, floor: 0.5)
      XCTAssertLessThan(result.largestError, 0.01, "\(what), \(tensor.name): \(result)")
      parameters[place].values = start
      try model.load(parameters)
    }
  }

  private func run(_ model: Model, _ images: Tensor) throws -> [Float] {
    let plan = try NetworkPlan(model, batch: images.batch, output: model.end, trains: true)
    plan.input.update(from: images.values, count: plan.inputCount)
    plan.forward(StepContext(isTraining: true, seed: 5, workers: model.workers))
    return Array(UnsafeBufferPointer(start: plan.output, count: plan.outputCount))
  }
}

extension SplitMix64 {
  fileprivate mutating func between(_ low: Int, _ high: Int) -> Int { low + index(below: high - low + 1) }

  fileprivate mutating func flip() -> Bool { index(below: 2) == 1 }

  fileprivate mutating func padding() -> Padding {
    [.valid, .same, .evenSame, .tensorFlowSame, 1, Padding(axes: [.zeros(before: 0, after: 2)])][
      index(below: 6)]
  }
}
