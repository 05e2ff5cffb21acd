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
    switch answer(function, encode, result, describe) {
    case .success(let value): return value
    case .failure(let error):
      // Only a module that is not what it was compiled as can throw here.
      currentSession().abandonHost()
      currentSession().endTest(
        TestFailure(kind: .crashed, message: "an error came out of a function that cannot throw: \(error)"))
    }
  }

  /// Calls a function that may throw.
  /// - Throws: `StudentError` with the description of what the student's function threw.
  public static func callThrowing<Result>(
    _ function: Int, encode: (inout WireWriter) -> Void, result: WireCodec<Result>,
    describe: @escaping () -> String
  ) throws -> Result {
    try answer(function, encode, result, describe).get()
  }

  private static func currentSession() -> GradingSession {
    guard let session = GradingSession.current else {
      fatalError("a proxy module works only inside a suite that the grader runs")
    }
    return session
  }

  private static func text<Result>(of outcome: CallReply.Outcome, _ result: WireCodec<Result>) -> String {
    switch outcome {
    case .threw(let type, _): return "threw \(Abbreviation.cut(type))"
    case .returned(let bytes):
      var reader = WireReader(bytes)
      guard let value = try? result.decode(&reader) else { return "returned nothing that can be read" }
      return "returned \(Abbreviation.whole(of: value))"
    }
  }

  private static func answer<Result>(
    _ function: Int, _ encode: (inout WireWriter) -> Void, _ result: WireCodec<Result>,
    _ describe: @escaping () -> String
  ) -> Swift.Result<Result, StudentError> {
    var writer = WireWriter()
    encode(&writer)
    let session = currentSession()
    let answer = session.call(
      function, arguments: writer.bytes, describe: describe, text: { text(of: $0, result) })
    switch answer {
    case .threw(let type, let description):
      // Descriptions are as long as a stranger makes them.
      let (type, description) = (Abbreviation.cut(type), Abbreviation.cut(description))
      session.lastCall?.result = "threw \(type).\(description)"
      return .failure(StudentError(type: type, description: description))
    case .returned(let bytes):
      var reader = WireReader(bytes)
      do {
        let value = try result.decode(&reader)
        try reader.finish()
        session.lastCall?.result = Abbreviation.text(of: value)
        return .success(value)
      } catch {
        session.abandonHost()
        session.endTest(
          TestFailure(
            kind: .crashed, message: "The answer could not be read (\(error)).", call: session.lastCall?.text)
        )
      }
    }
  }
}

/// An error that a student's function threw, as far as it crosses: its type's name and its description.
public struct StudentError: Error, Equatable, CustomStringConvertible {
  public var type: String
  public var description: String
}
