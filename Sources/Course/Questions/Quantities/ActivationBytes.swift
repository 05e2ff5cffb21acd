import Sentences

/// The bytes of the output values of a layer, or of all layers; the network's input is not among them.
enum ActivationBytes: MemoryQuantity {
  static let name = "activation-bytes"
  static let options = [elementBytes, QuestionSubject.batch]

  static func terms(_ subject: QuestionSubject) throws(QuantityError) -> [MemoryTerm] {
    [
      MemoryTerm(
        name: localized("activations"), values: try NeuronCount.counted(subject),
        times: try subject.count(QuestionSubject.batch.name, default: 1))
    ]
  }
}
