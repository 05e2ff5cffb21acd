import IndependentReference
import XCTest

@testable import Exercises
@testable import Training

/// Questions with choices: what the quiz of exercise 6 calls right is what the training code computes.
final class TrainingQuestionTests: XCTestCase {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The drawn parameters as numbers, and the only right choice, for 40 seeds.
  private func draws(_ id: String) throws -> [(parameters: [String: Int], right: String)] {
    let quiz = try XCTUnwrap(try Course(at: Self.root).exercise("exercise6").load().quiz)
    let question = try XCTUnwrap(quiz.question(id))
    return try (1...40).map { seed in
      let instance = try question.instance(seed: UInt64(seed))
      let right = instance.choices.filter(\.isCorrect)
      XCTAssertEqual(right.count, 1, id)
      return (instance.parameters.compactMapValues { Int($0) }, right[0].text)
    }
  }

  /// Holds the number that the right choice begins with to a computed one.
  private func compare(_ id: String, accuracy: Double = 1e-9, _ compute: ([String: Int]) throws -> Double)
    throws
  {
    for (parameters, right) in try draws(id) {
      let number = try XCTUnwrap(Double(right.prefix { $0.isNumber || $0 == "." }), right)
      XCTAssertEqual(number, try compute(parameters), accuracy: accuracy, "\(id) \(parameters)")
    }
  }

  func testStepsOfAnEpoch() throws {
    try compare("steps-of-an-epoch") { drawn in
      var (left, steps) = (drawn["n"]!, 0)
      while left > 0 {
        left -= drawn["b"]!
        steps += 1
      }
      return Double(steps)
    }
  }

  func testRatesOfTheSchedules() throws {
    try compare("exponential-rate") { drawn in
      let progress = TrainingProgress(step: 2 * 7 + 3, stepsPerEpoch: 7, epochs: 5)
      return ExponentialRate(Double(drawn["a"]!) / 1_000, factor: 0.9).rate(at: progress)
    }
    try compare("rate-in-steps") { drawn in
      var rate = Double("0.\(drawn["d"]!)")!
      for epoch in 1...2 * drawn["m"]! where epoch % drawn["m"]! == 0 { rate /= 10 }
      return rate
    }
  }

  /// Of a weight that has the same gradient in three steps.
  func testMomentum() throws {
    let descent = StochasticGradientDescent(momentum: 0.5)
    try compare("momentum-by-hand") { drawn in
      var (weight, gradient, velocity) = (Float(0), Float(drawn["g"]!), Float(0))
      for step in 1...3 {
        withUnsafeMutablePointer(to: &weight) { weight in
          withUnsafeMutablePointer(to: &velocity) { velocity in
            withUnsafePointer(to: &gradient) { gradient in
              descent.update(
                OptimizerParameters(
                  count: 1, values: weight, gradients: gradient, slots: [velocity], rate: 0.1, weightDecay: 0,
                  step: step))
            }
          }
        }
      }
      return Double(velocity)
    }
  }

  /// Of so many values, all alike, those that a dropout of 0.75 lets pass keep the sum.
  func testSurvivorsOfADropout() throws {
    try compare("dropout-scale") { drawn in
      let (values, survivors) = (100, 25)
      return Double(drawn["v"]! * values) / Double(survivors)
    }
  }

  func testShareOfTheCats() throws {
    try compare("row-of-the-cats") { drawn in 100 * Double(drawn["a"]!) / 1_000 }
  }

  /// The losses and probabilities that stand in texts without placeholders.
  func testLossesInWords() throws {
    func loss(_ scores: [Float], right: Int) throws -> Double {
      try SoftmaxCrossEntropy().evaluate(
        rows: 1, channels: scores.count, output: scores, targets: .classes([right]), gradient: nil)
    }
    XCTAssertTrue(try draws("loss-of-a-guess").allSatisfy { $0.right == "ln 10 ≈ 2.303" })
    XCTAssertEqual(try loss(Array(repeating: 3, count: 10), right: 4), 2.303, accuracy: 0.0005)

    XCTAssertTrue(try draws("half-sure").allSatisfy { $0.right == "2 · ln 2 ≈ 1.386" })
    // Probabilities 1/2 and 1/8 of the right one of two classes.
    let losses = try [loss([0, 0], right: 0), loss([0, log(7)], right: 0)]
    XCTAssertEqual(losses.reduce(0, +) / 2, 1.386, accuracy: 0.0005)

    for (parameters, right) in try draws("softmax-by-hand") {
      let score = Float(parameters["s"]!)
      let scores = [score, score, score + log(2)]
      let shares = try scores.indices.map { try exp(-loss(scores, right: $0)) }
      XCTAssertEqual(right, "1/4, 1/4, 1/2")
      for (share, expected) in zip(shares, [0.25, 0.25, 0.5]) {
        XCTAssertEqual(share, expected, accuracy: 1e-5)
      }
    }
  }

  func testSharesOfTheDenseLayer() throws {
    let file = Self.root + "/Courseware/networks/cifar10.xml"
    let network = try IndependentNetwork(xml: String(contentsOfFile: file, encoding: .utf8))
    func share(_ quantity: String) throws -> Double {
      let dense = try XCTUnwrap(network.ids.first { $0.hasPrefix("dense") })
      return try 100 * network.answer(quantity, at: dense)[0] / network.answer(quantity, at: nil)[0]
    }
    XCTAssertEqual(try share("parameter-count"), 97, accuracy: 0.5)
    XCTAssertEqual(try share("macs"), 8, accuracy: 0.5)
    XCTAssertTrue(try draws("where-the-work-is").allSatisfy { $0.right == "About 8 percent" })
  }

  /// A choice that reads like another one could not be told apart.
  func testChoicesDifferAndSayWhy() throws {
    var count = 0
    for folder in try Course(at: Self.root).exercises {
      for question in try folder.load().quiz?.questions ?? [] where question.hasChoices {
        for seed in 1...(question.isParameterised ? UInt64(100) : 1) {
          let instance = try question.instance(seed: seed)
          let texts = instance.choices.map(\.text)
          XCTAssertEqual(Set(texts).count, texts.count, "\(folder.id) \(question.id) seed \(seed): \(texts)")
          for choice in instance.choices {
            XCTAssertNotEqual(choice.feedback ?? "", "", "\(folder.id) \(question.id): \(choice.text)")
          }
        }
        count += 1
      }
    }
    XCTAssertGreaterThan(count, 30)
  }
}
