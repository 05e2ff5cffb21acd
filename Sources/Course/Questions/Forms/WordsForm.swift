import Diagnostics
import Escaping
import Sentences
import XMLDocuments

/// `<ask>` with `<words>`: one short word, of which every spelling is listed.
///
///     <words>
///       <word correct="true">equivariance | equivariant | translation equivariance</word>
///       <word>invariance | invariant <feedback>Invariance is what pooling adds.</feedback></word>
///     </words>
struct WordsForm: QuestionForm {
  static let name = "words"

  static func isWritten(in ask: XMLElement, of question: XMLElement) -> Bool {
    question.element(named: "words") != nil
  }

  private let vocabulary: Vocabulary
  /// The numbers of the right ones.
  private let right: [Int]

  init?(_ ask: XMLElement, of question: XMLElement, _ findings: inout FindingCollector) {
    guard let element = question.element(named: "words") else { return nil }
    var entries: [Vocabulary.Entry] = []
    var right: [Int] = []
    var places: [String: Int] = [:]
    for word in element.elements(named: "word") {
      let spellings = word.text.split(separator: "|").map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      for spelling in spellings {
        let folded = Vocabulary.folded(spelling)
        if folded.isEmpty {
          findings.report(
            at: word.position, "a spelling is empty", advice: "write the word, and | between two spellings")
        } else if let line = places[folded], line != word.position.line {
          findings.report(
            at: word.position,
            "\(quoted(spelling)) is listed on line \(line) as well: case, accents and hyphens do not count",
            advice: "leave one of them out")
        }
        if spelling.count > 60 {
          findings.report(
            at: word.position, "\(quoted(spelling)) is no short word", advice: "use <choices> for sentences")
        }
        places[folded] = word.position.line
      }
      guard let first = spellings.first else {
        findings.report(at: word.position, "the word is empty", advice: "write it inside <word>")
        continue
      }
      if word["correct"] == "true" { right.append(entries.count) }
      entries.append(Vocabulary.Entry(name: first, spellings: Array(spellings.dropFirst())))
    }
    if right.isEmpty {
      findings.report(
        at: element.position, "none of the words is correct",
        advice: "mark the right one with correct=\"true\"")
    }
    vocabulary = Vocabulary(entries: entries, wanted: localized("a word, or a few"), isOpen: true)
    self.right = right
  }

  func answer(_ asked: Asked, by reference: Reference) throws(QuantityError) -> Answer {
    Answer(values: right.map(Double.init), form: .names(vocabulary))
  }

  func steps(_ asked: Asked) -> [String] {
    asked.words.compactMap { $0.isCorrect ? $0.feedback : nil }
  }
}
