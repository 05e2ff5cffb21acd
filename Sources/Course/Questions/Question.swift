import Diagnostics

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
  package let file: String
  package let position: TextPosition

  let parameters: [Parameter]
  let requirements: [WrittenRequirement]
  let network: NetworkTemplate?
  let images: [MatrixTemplate]
  let kernels: [MatrixTemplate]
  let outputGradients: [MatrixTemplate]
  let prompt: Template
  /// What is computed; nil for a question with choices.
  package let quantity: (any Quantity.Type)?
  /// The layer asked about.
  package let at: String?
  /// Where the question asks.
  let askPosition: TextPosition
  let choices: [Choice]
  let hints: [HintTemplate]
  let diagnoses: [Diagnosis]

  /// Whether seeds make a difference to it.
  package var isParameterised: Bool {
    !parameters.isEmpty || images.contains(where: \.isRandom) || outputGradients.contains(where: \.isRandom)
  }
  /// Whether the answers are given and one or several are chosen.
  package var hasChoices: Bool { !choices.isEmpty }
  /// The names of the misconceptions it has words for.
  package var declaredMisconceptions: [String] { diagnoses.map { $0.misconception.name } }

  /// One answer to choose.
  struct Choice: Sendable {
    let text: Template
    let feedback: Template?
    let isCorrect: Bool
    let position: TextPosition
  }

  /// A hint, and the share of the points that it costs.
  struct HintTemplate: Sendable {
    let cost: Double
    let text: Template
    let line: Int
  }

  /// The author's words for a misconception.
  struct Diagnosis: Sendable {
    let misconception: any Misconception.Type
    let feedback: Template?
    let position: TextPosition
  }
}
