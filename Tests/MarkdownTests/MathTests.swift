import XCTest

@testable import MathText

final class MathTests: XCTestCase {
}
