import Training
import XCTest

final class GradientCheckTests: XCTestCase {
  private let function: ([Double]) -> Double = { $0[0] * $0[0] * $0[1] + 3 * $0[2] }

  func testARightGradientPasses() {
    let result = gradientCheck(of: function, at: [2, 5, 1], gradient: [20, 4, 3])
    XCTAssertTrue(result.isWithin(1e-6), "\(result)")
  }

  func testAWrongGradientIsFoundWithItsPlace() {
    let result = gradientCheck(of: function, at: [2, 5, 1], gradient: [20, 2, 3])
    XCTAssertFalse(result.isWithin(0.1))
    XCTAssertEqual(result.index, 1)
    XCTAssertEqual(result.given, 2)
    XCTAssertEqual(result.measured, 4, accuracy: 1e-6)
    XCTAssertEqual(result.largestError, 0.5, accuracy: 1e-6)
  }

  func testFloatSuffices() {
    let result = gradientCheck(
      of: { (x: [Float]) in x[0] * x[0] * x[1] }, at: [2, 5], gradient: [20, 4])
    XCTAssertTrue(result.isWithin(1e-2), "\(result)")
  }

  func testNotANumberAndMissingValuesNeverPass() {
    XCTAssertFalse(gradientCheck(of: function, at: [2, 5, 1], gradient: [20, .nan, 3]).isWithin(1e9))
    XCTAssertFalse(gradientCheck(of: function, at: [2, 5, 1], gradient: [20, 4]).isWithin(1e9))
    XCTAssertFalse(gradientCheck(of: { _ in Double.nan }, at: [1.0], gradient: [0]).isWithin(1e9))
  }
}
