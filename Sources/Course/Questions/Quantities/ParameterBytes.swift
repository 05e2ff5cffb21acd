import Sentences

/// The bytes of the learnt values of a layer, or of the network: what its file is large by.
enum ParameterBytes: MemoryQuantity {
  static let name = "parameter-bytes"
  static let options = [elementBytes]
  static let countsParameters = true

  static func terms(_ subject: QuestionSubject) throws(QuantityError) -> [MemoryTerm] {
    [MemoryTerm(name: localized("parameters"), values: try ParameterCount.counted(subject))]
  }
}
