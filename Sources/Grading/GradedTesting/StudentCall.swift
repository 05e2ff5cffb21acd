import Sentences
import WireFormat

/// One call of the student's module, as a session makes it.
struct StudentCall<Value> {
  /// The function's index in the exercise's interface.
  var function: Int
  /// The arguments, one after another.
  var arguments: [UInt8]
  /// The call as source text.
  var describe: () -> String
  /// An answer as text: whole, and the same for equal values.
  var text: (CallReply.Outcome) -> String
  /// What an answer means.
  ///
  /// - Throws: `UnusableAnswer` where it means nothing.
  var read: (CallReply.Outcome) throws -> Value
}

/// An answer that no module gives which is what it was compiled as.
struct UnusableAnswer: Error, CustomStringConvertible {
  var description: String
}

/// How one attempt at a call went.
enum CallAttempt<Value> {
  case answered(Value, CallReply.Outcome)
  case died(CallDeath)
}

/// A call that ended without an answer, and its process with it.
struct CallDeath {
  var failure: TestFailure
  /// The other parts whose calls the process had served before: any of them may have left the damage behind that this
  /// call died of. Then the call is made once more, with the same arguments, in a fresh process that has served nobody;
  /// if it dies there as well, it is the called part's own doing.
  ///
  /// It happens once in a part at most, since the fresh process is the part's own. A function that dies of what its own
  /// part did before is forgiven that once, too; it gains no answer that it could not have given.
  var otherParts: [String]

  /// Whether the process was killed, which a machine without memory does to whom it likes. That, too, is tried once
  /// more, once in a suite's process.
  var wasKilled: Bool

  /// Whether it was ended by a signal that it cannot send to itself: then the call is made again until it is not.
  var wasEndedFromOutside = false

  /// What is said of a call that was answered in the fresh process.
  func survived(_ call: String, _ answer: String) -> String {
    let (call, answer) = (Abbreviation.cut(call), Abbreviation.shortened(answer))
    let names = otherParts.map { localized("part \($0)") }.joined(separator: localized(" and "))
    return otherParts.isEmpty
      ? localized(
        "\(call) ended without an answer when its process was killed, and \(answer) in a fresh one.")
      : localized(
        "\(call) ended without an answer in the process that had served \(names), and \(answer) in a fresh one: look "
          + "for what \(names) may leave behind.")
  }
}
