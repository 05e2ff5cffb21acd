/// A quantity that follows from the gradients of a loss.
protocol GradientQuantity: Quantity {}

extension GradientQuantity {
  static var source: QuantitySource { .matrices }
  static var takesOutputGradient: Bool { true }
  static var options: [QuantityOption] {
    [QuestionSubject.parametersOf, QuestionSubject.target, QuestionSubject.lossFunction]
  }
}
