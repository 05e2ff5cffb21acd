/// The spatial sizes of a layer's output, channels left aside.
enum OutputSize: Quantity {
  static let name = "output-size"

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let row = try subject.requiredRow()
    guard let spatial = row.outputShape?.sizes?.dropLast() else { throw unknownSize }
    guard !spatial.isEmpty else {
      throw QuantityError(
        "\(row.id) puts out a flat vector, which has no spatial size",
        "ask for output-shape, or about an earlier layer")
    }
    var values: [Double] = []
    for size in spatial { values.append(try exactDouble(size)) }
    return Answer(values: values, form: .axes)
  }

  static func steps(_ subject: QuestionSubject) -> [String] { sizeSteps(subject) }
}
