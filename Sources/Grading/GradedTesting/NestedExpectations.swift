import XCTest

// The same for tables and for stacks of tables of numbers.

/// Fails the test unless the two tables have the same rows and columns and every pair is within `accuracy`.
public func expectEqual<Value: FloatingPoint>(
  _ actual: @autoclosure () throws -> [[Value]], _ expected: @autoclosure () throws -> [[Value]],
  accuracy: Value, _ comment: @autoclosure () -> String = "", file: StaticString = #filePath,
  line: UInt = #line
) rethrows {
  let (actual, expected) = (try actual(), try expected())
  if isSame(actual, expected, accuracy) { return }
  fail(Abbreviation.text(of: actual), Abbreviation.text(of: expected), comment(), file, line)
}

/// Fails the test unless the two stacks have the same sizes and every pair of numbers is within `accuracy`.
public func expectEqual<Value: FloatingPoint>(
  _ actual: @autoclosure () throws -> [[[Value]]], _ expected: @autoclosure () throws -> [[[Value]]],
  accuracy: Value, _ comment: @autoclosure () -> String = "", file: StaticString = #filePath,
  line: UInt = #line
) rethrows {
  let (actual, expected) = (try actual(), try expected())
  if actual.count == expected.count, zip(actual, expected).allSatisfy({ isSame($0, $1, accuracy) }) { return }
  fail(Abbreviation.text(of: actual), Abbreviation.text(of: expected), comment(), file, line)
}

/// NaN equals nothing.
private func isSame<Value: FloatingPoint>(_ left: [[Value]], _ right: [[Value]], _ accuracy: Value) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { left, right in
      left.count == right.count
        && zip(left, right).allSatisfy { $0 == $1 || abs($0 - $1) <= accuracy }
    }
}
