import CLibXML2
import Foundation
import Networks
import XCTest

@testable import XMLDocuments

final class SchemaTests: XCTestCase {
  private let vocabulary = SchemaVocabulary.exercise

  /// The kinds of the layer elements in the schema, by their name.
  private var layers: [String: SchemaVocabulary.Kind] {
    let children = (vocabulary.kinds["network"]?.children ?? []).filter {
      !["repeat", "shared"].contains($0.name)
    }
    return Dictionary(uniqueKeysWithValues: children.map { ($0.name, vocabulary.kinds[$0.type]!) })
  }

  func testSchemaAndLayerRegistryHaveTheSameLayers() {
    XCTAssertEqual(Set(layers.keys), Set(LayerRegistry.all.map { $0.name }))
    XCTAssertEqual(layers.count, LayerRegistry.all.count)
  }

  func testSchemaAndLayerRegistryHaveTheSameAttributes() throws {
    for layer in LayerRegistry.all {
      let kind = try XCTUnwrap(layers[layer.name], layer.name)
      let written = kind.attributes.filter { $0.name != "id" && $0.name != "from" }
      XCTAssertEqual(
        Set(written.map(\.name)), Set(layer.attributes.map(\.name)), layer.name)
      for attribute in layer.attributes {
        let inSchema = try XCTUnwrap(written.first { $0.name == attribute.name })
        let place = "\(layer.name) \(attribute.name)"
        XCTAssertEqual(inSchema.isRequired, attribute.isRequired, place)
        // A default that is the value of another attribute cannot be written in a schema.
        let refersToAnother = layer.attributes.contains { $0.name == attribute.defaultText }
        XCTAssertEqual(inSchema.defaultText, refersToAnother ? nil : attribute.defaultText, place)
        XCTAssertEqual(inSchema.type, Self.type(of: attribute, in: layer), place)
      }
      XCTAssertTrue(kind.attributes.contains { $0.name == "id" }, layer.name)
      XCTAssertTrue(kind.attributes.contains { $0.name == "from" }, layer.name)
    }
  }

  private static func type(of attribute: LayerAttribute, in layer: LayerKind) -> String {
    switch attribute.form {
    case .word: "\(layer.name)-\(attribute.name)"
    case .count: "count"
    case .sizes, .amounts: "per-axis"
    case .padding: "padding"
    case .margins: "margins"
    case .flag: "truth"
    case .number: "layer-number"
    }
  }

  func testEveryNameAndTypeOfTheSchemaIsDocumented() throws {
    var document = try LibXMLDocument(XMLSource(bytes: PackageResources.exercise_xsd, file: "exercise.xsd"))
    func check(_ element: XMLElement) {
      let documented = ["xs:element", "xs:attribute", "xs:simpleType"].contains(element.name)
      if documented {
        let text = element.element(named: "xs:annotation")?.element(named: "xs:documentation")?.text ?? ""
        XCTAssertGreaterThan(text.count, 5, "line \(element.position.line): \(element["name"] ?? "")")
      }
      element.elements.forEach(check)
    }
    check(document.copyTree())
  }

  func testEveryTypeTheVocabularyNamesExists() {
    for (name, kind) in vocabulary.kinds {
      for child in kind.children { XCTAssertNotNil(vocabulary.kinds[child.type], "\(name)/\(child.name)") }
      for attribute in kind.attributes {
        XCTAssertNotNil(vocabulary.values[attribute.type], "\(name)@\(attribute.name)")
      }
    }
    XCTAssertEqual(vocabulary.roots.map(\.name), ["exercise", "network", "bank", "course"])
  }

  /// A type that is read alone is what it is in the whole.
  func testATypeReadAloneIsTheSame() {
    XCTAssertGreaterThan(vocabulary.values.count, 20)
    for (name, value) in vocabulary.values {
      XCTAssertEqual(SchemaVocabulary.value(ofType: name), value, name)
    }
    XCTAssertNil(SchemaVocabulary.value(ofType: "nothing"))
    XCTAssertEqual(
      SchemaVocabulary.value(ofType: "check")?.facts["coverage"], ["one-of": "min max capacity-min"])
  }

  /// Editors find the schema beside the exercises.
  func testTheSchemaBesideTheExercisesIsTheOneCompiledIn() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent("Exercises/exercise.xsd"))
    XCTAssertEqual(Array(data), PackageResources.exercise_xsd)
  }
}
