import Diagnostics
import NetworkFiles
import XMLDocuments

/// Numbers that a sentence gives and the question's network does not have: `a 5x5 convolution` over `kernel="3"`.
///
/// Only what is typed into the sentence is looked at, not what placeholders put there, and only where a network is shown.
struct ForeignNumbers {
  /// A number that is typed where a parameter was meant is seen on one of so many draws.
  static let mostSeeds: UInt64 = 20

  private let question: Question
  /// The numbers typed into each sentence.
  private let typed: [(position: TextPosition, numbers: [String])]

  init(_ question: Question) {
    self.question = question
    let sentences = question.asks.map { ($0.position, $0.prompt) }
    let intro = question.intro.map { [(question.position, $0)] } ?? []
    typed =
      question.networks.isEmpty
      ? []
      : (intro + sentences).map { position, template in
        (position, Self.numbers(in: template.literals.joined(separator: " ")))
      }.filter { !$0.1.isEmpty }
  }

  /// The first number that is nowhere in what was drawn.
  func finding(in instance: QuestionInstance) -> Diagnostic? {
    guard !typed.isEmpty else { return nil }
    let known = known(instance)
    for (position, numbers) in typed {
      guard let foreign = numbers.first(where: { !known.contains($0) }) else { continue }
      let seed = question.isParameterised ? " with seed \(instance.seed)" : ""
      return Diagnostic(
        file: question.file, at: position,
        "the question \(question.id) speaks of \(foreign), which is nowhere in its network\(seed)",
        advice: question.isParameterised
          ? "write the parameter, such as {k}, or a word for a number that is meant to differ"
          : "write the network's number, or a word for one that is meant to differ", severity: .warning)
    }
    return nil
  }

  /// What the network's attributes and shapes, the parameters, the matrices and the question's own attributes say.
  private func known(_ instance: QuestionInstance) -> Set<String> {
    // What is not written is a stride of 1, no padding, the first pixel.
    var known: Set = ["0", "1"]
    func visit(_ element: XMLElement) {
      for attribute in element.attributes { known.formUnion(Self.numbers(in: attribute.value)) }
      element.elements.forEach(visit)
    }
    for network in instance.networks {
      visit(network.element)
      guard let analysis = network.subject.analysis else { continue }
      known.insert(String(analysis.layers.count))
      for shape in [analysis.input] + analysis.layers.compactMap(\.outputShape) {
        known.formUnion(Self.numbers(in: shape.description))
      }
    }
    known.formUnion(instance.parameters.values.flatMap(Self.numbers))
    known.formUnion(question.attributes.flatMap(Self.numbers))
    if let matrices = instance.subject.matrices {
      for maps in [matrices.image] + matrices.kernels {
        known.formUnion(Self.numbers(in: "\(maps.rows) \(maps.columns) \(maps.channels)"))
      }
      known.insert(String(matrices.kernels.count))
    }
    return known
  }

  /// The numbers of a text, without thousands separators: `3x3` gives 3 and 3. Words such as conv1 and 3-D have none.
  private static func numbers(in text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || ".,-".contains($0)) }.flatMap { word in
      let plain = word.filter { $0 != "," }
      let pieces = plain.split { "x×-".contains($0) }.map { piece in
        piece.last == "." ? piece.dropLast() : piece
      }
      let areNumbers = pieces.allSatisfy { piece in
        !piece.isEmpty && piece.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
      }
      return areNumbers ? pieces.map(String.init) : []
    }
  }
}
