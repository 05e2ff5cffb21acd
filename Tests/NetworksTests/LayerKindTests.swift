import Networks
import XCTest

/// What a kind says of its layers is so.
final class LayerKindTests: XCTestCase {
  /// A layer of a kind, with something for each attribute that must be given.
  private func layer(_ kind: LayerKind, _ more: [String: String] = [:]) throws -> any Layer {
    var texts = more
    for attribute in kind.attributes where attribute.isRequired { texts[attribute.name] = "2" }
    return try LayerRegistry.make(kind, LayerAttributes(texts, spatialAxes: 2))
  }

  func testALayerIsOfTheKindThatMadeIt() throws {
    XCTAssertEqual(Set(LayerRegistry.all.map { $0.name }).count, LayerRegistry.all.count)
    for kind in LayerRegistry.all {
      XCTAssertEqual(try layer(kind).kind.name, kind.name)
      XCTAssertEqual(LayerRegistry.kind(named: kind.name)?.summary, kind.summary)
    }
    XCTAssertNil(LayerRegistry.kind(named: "rellu"))
  }

  func testAnAttributeThatAKindDoesNotHaveIsRefused() throws {
    for kind in LayerRegistry.all {
      XCTAssertThrowsError(try layer(kind, ["colour": "red"]), kind.name) {
        XCTAssertEqual(($0 as? LayerError)?.problem, "it has no attribute colour")
        XCTAssertEqual(($0 as? LayerError)?.attribute, "colour")
      }
    }
    XCTAssertThrowsError(try LayerRegistry.kind(ofElement: "rellu")) {
      XCTAssertEqual("\($0)", "unknown layer <rellu>; did you mean <relu>?")
    }
  }

  func testPointwiseLayersAndNoOthersAreSaidToBe() throws {
    for kind in LayerRegistry.all {
      XCTAssertEqual(kind.isPointwise, try layer(kind) is any PointwiseLayer, kind.name)
      XCTAssertTrue(kind.showsSinglePositions || !kind.isPointwise, kind.name)
    }
  }

  func testLayersThatJoinTakeSeveralInputsAndNoOthersDo() throws {
    for kind in LayerRegistry.all {
      let elements: [NetworkElement] = [
        ReLU().named("a"), ReLU().named("b"),
        .layer(id: nil, layer: try layer(kind), from: ["a", "b"], line: nil),
      ]
      let network = try Network(input: Shape(8, 8, 4), elements: elements)
      if kind.joinsInputs {
        XCTAssertNoThrow(try network.analyze(), kind.name)
      } else {
        XCTAssertThrowsError(try network.analyze(), kind.name) {
          XCTAssertTrue("\($0)".contains("one input"), "\($0)")
        }
      }
    }
  }

  /// Nothing else is lost or changed when a bias is left out.
  func testALayerWithoutItsBiasIsOtherwiseTheSame() throws {
    var count = 0
    for kind in LayerRegistry.all {
      // Numbers that differ from what is meant where they are left out.
      let other: [String: String] = [
        "stride": "2", "padding": "1 2", "dilation": "3", "groups": "2", "multiplier": "3",
        "output-padding": "1",
      ]
      let known = Set(kind.attributes.map { $0.name })
      guard known.contains("bias"),
        let biased = try layer(kind, other.filter { known.contains($0.key) }) as? any BiasedLayer
      else { continue }
      count += 1
      XCTAssertTrue(biased.hasBias, kind.name)
      let plain = biased.withoutBias
      XCTAssertFalse(plain.hasBias, kind.name)
      XCTAssertEqual(plain.settings, biased.settings + ", no bias", kind.name)
      XCTAssertEqual(plain.kind.name, kind.name)
    }
    XCTAssertEqual(count, 5)
  }

  /// Counts have 64 bits wherever `Int` has 32.
  func testCountsAreCheckedAt64Bits() throws {
    let large = CheckedInteger(Int64.max)
    XCTAssertEqual(try large.count(), .max)
    XCTAssertNil((large + 1).countIfExact)
    XCTAssertThrowsError(try (large * 2).count()) {
      XCTAssertEqual(($0 as? LayerError)?.problem, "its numbers do not fit into 64 bits")
    }
    XCTAssertEqual((CheckedInteger(1 << 31) * 4).countIfExact, 1 << 33)
  }
}
