/// An attribute of `<ask>` for what a quantity depends on besides the network: the batch, the optimizer.
package struct QuantityOption: Sendable, Equatable {
  package var name: String
  /// What it says, in a sentence that editors show.
  package var summary: String
  /// What may stand in it: a type of exercise.xsd.
  package var form: String
}

extension QuestionSubject {
  /// The whole number that an option has; the default where it is not written.
  ///
  /// - Throws: `QuantityError` for anything that is no whole number of at least 1.
  func count(_ option: String, default usual: Int) throws(QuantityError) -> Int {
    guard let text = options[option] else { return usual }
    guard let number = Int(text), number >= 1 else {
      throw QuantityError(
        "\(option)=“\(text)” is no whole number of at least 1", "write a number such as \(usual)")
    }
    return number
  }
}
