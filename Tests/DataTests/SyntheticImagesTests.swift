import ImageData
import XCTest

final class SyntheticImagesTests: XCTestCase {
  func testClassesAreBalancedAndSayWhatTheyAre() {
    let data = SyntheticImages.make(training: 200, test: 50, seed: 1)
    XCTAssertEqual(data.training?.classCounts, [Int](repeating: 20, count: 10))
    XCTAssertEqual(data.test?.classCounts, [Int](repeating: 5, count: 10))
    XCTAssertEqual(data.source, .synthetic)
    XCTAssertTrue(data.classNames.allSatisfy { $0.hasPrefix("synthetic-") })
  }

  func testASeedDrawsTheSameImagesForEver() throws {
    let set = SyntheticImages.images("training", count: 100, seed: 1)
    XCTAssertEqual(
      try set.fingerprint(), 9_345_290_276_130_953_154,
      "a change here makes every set of earlier versions another one")
  }

  func testImagesDoNotDependOnHowManyThereAre() throws {
    let few = SyntheticImages.images("test", count: 15, seed: 7)
    let many = SyntheticImages.images("test", count: 37, seed: 7)
    for index in 0..<15 { XCTAssertEqual(try few.image(index), try many.image(index)) }
    XCTAssertEqual(
      SyntheticImages.records("test", 20..<37, seed: 7),
      Array(SyntheticImages.records("test", 0..<37, seed: 7).suffix(17 * 3073)))
  }

  func testOtherSeedsAndNamesDrawOtherImages() throws {
    let image = try SyntheticImages.images("test", count: 1, seed: 7).image(0)
    XCTAssertNotEqual(try SyntheticImages.images("test", count: 1, seed: 8).image(0), image)
    XCTAssertNotEqual(try SyntheticImages.images("training", count: 1, seed: 7).image(0), image)
  }
}
