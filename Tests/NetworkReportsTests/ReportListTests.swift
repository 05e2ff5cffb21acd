import Networks
import XCTest

@testable import NetworkReports

/// What all formats of an analysis have in common.
final class ReportListTests: XCTestCase {
  private let network = Network(
    input: Shape(16, 16, 3),
    layers: [Convolution(filters: 8, kernelSize: 3), MaxPooling(2), ReLU(), Dense(units: 10)])

  /// The first is what people see who ask for none; the others are for programs, and the same on any terminal.
  func testTheFirstIsForPeopleAndFitsTheirTerminal() throws {
    let analysis = try network.analyze()
    XCTAssertGreaterThan(AnalysisReports.all.count, 2)
    for (index, report) in AnalysisReports.all.enumerated() {
      XCTAssertEqual(report.isData, index > 0, report.name)
      let whole = report.render(analysis, usesColor: false)
      XCTAssertEqual(whole, report.render(analysis, usesColor: false, width: nil), report.name)
      let narrow = report.render(analysis, usesColor: false, width: 40)
      XCTAssertEqual(whole == narrow, report.isData, report.name)
      if !report.isData {
        XCTAssertTrue(narrow.split(separator: "\n").allSatisfy { $0.count <= 40 }, report.name)
      }
    }
  }
}
