import Diagnostics
import Foundation
import Networks
import Training

@testable import NetworkFiles
@testable import XMLDocuments

/// The files that `Golden/make_golden.py` writes.
enum GoldenFile {
  static func read<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    let url = Bundle.module.bundleURL.appendingPathComponent("Golden/\(name).json")
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }
}

struct GoldenTensor: Decodable {
  var sizes: [Int]
  var values: [Float]
  var tensor: Tensor { Tensor(sizes: sizes, values: values) }
}

/// A network from XML, read as files are.
func readNetwork(_ xml: String) throws -> Network {
  let document = try ValidatedDocument(XMLSource(bytes: Array(xml.utf8), file: "n.xml"), root: "network")
  guard !document.findings.hasErrors else { throw Diagnostics(document.findings.findings) }
  return try NetworkReader(file: "n.xml").network(from: document.root)
}

/// The largest difference of two rows of numbers, each relative to the larger value or 1; infinite for other counts.
func largestDifference(_ left: [Float], _ right: [Float]) -> Float {
  guard left.count == right.count else { return .infinity }
  var largest: Float = 0
  for (a, b) in zip(left, right) {
    let difference = abs(a - b) / max(1, abs(a), abs(b))
    if difference.isNaN { return .infinity }
    largest = max(largest, difference)
  }
  return largest
}
