import Sentences
import WireFormat

/// What the proxy module of an exercise calls: each of its functions sends its arguments to the student's process and
/// returns what comes back.
///
/// A call without an answer does not return: it ends the test, with the reason, and the suite goes on with the next.
public enum StudentModule {
  /// Calls a function that cannot throw.
  /// - Parameters:
  ///   - function: its index in the exercise's interface.
  ///   - encode: writes the arguments.
  ///   - result: how the result crosses.
  ///   - describe: the call as source text, for the report; only made when it is needed.
  public static func call<Result>(
    _ function: Int, encode: (inout WireWriter) -> Void, result: WireCodec<Result>,
    describe: @escaping () -> String
  ) -> Result {
    answer(function, encode, result, describe) { session, outcome in
      switch try read(outcome, result, session) {
      case .success(let value): return value
      case .failure(let error):
        // Only a module that is not what it was compiled as can throw here.
        throw UnusableAnswer(
          description: localized(
            "an error came out of a function that cannot throw: \(Abbreviation.cut("\(error)"))"))
      }
    }
  }

  /// Calls a function that may throw.
  /// - Throws: `StudentError` with the description of what the student's function threw.
  public static func callThrowing<Result>(
    _ function: Int, encode: (inout WireWriter) -> Void, result: WireCodec<Result>,
    describe: @escaping () -> String
  ) throws -> Result {
    try answer(function, encode, result, describe) { session, outcome in
      try read(outcome, result, session)
    }.get()
  }

  private static func currentSession() -> GradingSession {
    guard let session = GradingSession.current else {
      fatalError("a proxy module works only inside a suite that the grader runs")
    }
    return session
  }

  private static func text<Result>(of outcome: CallReply.Outcome, _ result: WireCodec<Result>) -> String {
    switch outcome {
    case .threw(let type, _): return localized("threw \(Abbreviation.cut(type))")
    case .returned(let bytes):
      var reader = WireReader(bytes)
      guard let value = try? result.decode(&reader) else {
        return localized("returned nothing that can be read")
      }
      return localized("returned \(Abbreviation.whole(of: value))")
    }
  }

  private static func answer<Result, Value>(
    _ function: Int, _ encode: (inout WireWriter) -> Void, _ result: WireCodec<Result>,
    _ describe: @escaping () -> String,
    _ read: @escaping (GradingSession, CallReply.Outcome) throws -> Value
  ) -> Value {
    var writer = WireWriter()
    encode(&writer)
    let session = currentSession()
    return session.call(
      StudentCall(
        function: function, arguments: writer.bytes, describe: describe, text: { text(of: $0, result) },
        read: { try read(session, $0) }))
  }

  /// What came back, which is noted as the last call's result.
  ///
  /// - Throws: `UnusableAnswer`.
  private static func read<Result>(
    _ outcome: CallReply.Outcome, _ result: WireCodec<Result>, _ session: GradingSession
  ) throws -> Swift.Result<Result, StudentError> {
    switch outcome {
    case .threw(let type, let description):
      // Descriptions are as long as a stranger makes them.
      let (type, description) = (Abbreviation.cut(type), Abbreviation.cut(description))
      session.lastCall?.result = "threw \(type).\(description)"
      return .failure(StudentError(type: type, description: description))
    case .returned(let bytes):
      var reader = WireReader(bytes)
      let value: Result
      do {
        value = try result.decode(&reader)
        try reader.finish()
      } catch {
        throw UnusableAnswer(description: localized("The answer could not be read (\("\(error)"))."))
      }
      session.lastCall?.result = Abbreviation.text(of: value)
      return .success(value)
    }
  }
}

/// An error that a student's function threw, as far as it crosses: its type's name and its description.
public struct StudentError: Error, Equatable, CustomStringConvertible {
  public var type: String
  public var description: String
}
