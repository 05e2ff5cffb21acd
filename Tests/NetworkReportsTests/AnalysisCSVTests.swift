import Foundation
import NetworkFiles
import Networks
import XCTest

@testable import NetworkReports

/// The table for spreadsheets says what the JSON says.
final class AnalysisCSVTests: XCTestCase {
  private func analysis(_ layers: String, input: String = "16x16x3") throws -> NetworkAnalysis {
    let xml = "<network input=\"\(input)\">\(layers)</network>"
    return try NetworkReader.load(bytes: Array(xml.utf8), file: "n.xml").1
  }

  private func rows(_ analysis: NetworkAnalysis) -> [[String]] {
    AnalysisCSV.render(analysis, usesColor: false).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  func testEveryRowHasEveryColumnAndTheJSONsNumbers() throws {
    let analysis = try analysis(
      """
      <conv id="a" filters="8" kernel="3" padding="same"/><maxpool kernel="2"/><shared use="a" from="input" id="b"/>
      <maxpool kernel="2"/><dense units="10"/>
      """)
    let table = rows(analysis)
    let names = table[0]
    XCTAssertEqual(table.count, 1 + analysis.layers.count)
    XCTAssertTrue(table.allSatisfy { $0.count == names.count }, "\(table)")
    let json = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(AnalysisJSON.render(analysis, usesColor: false).utf8))
        as? [String: Any])
    let layers = try XCTUnwrap(json["layers"] as? [[String: Any]])
    for (row, layer) in zip(table.dropFirst(), layers) {
      let cells = Dictionary(uniqueKeysWithValues: zip(names, row))
      for name in ["parameters", "neurons", "unsharedParameters", "macs"] {
        XCTAssertEqual(cells[name], (layer[name] as? Int).map(String.init), "\(name) of \(row)")
      }
      XCTAssertEqual(cells["weightsOf"], layer["weightsOf"] as? String ?? "")
      let field = layer["receptiveField"] as? [String: Any]
      let sizes = field?["size"] as? [Int]
      XCTAssertEqual(cells["receptiveField1"], sizes.map { "\($0[0])" } ?? "")
      XCTAssertEqual(cells["receptiveField2"], sizes.map { "\($0[1])" } ?? "")
      let capacity = layer["capacity"] as? [Double] ?? []
      XCTAssertEqual(Double(cells["capacity1"] ?? ""), capacity.first)
    }
  }

  func testWhatIsNotKnownIsEmptyAndAVectorHasNoAxes() throws {
    let open = rows(try analysis("<conv filters=\"2\" kernel=\"3\"/>", input: "*x*x1"))
    XCTAssertEqual(open[1][4], "", "the number of values")
    XCTAssertEqual(open[1][2], "*x*x2")
    let flat = rows(try analysis("<dense units=\"2\"/>", input: "4"))
    XCTAssertEqual(flat[0].last, "weightsOf")
  }
}
