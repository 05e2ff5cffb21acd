import Sentences
import WireFormat

/// What XCTest's text about a failed assertion says, taken apart: `XCTAssertEqual failed: ("3") is not equal to ("4") - why`.
struct AssertionMessage {
  var actual: String?
  var expected: String?
  /// The author's own words, or the whole text where it has another form.
  var comment: String

  /// What stands between two values that were compared, and what it says of the second.
  private static let relations: [(words: String, meaning: @Sendable (String) -> String)] = [
    (" is not equal to ", { $0 }), (" is equal to ", { localized("anything but \($0)") }),
    (" is not identical to ", { localized("the same object as \($0)") }),
    (" is identical to ", { localized("another object than \($0)") }),
    (" is not greater than or equal to ", { localized("at least \($0)") }),
    (" is not greater than ", { localized("more than \($0)") }),
    (" is not less than or equal to ", { localized("at most \($0)") }),
    (" is not less than ", { localized("less than \($0)") }),
    (" is less than ", { localized("at least \($0)") }),
    (" is greater than ", { localized("at most \($0)") }),
  ]

  /// Assertions about one value: how it came out, where XCTest does not show it, and what was wanted.
  private static var single: [String: (actual: String?, expected: String)] {
    let (value, anError, noError) = (localized("a value"), localized("an error"), localized("no error"))
    return [
      "XCTAssertTrue": ("false", "true"), "XCTAssert": ("false", "true"), "XCTAssertFalse": ("true", "false"),
      "XCTAssertNil": (nil, "nil"), "XCTAssertNotNil": ("nil", value), "XCTUnwrap": ("nil", value),
      "XCTAssertThrowsError": (noError, anError), "XCTAssertNoThrow": (nil, noError),
    ]
  }

  init(_ description: String) {
    comment = description
    if let threw = description.firstRange(of: " threw error \""), description.hasPrefix("XCT"),
      let dash = description[threw.upperBound...].ranges(of: "\" - ").last
    {
      actual = String(description[threw.lowerBound..<dash.lowerBound].dropFirst()) + "\""
      (expected, comment) = (localized("no error"), String(description[dash.upperBound...]))
      return
    }
    guard let colon = description.firstRange(of: "failed: ") ?? description.firstRange(of: "failed - ") else {
      if let end = description.firstRange(of: " failed"), end.upperBound == description.endIndex,
        let known = Self.single[String(description[..<end.lowerBound])]
      {
        (actual, expected, comment) = (known.actual, known.expected, "")
      }
      return
    }
    let assertion = description[..<colon.lowerBound].filter { $0 != " " }
    let rest = description[colon.upperBound...]
    if rest.hasPrefix("(\""), let compared = Self.compared(rest) {
      (actual, expected, comment) = compared
    } else if let known = Self.single[String(assertion)] {
      (actual, expected) = (known.actual, known.expected)
      // `"3" - why`, `threw error "Empty()" - why`, `expected non-nil value of type "Int" - why`, `- why`
      let dash = rest.firstRange(of: "\" - ") ?? rest.firstRange(of: " - ")
      comment = dash.map { String(rest[$0.upperBound...]) } ?? ""
      let said = String(rest[..<(dash?.lowerBound ?? rest.endIndex)])
      if assertion == "XCTAssertNil" { actual = said.trimmingQuotes }
      if assertion == "XCTAssertNoThrow" { actual = said + (dash == nil ? "" : "\"") }
      if description[colon] == "failed - " { comment = String(rest) }
    } else {
      comment = String(rest.hasPrefix("- ") ? rest.dropFirst(2) : rest)
    }
  }

  /// `("3") is not equal to ("4") +/- ("0.1") - why`
  private static func compared(_ text: Substring) -> (String, String, String)? {
    let found = relations.compactMap { words, meaning in
      text.firstRange(of: "\")\(words)(\"").map { (range: $0, meaning: meaning) }
    }
    guard let middle = found.min(by: { $0.range.lowerBound < $1.range.lowerBound }),
      let end = text.ranges(of: "\")").last, middle.range.upperBound <= end.lowerBound
    else { return nil }
    let tail = text[middle.range.upperBound...]
    // The comment may hold anything, and so may the value: the last quote that ends one, or that a comment follows.
    let ending = tail.firstRange(of: "\") - ") ?? end
    var value = String(tail[..<ending.lowerBound])
    // With an accuracy XCTest writes `("4") +/- ("0.1")`; the value is what comes first.
    if let accuracy = value.firstRange(of: "\") +/- (\"") { value = String(value[..<accuracy.lowerBound]) }
    let after = text[ending.lowerBound...].dropFirst(2)
    return (
      String(text[..<middle.range.lowerBound].dropFirst(2)), middle.meaning(value),
      after.hasPrefix(" - ") ? String(after.dropFirst(3)) : ""
    )
  }

  /// As the grader is told.
  func failure(inFile path: String?, atLine line: Int) -> TestFailure {
    TestFailure(
      kind: .failed, message: comment, actual: actual, expected: expected,
      file: path?.split(separator: "/").last.map(String.init), line: line > 0 ? line : nil)
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    let start = hasPrefix("\"") ? dropFirst() : self[...]
    return String(start.hasSuffix("\"") ? start.dropLast() : start)
  }
}
