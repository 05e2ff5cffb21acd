/// What XCTest's text about a failed assertion says, taken apart: `XCTAssertEqual failed: ("3") is not equal to ("4") - why`.
struct AssertionMessage {
  var actual: String?
  var expected: String?
  /// The author's own words, or the whole text where it has another form.
  var comment: String

  init(_ description: String) {
    comment = description
    guard let colon = description.firstRange(of: "failed: ") ?? description.firstRange(of: "failed - ") else {
      return
    }
    let rest = description[colon.upperBound...]
    if let start = rest.firstRange(of: "(\""), start.lowerBound == rest.startIndex,
      let middle = rest.firstRange(of: "\") is not equal to (\""), let end = rest.ranges(of: "\")").last
    {
      actual = String(rest[start.upperBound..<middle.lowerBound])
      let tail = rest[middle.upperBound...]
      // With an accuracy XCTest writes `("4") +/- ("0.1")`; the first closing quote ends the expected value.
      let close = tail.firstRange(of: "\")") ?? end
      expected = String(tail[..<close.lowerBound])
      let after = rest[end.upperBound...]
      comment = after.hasPrefix(" - ") ? String(after.dropFirst(3)) : ""
    } else {
      comment = String(rest.hasPrefix("- ") ? rest.dropFirst(2) : rest)
    }
  }
}
