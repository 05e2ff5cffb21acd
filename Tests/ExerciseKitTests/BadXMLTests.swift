import Foundation
import XCTest

@testable import ExerciseKit

final class BadXMLTests: XCTestCase {
  func testPrint() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: fixturesPath + "/BadXML").sorted() {
      let path = fixturesPath + "/BadXML/" + name
      print("== " + name)
      do throws(Diagnostics) {
        if name.hasPrefix("network-") || name.hasPrefix("text-in-empty") { _ = try NetworkReader.load(contentsOf: path) } else { _ = try Exercise.load(contentsOf: path) }
        print("ACCEPTED")
      } catch {
        print(error.description.replacingOccurrences(of: path, with: ""))
      }
    }
  }
}
