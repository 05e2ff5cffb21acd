import IndependentReference
import XCTest

@testable import Exercises
@testable import FeatureMaps
@testable import Networks
@testable import Questions

/// Our own quizzes, instantiated: the reference's answers against a recomputation that shares no code with it.
final class QuestionTests: XCTestCase {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func quizzes() throws -> [(id: String, quiz: Quiz)] {
    try Course(at: Self.root).exercises.compactMap { folder in
      let exercise = try folder.load()
      return exercise.quiz.map { (exercise.id, $0) }
    }
  }

  func testEveryAnswerAgreesWithAnIndependentRecomputation() throws {
    var compared: [String: Int] = [:]
    for (exercise, quiz) in try quizzes() {
      for question in quiz.questions {
        for seed in 1...(question.isParameterised ? UInt64(20) : 1) {
          let instance = try question.instance(seed: seed)
          for field in instance.fields {
            guard field.form is QuantityForm, let quantity = field.form.quantity else { continue }
            let expected = try independentAnswer(instance, field, quantity.name)
            let label = "\(exercise) \(question.id) seed \(seed) field \(field.index + 1)"
            XCTAssertEqual(field.answer.values.count, expected.count, label)
            for (own, other) in zip(field.answer.values, expected) {
              // Differences instead of derivatives are right to some eight digits.
              let accuracy = quantity is any GradientQuantity.Type ? 1e-7 : 1e-9
              XCTAssertEqual(own, other, accuracy: accuracy * max(1, abs(other)), label)
            }
            compared[quantity.name, default: 0] += 1
          }
        }
      }
    }
    for quantity in Quantities.all {
      XCTAssertGreaterThan(
        compared[quantity.name, default: 0], 5, "too few questions ask for \(quantity.name)")
    }
  }

  private func independentAnswer(
    _ instance: QuestionInstance, _ field: AnswerField, _ name: String
  ) throws -> [Double] {
    let matrices = instance.subject.matrices
    let axes = instance.subject.network?.input.spatial.count ?? 2
    if field.form.quantity?.source == .matrices,
      matrices?.weights.isEmpty == false || axes != 2 || matrices?.kernels.isEmpty == true
    {
      return try WorkedRecomputation(instance, field).answer(name)
    }
    if name.hasPrefix("feature-map") {
      let maps = try independentMaps(instance)
      switch name {
      case "feature-map": return maps
      case "feature-map-sum": return [maps.reduce(0, +)]
      default: return [maps.max()!]
      }
    }
    if name.hasPrefix("gradient") {
      let gradients = try independentGradients(instance)
      switch name {
      case "gradient-input": return gradients.image
      case "gradient-weights": return gradients.kernels
      default: return gradients.biases
      }
    }
    // A size that is not known makes no difference to jump and field.
    let xml = instance.networkElement!.xml.replacing("*", with: "512")
    let network = try IndependentNetwork(xml: xml)
    let subject = try XCTUnwrap(field.subject)
    let at = field.at.map { at in subject.layer.map { subject.network!.nodes[$0].id } ?? at }
    if name.hasSuffix("-bytes") {
      let options = field.asked.options
      let kept = ["sgd": 2, "momentum": 3, "adam": 4][options["optimizer"] ?? "sgd"]!
      let images = Int(options["batch"] ?? "1")!
      return [
        try network.bytes(
          keptPerParameter: name == "training-bytes" ? kept : name == "parameter-bytes" ? 1 : 0,
          images: name == "parameter-bytes" ? 0 : images, perValue: Int(options["element-bytes"] ?? "4")!,
          at: at)
      ]
    }
    return try network.answer(name, at: at)
  }

