import Questions

/// The questions of an exercise.
package struct Quiz: Sendable {
  /// In the order written; their ids are unique.
  package let questions: [Question]
  /// How many of them one student gets; nil where the course says so.
  package let pool: Int?
  /// How often a question may be answered; nil where the course says so.
  package let attempts: Int?
  /// The share of the points that a wrong attempt costs; nil where the course says so.
  package let penalty: Double?
  /// What makes it an exam; nil for a quiz to practise.
  package let exam: Exam?

  /// A quiz of those questions alone for which something holds.
  package func only(_ holds: (Question) -> Bool) -> Quiz {
    Quiz(questions: questions.filter(holds), pool: nil, attempts: attempts, penalty: penalty, exam: exam)
  }

  package func question(_ id: String) -> Question? { questions.first { $0.id == id } }
}

/// What holds for one question once exercise and course have had their say.
package struct AttemptRules: Sendable, Equatable {
  package var attempts: Int
  package var penalty: Double

  /// Where nobody says anything: three attempts, each wrong one costs a quarter.
  package static let standard = AttemptRules(attempts: 3, penalty: 0.25)

  /// The question's own rules before the quiz's, the quiz's before the course's.
  package init(_ question: Question, in quiz: Quiz, course: CourseSettings?) {
    attempts = question.attempts ?? quiz.attempts ?? course?.attempts ?? Self.standard.attempts
    penalty = question.penalty ?? quiz.penalty ?? course?.penalty ?? Self.standard.penalty
  }

  package init(attempts: Int, penalty: Double) {
    self.attempts = attempts
    self.penalty = penalty
  }
}
