import Diagnostics
import XCTest

/// A mistyped name is guessed where one name alone is near; else those there are get listed.
final class NearestNameTests: XCTestCase {
  private let exercises = (1...6).map { "exercise\($0)" }

  func testTheOnlyNearNameIsMeant() {
    for (typed, names, meant) in [
      ("exercize3", exercises, "exercise3"), ("Exercise-4", exercises, "exercise4"),
      ("kernal", ["kernel", "stride", "padding"], "kernel"), ("pad", ["kernel", "padding"], "padding"),
      ("conv21", ["conv1_1", "conv2_1"], "conv2_1"), ("hnit", ["hint", "quiz"], "hint"),
      ("pool", ["pool1", "conv1"], "pool1"), ("pool1", ["pool", "conv"], "pool"),
      ("hnit", ["hint", "hint"], "hint"),
    ] {
      XCTAssertEqual(nearestName(to: typed, among: names), meant, typed)
      XCTAssertEqual(nameAdvice(for: typed, among: names, orList: "there are"), "did you mean \(meant)?")
    }
  }

  func testAnotherNumberIsNeverGuessed() {
    for (typed, names) in [
      ("exercise9", exercises), ("exercise9", ["exercise1"]), ("exercize9", ["exercise1"]),
      ("exercise33", exercises), ("3.9", ["3.1", "3.2"]), ("3.21", ["3.2"]), ("conv4", ["conv1"]),
      ("table-capacity-conv9", ["table-capacity-conv1", "table-capacity-pool1"]),
      ("v3-inception", ["v2-inception"]),
    ] {
      XCTAssertNil(nearestName(to: typed, among: names), typed)
      XCTAssertEqual(
        nameAdvice(for: typed, among: names, orList: "there are"),
        "there are \(names.joined(separator: ", "))")
    }
  }

  func testNamesThatAreEquallyNearAreNotChosenFrom() {
    for (typed, names) in [
      ("exercise", exercises), ("pool", ["pool1", "pool2"]), ("cat", ["bat", "rat"]),
      ("pad", ["padding", "padded"]),
    ] {
      XCTAssertNil(nearestName(to: typed, among: names), typed)
    }
    XCTAssertEqual(nearestName(to: "kernl", among: ["kernels", "kernel"]), "kernel", "the nearer of two")
  }

  func testALongListIsCut() {
    let names = (10...40).map { "l\($0)" }
    XCTAssertEqual(
      nameAdvice(for: "q", among: names, orList: "there are"),
      "there are l10, l11, l12, l13, l14, l15, l16, l17, l18, l19, l20, l21 and 19 more")
    XCTAssertNil(nameAdvice(for: "q", among: [], orList: "there are"))
  }
}
