import SeededRandom
import XCTest

/// Golden vectors: a question is the same for a seed on every machine, for ever.
final class SplitMix64Tests: XCTestCase {
  func testNumbersAreThoseOfTheReferenceImplementation() {
    // The first outputs for seed 1234567, as published with the reference implementation in C.
    var generator = SplitMix64(seed: 1_234_567)
    let drawn = (0..<5).map { _ in generator.next() }
    XCTAssertEqual(
      drawn,
      [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  func testDrawsBelowABoundDoNotChange() {
    var generator = SplitMix64(seed: 7, purpose: "question/pool-between")
    XCTAssertEqual((0..<12).map { _ in generator.index(below: 6) }, [3, 3, 5, 3, 0, 1, 2, 5, 2, 4, 4, 2])
    XCTAssertEqual(generator.shuffled(Array(0..<8)), [1, 5, 2, 3, 4, 0, 7, 6])
  }

  func testEveryNumberBelowABoundIsDrawnAboutEquallyOften() {
    var generator = SplitMix64(seed: 1)
    var counts = Array(repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.index(below: 7)] += 1 }
    for count in counts { XCTAssertEqual(Double(count), 10_000, accuracy: 400) }
  }
}
