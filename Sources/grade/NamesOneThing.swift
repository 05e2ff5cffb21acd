import ArgumentParser
import Sentences

/// A command about one thing that is named, such as an exercise.
protocol NamesOneThing: ParsableCommand {
  /// What is said where several are named, such as "One exercise is graded at a time."
  static var oneAtATime: String { get }
  /// The option for pieces of the thing; nil where there is none.
  static var pieces: PieceOption? { get }

  /// The thing, as it was typed; nil where none was.
  var thing: String? { get }
  var courseOptions: CourseOptions { get }
}

extension NamesOneThing {
  static var pieces: PieceOption? { nil }
}

/// An option for pieces of an exercise, such as `--part 3.2`.
struct PieceOption: Sendable {
  let name: String
  /// The pieces of the exercise on a line.
  let pieces: @Sendable (CommandLineWords) -> [String]

  static let part = PieceOption(name: "--part") { $0.parts }
  static let question = PieceOption(name: "--question") { $0.questions }
}

extension GradeExercise: NamesOneThing {
  static var oneAtATime: String { localized("One exercise is graded at a time.") }
  static let pieces: PieceOption? = .part
  var thing: String? { exercise }
}

extension ShowHint: NamesOneThing {
  static var oneAtATime: String { localized("One exercise's hints are shown at a time.") }
  static let pieces: PieceOption? = .part
  var thing: String? { exercise }
}

extension TakeQuiz: NamesOneThing {
  static var oneAtATime: String { localized("One exercise's questions are asked at a time.") }
  static let pieces: PieceOption? = .question
  var thing: String? { exercise }
}

extension PreviewQuestions: NamesOneThing {
  static var oneAtATime: String { localized("One exercise's questions are shown at a time.") }
  static let pieces: PieceOption? = .question
  var thing: String? { exercise }
}

extension Learn: NamesOneThing {
  static var oneAtATime: String { localized("One lesson is read at a time.") }
  var thing: String? { lesson }
}

extension ResetExercise: NamesOneThing {
  static var oneAtATime: String { localized("One exercise is started again at a time.") }
  var thing: String? { exercise }
}

extension ShowSolution: NamesOneThing {
  static var oneAtATime: String { localized("One exercise's solution is shown at a time.") }
  var thing: String? { exercise }
}

extension ShowProgress: NamesOneThing {
  static var oneAtATime: String { localized("One exercise's parts are shown at a time.") }
  var thing: String? { exercise }
}

extension CreateQuestion: NamesOneThing {
  static var oneAtATime: String { localized("One exercise gets a question at a time.") }
  var thing: String? { exercise }
}

extension TrainModel: NamesOneThing {
  static var oneAtATime: String { localized("One network is trained at a time.") }
  var thing: String? { network }
}
