import Sentences
import XCTest

// Assertions that say what a student wants to read: what came back and what was expected, whole and as Swift values.

/// Fails the test unless `actual` is `expected`.
/// - Parameter comment: what to think of, in the author's words.
public func expectEqual<Value: Equatable>(
  _ actual: @autoclosure () throws -> Value, _ expected: @autoclosure () throws -> Value,
  _ comment: @autoclosure () -> String = "", file: StaticString = #filePath, line: UInt = #line
) rethrows {
  let (actual, expected) = (try actual(), try expected())
  guard actual != expected else { return }
  fail(Abbreviation.text(of: actual), Abbreviation.text(of: expected), comment(), file, line)
}

/// Fails the test unless `actual` is within `accuracy` of `expected`. NaN equals nothing.
public func expectEqual<Value: FloatingPoint>(
  _ actual: @autoclosure () throws -> Value, _ expected: @autoclosure () throws -> Value, accuracy: Value,
  _ comment: @autoclosure () -> String = "", file: StaticString = #filePath, line: UInt = #line
) rethrows {
  let (actual, expected) = (try actual(), try expected())
  if actual == expected || abs(actual - expected) <= accuracy { return }
  fail("\(actual)", "\(expected)", comment(), file, line)
}

/// Fails the test unless the two lists have the same length and every pair is within `accuracy`.
public func expectEqual<Value: FloatingPoint>(
  _ actual: @autoclosure () throws -> [Value], _ expected: @autoclosure () throws -> [Value], accuracy: Value,
  _ comment: @autoclosure () -> String = "", file: StaticString = #filePath, line: UInt = #line
) rethrows {
  let (actual, expected) = (try actual(), try expected())
  if actual.count == expected.count,
    zip(actual, expected).allSatisfy({ $0 == $1 || abs($0 - $1) <= accuracy })
  {
    return
  }
  fail(Abbreviation.text(of: actual), Abbreviation.text(of: expected), comment(), file, line)
}

/// Fails the test unless `expression` throws.
public func expectError<Value>(
  _ expression: @autoclosure () throws -> Value, _ comment: @autoclosure () -> String = "",
  file: StaticString = #filePath, line: UInt = #line
) {
  do {
    let value = try expression()
    fail(Abbreviation.text(of: value), localized("an error"), comment(), file, line)
  } catch {}
}

func fail(_ actual: String, _ expected: String, _ comment: String, _ file: StaticString, _ line: UInt) {
  // The form that XCTAssertEqual uses, so that editors and the grader read both alike.
  let why = comment.isEmpty ? "" : " - \(comment)"
  if let session = GradingSession.current {
    session.endTest(
      .init(
        kind: .failed, message: comment, actual: actual, expected: expected,
        file: "\(file)".split(separator: "/").last.map(String.init), line: Int(line)))
  }
  XCTFail("(\"\(actual)\") is not equal to (\"\(expected)\")\(why)", file: file, line: line)
}
