import Sentences

/// The bytes that training keeps: parameters, their gradients, the optimizer's running means, and every activation of a batch.
enum TrainingBytes: MemoryQuantity {
  static let name = "training-bytes"
  static let countsParameters = true
  static let options = [elementBytes, QuestionSubject.batch, optimizer]

  static let optimizer = QuantityOption(
    name: "optimizer",
    summary:
      "What the optimizer keeps for each parameter: sgd nothing, momentum one value, adam two; sgd where it is absent.",
    form: "optimizer")

  static func terms(_ subject: QuestionSubject) throws(QuantityError) -> [MemoryTerm] {
    let parameters = try ParameterCount.counted(subject)
    var terms = [
      MemoryTerm(name: localized("parameters"), values: parameters),
      MemoryTerm(name: localized("gradients"), values: parameters),
    ]
    switch subject.options[optimizer.name] ?? "sgd" {
    case "sgd": break
    case "momentum": terms.append(MemoryTerm(name: localized("velocities of momentum"), values: parameters))
    case "adam":
      terms.append(
        MemoryTerm(name: localized("the two running means of Adam"), values: parameters, times: 2))
    case let other:
      throw QuantityError("optimizer=“\(other)” is not known", "write sgd, momentum or adam")
    }
    terms.append(
      MemoryTerm(
        name: localized("activations"), values: try NeuronCount.counted(subject),
        times: try subject.count(QuestionSubject.batch.name, default: 1)))
    return terms
  }
}
