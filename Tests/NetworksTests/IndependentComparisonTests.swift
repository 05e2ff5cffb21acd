import IndependentReference
import Networks
import XCTest

/// ConvNet's analysis against the one by brute force, on every layer and in every quantity.
final class IndependentComparisonTests: XCTestCase {
  /// What has been compared, so that it is seen when the random networks become too plain.
  private struct Tally {
    var networks = 0
    var refused = 0
    var answers = 0
    var disagreeingPaths = 0
    var unitsThatSeeNothing = 0
    var fractionalJumps = 0
    var kinds: [String: Int] = [:]
  }

  func testRandomNetworks() throws {
    var tally = Tally()
    for seed in UInt64(0)..<1_000 {
      let text = RandomNetwork(seed: seed).xml
      let independent: IndependentNetwork
      do {
        independent = try IndependentNetwork(xml: text)
      } catch IndependentError.doesNotFit(let id, let reason) {
        tally.refused += 1
        XCTAssertThrowsError(try readNetwork(text).analyze(), "seed \(seed): \(id) \(reason)\n\(text)") {
          XCTAssertEqual(($0 as? NetworkError)?.id, id, "seed \(seed): \($0), but \(reason)\n\(text)")
        }
        continue
      }
      let analysis: NetworkAnalysis
      do {
        analysis = try readNetwork(text).analyze()
      } catch {
        XCTFail("seed \(seed): only ConvNet refuses it: \(error)\n\(text)")
        continue
      }
      guard compare(analysis, independent, "seed \(seed)\n\(text)", &tally) else { return }
    }
    XCTAssertGreaterThan(tally.networks, 500)
    XCTAssertGreaterThan(tally.refused, 50)
    XCTAssertGreaterThan(tally.answers, 20_000)
    XCTAssertGreaterThan(tally.disagreeingPaths, 20)
    XCTAssertGreaterThan(tally.unitsThatSeeNothing, 10)
    XCTAssertGreaterThan(tally.fractionalJumps, 50)
    for kind in LayerRegistry.all { XCTAssertGreaterThan(tally.kinds[kind.name] ?? 0, 20, kind.name) }
  }

  /// Paths that agree two by two, though the hull of two of them has its middle elsewhere.
  func testThreePathsThatAgree() throws {
    for join in ["a b", "b a", "a b a", "b a b", "a a b"] {
      let text = """
        <network input="6x1">
          <conv-transpose filters="1" kernel="4" stride="4" dilation="3"/>
          <maxpool id="a" kernel="3" stride="2"/>
          <conv-transpose from="input" filters="1" kernel="5" stride="4" dilation="3" padding="2"/>
          <maxpool id="b" kernel="2" stride="2"/>
          <add id="sum" from="\(join)"/>
        </network>
        """
      var tally = Tally()
      let analysis = try readNetwork(text).analyze()
      XCTAssertNil(analysis["sum"]?.receptiveFieldError, join)
      _ = compare(analysis, try IndependentNetwork(xml: text), text, &tally)
    }
  }

  /// - Returns: whether all is equal.
  private func compare(
    _ analysis: NetworkAnalysis, _ independent: IndependentNetwork, _ context: String, _ tally: inout Tally
  ) -> Bool {
    tally.networks += 1
    guard analysis.layers.map(\.id) == independent.ids else {
      XCTFail("ids: \(analysis.layers.map(\.id)), but \(independent.ids)\n\(context)")
      return false
    }
    var differences: [String] = []
    for quantity in ComparedQuantity.allCases {
      for layer in analysis.layers {
        tally.answers += 1
        let own = quantity.answer(layer)
        do {
          let other = try independent.answer(quantity.rawValue, at: layer.id)
          if !isSame(own, other) {
            differences.append("\(quantity.rawValue) of \(layer.id): \(own ?? []), not \(other)")
          }
        } catch {
          if let difference = compare(refusal: error, with: own, of: layer) {
            differences.append("\(quantity.rawValue) \(difference)")
          }
        }
      }
      if let total = quantity.total(analysis) {
        let other = try? independent.answer(quantity.rawValue, at: nil)
        if other != [total] { differences.append("all \(quantity.rawValue): \(total), not \(other ?? [])") }
      }
    }
    for layer in analysis.layers {
      tally.kinds[layer.kind, default: 0] += 1
      if layer.receptiveFieldError?.hasPrefix("paths disagree") == true { tally.disagreeingPaths += 1 }
      if layer.receptiveFieldError?.contains("see nothing") == true { tally.unitsThatSeeNothing += 1 }
      if layer.receptiveField?.jump.contains(where: { $0.denominator > 1 }) == true {
        tally.fractionalJumps += 1
      }
    }
    XCTAssertEqual(differences, [], context)
    return differences.isEmpty
  }

  /// Whether numbers are the same but for the rounding of the last digit.
  private func isSame(_ own: [Double]?, _ other: [Double]) -> Bool {
    guard let own, own.count == other.count else { return false }
    return zip(own, other).allSatisfy { abs($0 - $1) <= 1e-14 * max(abs($0), abs($1)) }
  }

  /// Where there is independently no answer, ConvNet must say so for the same reason.
  private func compare(refusal: any Error, with own: [Double]?, of layer: LayerAnalysis) -> String? {
    let reason = layer.receptiveFieldError ?? "no reason"
    if own == nil {
      switch refusal as? IndependentError {
      case .seesEverything: if reason == "sees the whole input" { return nil }
      case .noReceptiveField: if reason != "sees the whole input" { return nil }
      default: break
      }
    }
    return "of \(layer.id): \(own.map { "\($0)" } ?? reason), but \(refusal)"
  }

  /// Where no padding and no part depends on the image's size, it need not be known: what is computed without it
  /// is the same.
  func testSizesThatAreNotKnown() throws {
    var compared = 0
    for seed in UInt64(0)..<500 {
      let text = RandomNetwork(seed: seed).xml
      guard !text.contains("tf-same"), !text.contains("adaptive"), let network = try? readNetwork(text),
        network.input.spatial.count > 0,
        let known = try? network.analyze()
      else { continue }
      var input = network.input
      input.spatial = input.spatial.map { _ in nil }
      let unknown = try Network(input: input, nodes: network.nodes).analyze()
      for (layer, other) in zip(known.layers, unknown.layers) {
        XCTAssertEqual(layer.receptiveField, other.receptiveField, "seed \(seed): \(layer.id)\n\(text)")
        XCTAssertEqual(
          layer.receptiveFieldError, other.receptiveFieldError, "seed \(seed): \(layer.id)\n\(text)")
        XCTAssertEqual(layer.cValue.capacity, other.cValue.capacity, "seed \(seed): \(layer.id)\n\(text)")
        if let parameters = other.parameters { XCTAssertEqual(layer.parameters, parameters, text) }
        compared += 1
      }
    }
    XCTAssertGreaterThan(compared, 1_000)
  }

  /// The networks of the course, which are too large to draw.
  func testNetworksOfTheCourse() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appendingPathComponent("Courseware/networks")
    var tally = Tally()
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "xml" {
      let text = try String(contentsOf: file, encoding: .utf8)
      guard !text.contains("*x") else { continue }
      let analysis = try readNetwork(text).analyze()
      _ = compare(analysis, try IndependentNetwork(xml: text), file.lastPathComponent, &tally)
    }
    XCTAssertGreaterThan(tally.networks, 4)
  }
}
