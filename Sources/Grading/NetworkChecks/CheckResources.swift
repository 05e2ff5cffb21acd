import Escaping
import Intake

/// What a check of a trained network may need besides the network: the student's weights, images, and a place for pictures.
package struct CheckResources: Sendable {
  /// Where images come from.
  package enum Images: Sendable {
    /// A folder as `grade data` makes it; it may not be there.
    case folder(String)
    /// Drawn on the spot: the checks that need no photographs are run on them.
    case drawn
  }

  /// The student's own trained weights; nil where none were handed in.
  package var checkpoint: StudentFile?
  package var images: Images?
  /// The folder that pictures are written into; nil for nowhere.
  package var pictures: String?
  /// Trains the network anew instead of taking the student's weights.
  package var retraining: Retraining?
  /// The course whose folder keeps verdicts that took long; nil for a stranger's work, whose verdicts are always made anew.
  package var memory: String?
  /// How many threads compute. The verdict is the same for any number.
  package var threads = 1
  /// How commands are suggested.
  package var commands = CourseCommands()
  /// Told how far a check has come, in a line; empty when that line is done with.
  package var progress: @Sendable (String) -> Void = { _ in }

  package init() {}
}

/// The grader's own training of a student's network.
package struct Retraining: Sendable {
  /// When they are over, the weights so far count.
  package var minutes: Double

  package init(minutes: Double) { self.minutes = minutes }
}