  private func independentMaps(_ instance: QuestionInstance) throws -> [Double] {
    let matrices = instance.subject.matrices!
    func channels(_ maps: FeatureMaps) -> [[[Double]]] { (0..<maps.channels).map(maps.map) }
    let layers = instance.subject.network?.nodes.map(\.layer) ?? []
    let (stride, padding, dilation) = try geometry(layers)
    var maps = independentFeatureMap(
      image: channels(matrices.image),
      kernels: matrices.kernels.map { channels($0).map { spread($0, dilation) } },
      stride: stride,
      padding: padding)
    let last = instance.subject.layer ?? layers.count - 1
    for layer in layers.prefix(last + 1).dropFirst() {
      maps = maps.map { map in independentStep(layer, map) }
    }
    return maps.flatMap { $0.flatMap(\.self) }
  }

  /// Derivatives carried forward, one number at a time.
  private func independentGradients(
    _ instance: QuestionInstance
  ) throws -> (image: [Double], kernels: [Double], biases: [Double]) {
    let matrices = instance.subject.matrices!
    let layers = instance.subject.network?.nodes.map(\.layer) ?? []
    let (stride, padding, dilation) = try geometry(layers)
    XCTAssertTrue(dilation == (1, 1), "the test carries no derivatives through dilated kernels")
    let steps = layers.prefix((instance.subject.layer ?? layers.count - 1) + 1).dropFirst().map {
      layer -> DualStep in
      switch layer {
      case is ReLU: DualStep.rectify(slope: 0)
      case let layer as LeakyReLU: .rectify(slope: layer.slope)
      case let layer as MaxPooling:
        .maximum(
          size: (layer.kernelSize[0], layer.kernelSize[1]), stride: (layer.stride[0], layer.stride[1]))
      case let layer as AveragePooling:
        .mean(size: (layer.kernelSize[0], layer.kernelSize[1]), stride: (layer.stride[0], layer.stride[1]))
      default: fatalError("the test cannot recompute \(layer)")
      }
    }
    func channels(_ maps: FeatureMaps) -> [[[Double]]] { (0..<maps.channels).map(maps.map) }
    return forwardDerivatives(
      image: channels(matrices.image), kernels: matrices.kernels.map(channels), stride: stride,
      padding: padding, steps: Array(steps), outputGradient: matrices.outputGradient?.values)
  }

  /// Of the first layer, down and to the right.
  private func geometry(
    _ layers: [any Layer]
  ) throws -> (stride: (Int, Int), padding: (Int, Int), dilation: (Int, Int)) {
    guard let first = layers.first as? Convolution else { return ((1, 1), (0, 0), (1, 1)) }
    let windows = [first.window(axis: 0), first.window(axis: 1)]
    return (
      (first.stride[0], first.stride[1]),
      (try windows[0].zeros(inputSize: nil)!.before, try windows[1].zeros(inputSize: nil)!.before),
      (first.dilation[0], first.dilation[1])
    )
  }

  /// A dilated kernel is a larger one with zeros between its elements.
  private func spread(_ kernel: [[Double]], _ dilation: (Int, Int)) -> [[Double]] {
    let (height, width) = ((kernel.count - 1) * dilation.0 + 1, (kernel[0].count - 1) * dilation.1 + 1)
    return (0..<height).map { row in
      (0..<width).map { column in
        row % dilation.0 == 0 && column % dilation.1 == 0 ? kernel[row / dilation.0][column / dilation.1] : 0
      }
    }
  }

