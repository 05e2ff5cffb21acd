import Diagnostics
import Markdown

/// A question of a quiz as its author wrote it: a family of questions, one for every seed.
package struct Question: Sendable {
  package let id: String
  package let points: Double
  /// The ids of questions to answer first.
  package let requires: [String]
  /// How often it may be answered; nil where the quiz or the course says so.
  package let attempts: Int?
  /// The share of the points that a wrong attempt costs; nil where the quiz or the course says so.
  package let penalty: Double?
  /// The learning goals that it is about.
  package let goals: [String]
  /// Words that it is picked by.
  package let tags: [String]
  package let file: String
  package let position: TextPosition

  let parameters: [Parameter]
  let requirements: [WrittenRequirement]
  let networks: [NetworkTemplate]
  let images: [MatrixTemplate]
  let kernels: [MatrixTemplate]
  let outputGradients: [MatrixTemplate]
  /// What layers of the network have learnt.
  let givenWeights: [GivenWeightsTemplate]
  /// What is said before anything is asked.
  let intro: TextTemplate?
  /// In the order written; at least one.
  let asks: [Ask]
  let choices: [Choice]
  let words: [Choice]
  let hints: [HintTemplate]
  let diagnoses: [Diagnosis]
  /// What its attributes say, those of its parameters and networks left out.
  let attributes: [String]

  /// Whether seeds make a difference to it.
  package var isParameterised: Bool {
    !parameters.isEmpty || hasRandomMatrices
  }
  /// Whether matrices have numbers that no parameter settles.
  var hasRandomMatrices: Bool {
    (images + kernels + outputGradients).contains(where: \.isRandom)
      || givenWeights.contains(where: \.matrix.isRandom)
  }
  /// What is computed for the first thing asked; nil for a question with choices.
  package var quantity: (any Quantity.Type)? { asks[0].form.quantity }
  /// The layer that is asked about first.
  package var at: String? { asks[0].at }
  /// Whether the answers are given and one or several are chosen.
  package var hasChoices: Bool { !choices.isEmpty }
  /// The names of the misconceptions it has words for.
  package var declaredMisconceptions: [String] { diagnoses.map { $0.misconception.name } }
  /// The parameters that are shown by their names.
  var symbols: Set<String> { asks.reduce(into: []) { $0.formUnion($1.form.symbols) } }

  /// The pictures in its texts.
  package var pictures: [Picture] {
    let texts: [TextTemplate?] =
      [intro] + asks.map(\.prompt) + (choices + words).flatMap { [$0.text, $0.feedback] } + hints.map(\.text)
      + diagnoses.map(\.feedback)
    return texts.flatMap { $0?.pictures ?? [] }
  }

  /// One answer to choose.
  struct Choice: Sendable {
    let text: TextTemplate
    let feedback: TextTemplate?
    let isCorrect: Bool
    let position: TextPosition
  }

  /// A hint, and the share of the points that it costs.
  struct HintTemplate: Sendable {
    let cost: Double
    let text: TextTemplate
    let line: Int
  }

  /// The author's words for a misconception.
  struct Diagnosis: Sendable {
    let misconception: any Misconception.Type
    let feedback: TextTemplate?
    let position: TextPosition
  }
}
