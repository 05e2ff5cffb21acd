@testable import Exercises
@testable import Questions

/// What people type as an answer to the course's own questions: read, marked, and explained where it is wrong.
enum QuizFuzz: FuzzTarget {
  static let name = "quiz"

  /// Each question with a few seeds. The fuzzer runs in the package's folder.
  private static let instances: [QuestionInstance] = {
    let files = (1...3).map { "Exercises/exercise\($0)/exercise.xml" }
    let questions = files.flatMap { (try? Exercise.load(contentsOf: $0))?.quiz?.questions ?? [] }
    precondition(!questions.isEmpty, "run the fuzzer in the package's folder")
    return questions.flatMap { question in
      (1...3).compactMap { seed in try? question.instance(seed: UInt64(seed)) }
    }
  }()

  /// The first two bytes choose the question, the rest is the answer.
  static func read(_ bytes: [UInt8]) {
    guard bytes.count >= 2 else { return }
    let instance = instances[(Int(bytes[0]) << 8 | Int(bytes[1])) % instances.count]
    guard let answer = try? instance.read(String(decoding: bytes.dropFirst(2), as: UTF8.self)) else { return }
    let mark = instance.mark(answer)
    precondition(mark.share >= 0 && mark.share <= 1, "a share of \(mark.share)")
    if !mark.isFull { _ = instance.explanations(for: answer) }
  }
}