  private func independentStep(_ layer: any Layer, _ map: [[Double]]) -> [[Double]] {
    func pool(_ size: Int, _ stride: Int, _ reduce: ([Double]) -> Double) -> [[Double]] {
      Swift.stride(from: 0, through: map.count - size, by: stride).map { top in
        Swift.stride(from: 0, through: map[0].count - size, by: stride).map { left in
          reduce((top..<top + size).flatMap { row in map[row][left..<left + size] })
        }
      }
    }
    switch layer {
    case is ReLU: return map.map { $0.map { $0 < 0 ? 0 : $0 } }
    case let layer as LeakyReLU: return map.map { $0.map { $0 < 0 ? layer.slope * $0 : $0 } }
    case let layer as MaxPooling: return pool(layer.kernelSize[0], layer.stride[0]) { $0.max()! }
    case let layer as AveragePooling:
      return pool(layer.kernelSize[0], layer.stride[0]) { $0.reduce(0, +) / Double($0.count) }
    case is GlobalMaxPooling: return [[map.flatMap(\.self).max()!]]
    case is GlobalAveragePooling:
      return [[map.flatMap(\.self).reduce(0, +) / Double(map.count * map[0].count)]]
    default: fatalError("the test cannot recompute \(layer)")
    }
  }

  func testEveryQuestionCanBeAnsweredWithItsOwnAnswerAsItIsShown() throws {
    for (exercise, quiz) in try quizzes() {
      for question in quiz.questions {
        for seed in 1...UInt64(5) {
          let instance = try question.instance(seed: seed)
          for field in instance.fields {
            let text = field.hasChoices || field.isNamed ? field.typedAnswer : field.answerText
            let mark = field.mark(try field.read(text))
            XCTAssertTrue(
              mark.isFull, "\(exercise) \(question.id) seed \(seed): “\(text)” is not taken as right")
            XCTAssertFalse(field.prompt.contains("{"), field.prompt)
            let isExplained = field.form is ChoicesForm || !field.solution.isEmpty
            XCTAssertTrue(isExplained, "\(question.id) has no trace")
          }
        }
      }
    }
  }

  func testAMisconceptionsAnswerIsExplainedByIt() throws {
    var explained: [String: Int] = [:]
    for (exercise, quiz) in try quizzes() {
      for question in quiz.questions where !question.hasChoices {
        for seed in 1...UInt64(5) {
          for field in try question.instance(seed: seed).fields {
            for wrong in field.misconceptions where wrong.answer.values.count == field.answer.values.count {
              // A formula that is wrong has no text; its own tests type one.
              if case .formula = wrong.answer.form { continue }
              // 28 may be a right answer rounded too coarsely; 28.0000 is not.
              let text = wrong.answer.text
              let exact = wrong.answer.values.first.map { String(format: "%.4f", $0) } ?? text
              let read = try (try? field.read(text)) ?? field.read(exact)
              XCTAssertFalse(field.mark(read).isFull, "\(exercise) \(question.id) \(wrong.misconception)")
              let names = field.explanations(for: read).map(\.misconception)
              XCTAssertTrue(
                names.contains(wrong.misconception), "\(exercise) \(question.id) \(wrong.misconception)")
              explained[wrong.misconception, default: 0] += 1
            }
          }
        }
      }
    }
    for misconception in Misconceptions.all {
      XCTAssertGreaterThan(explained[misconception.name, default: 0], 0, misconception.name)
    }
  }

  func testEachExerciseHasAtLeastTenParameterisedQuestions() throws {
    let quizzes = try quizzes()
    XCTAssertGreaterThanOrEqual(quizzes.count, 3)
    for (exercise, quiz) in quizzes {
      XCTAssertGreaterThanOrEqual(quiz.questions.filter(\.isParameterised).count, 10, exercise)
    }
  }

  func testASeedGivesTheSameQuestionForEver() throws {
    let quiz = try XCTUnwrap(try quizzes().first { $0.id == "exercise3" }?.quiz)
    let question = try XCTUnwrap(quiz.question("pool-between"))
    let drawn = try (1...6).map { seed in
      let instance = try question.instance(seed: UInt64(seed))
      return "k \(instance.parameters["k"]!) n \(instance.parameters["n"]!): \(instance.answerText)"
    }
    XCTAssertEqual(
      drawn,
      ["k 5 n 32: 10", "k 5 n 32: 10", "k 3 n 48: 8", "k 7 n 32: 12", "k 5 n 48: 10", "k 7 n 48: 12"])
  }
}
