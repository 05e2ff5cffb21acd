import Networks

/// A number, or several, that the reference network computes and a question can ask for.
///
/// Each quantity is one file in this folder and one line in `Quantities.all`.
package protocol Quantity: Sendable {
  /// The value of the attribute `quantity`.
  static var name: String { get }

  /// The answer.
  ///
  /// - Throws: `QuantityError` where there is none, with what the question's author can do.
  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer

  /// The reference's own trace: the formula of each step with the numbers put in.
  static func steps(_ subject: QuestionSubject) -> [String]

  /// What a question must have for it to be computed.
  static var source: QuantitySource { get }

  /// The attributes of `<ask>` that it has a use for.
  static var options: [QuantityOption] { get }

  /// For a truth about layers, the words that say it does not hold, as a question may ask where it first does not; nil for numbers.
  static var negation: String? { get }

  /// Whether a question may say, with `<output-gradient>`, what comes from behind.
  static var takesOutputGradient: Bool { get }

  // What mistakes it can be got wrong by: see `Misconception`.

  /// Whether it counts parameters.
  static var countsParameters: Bool { get }

  /// Whether it is a receptive field or follows from one.
  static var isAboutFields: Bool { get }

  /// Whether it comes out otherwise for someone who leaves out how far apart neighbours look.
  static var needsJump: Bool { get }

  /// Whether it is a gradient to which all places add, because they share what it is the gradient of.
  static var addsUpPlaces: Bool { get }

  /// For what a step of learning changes: the values before it, and how far the step goes; nil for everything else.
  static func beforeStep(_ subject: QuestionSubject) -> (values: [Double], rate: Double)?

  /// The answer on one axis, for someone to whom the receptive field there is `field`; nil where a field alone gives none.
  ///
  /// - Parameter image: the input's size on the axis; nil where it is not known.
  static func value(ofField field: Int, image: Int?) -> Double?
}

extension Quantity {
  package static var source: QuantitySource { .network }
  package static var options: [QuantityOption] { [] }
  package static var negation: String? { nil }
  package static var takesOutputGradient: Bool { false }
  package static var countsParameters: Bool { false }
  package static var isAboutFields: Bool { false }
  package static var needsJump: Bool { isAboutFields }
  package static var addsUpPlaces: Bool { false }
  package static func value(ofField field: Int, image: Int?) -> Double? { nil }
  package static func beforeStep(_ subject: QuestionSubject) -> (values: [Double], rate: Double)? { nil }
}

/// What a quantity is computed from.
package enum QuantitySource: Sendable {
  /// `<network>`.
  case network
  /// `<image>` and `<kernel>`, and a network where there is one.
  case matrices
}

/// All quantities a question can ask for.
package enum Quantities {
  package static let all: [any Quantity.Type] = [
    OutputShape.self,
    OutputSize.self,
    ParameterCount.self,
    NeuronCount.self,
    UnsharedParameterCount.self,
    MultiplyAccumulates.self,
    ReceptiveFieldSize.self,
    Jump.self,
    ReceptiveFieldCenter.self,
    Capacity.self,
    Coverage.self,
    FeatureMapValues.self,
    FeatureMapSum.self,
    FeatureMapMaximum.self,
    GradientInput.self,
    GradientWeights.self,
    GradientBias.self,
    Loss.self,
    UpdatedWeights.self,
    UpdatedBias.self,
    Fits.self,
    SizeBeforeRounding.self,
    ConnectionsPerUnit.self,
    WeightsPerFilter.self,
    ActivationBytes.self,
    ParameterBytes.self,
    TrainingBytes.self,
  ]

  /// The attributes of `<ask>` that some quantity has a use for, each once.
  package static let options: [QuantityOption] = all.flatMap { $0.options }.reduce(into: []) {
    options, option in
    if !options.contains(where: { $0.name == option.name }) { options.append(option) }
  }

  /// The one that messages show.
  static let example: any Quantity.Type = OutputSize.self

  package static func quantity(named name: String) -> (any Quantity.Type)? { all.first { $0.name == name } }
}

extension QuestionSubject {
  /// The row asked about.
  ///
  /// - Throws: `QuantityError` for a question without a network.
  func requiredRow() throws(QuantityError) -> LayerAnalysis {
    guard let row else { throw QuantityError("there is no network to ask about", "add <network>") }
    return row
  }
}

/// Whole numbers up to 2^53, which a Double holds exactly.
func exactDouble(_ number: Int) throws(QuantityError) -> Double { try exactDouble(Int64(number)) }

/// The same for a count.
func exactDouble(_ number: Int64) throws(QuantityError) -> Double {
  guard let value = Double(exactly: number), abs(number) <= 1 << 53 else {
    throw QuantityError("the answer \(number) is too long to be typed", "use smaller sizes")
  }
  return value
}

/// `32x32x3`, with the sizes that are not known as `*`.
func shapeText(_ row: LayerAnalysis) -> String { row.partialOutputShape?.description ?? "?" }
