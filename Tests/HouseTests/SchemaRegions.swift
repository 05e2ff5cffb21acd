import Exercises
import Foundation

@testable import NetworkChecks
@testable import Networks
@testable import Questions

/// The parts of exercise.xsd that are written from the lists of layers, quantities, misconceptions, requirements and checks:
/// the lines between `<!-- generated: NAME -->` and `<!-- end -->`.
struct SchemaRegions {
  struct Region {
    var name: String
    /// What stands in it, in the singular.
    var kind: String
    /// The list that it is written from.
    var list: String
    var lines: [String]
  }

  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  static let path = "Sources/Network/XMLDocuments/Schema/exercise.xsd"
  static let remedy = "run Tests/HouseTests/write-schema"

  /// In the order in which they stand in the file.
  static let all: [Region] = [
    Region(
      name: "limits", kind: "limit", list: "the limits of NetworkChecks.all",
      lines: limits.flatMap { attribute($0.name, type: $0.form.rawValue, $0.summary, 4) }),
    Region(
      name: "requirements", kind: "requirement", list: "Requirements.all",
      lines: element("complexType", "require", 2) {
        Requirements.all.flatMap { attribute($0.attribute, type: $0.form.rawValue, $0.summary, 4) }
      }),
    Region(
      name: "quantity options", kind: "option", list: "the options of Quantities.all",
      lines: element("attributeGroup", "quantity-options", 2) {
        Quantities.options.flatMap { attribute($0.name, type: $0.form, $0.summary, 4) }
      }),
    Region(
      name: "layers", kind: "layer", list: "LayerRegistry.all",
      lines: LayerRegistry.all.flatMap { kind in
        element("element", kind.name, 6, "type=\"\(kind.name)-layer\"") { documentation(kind.summary, 8) }
      }),
    Region(
      name: "layer types", kind: "layer or attribute", list: "LayerRegistry.all",
      lines: Array(LayerRegistry.all.flatMap { [type(of: $0)] + words(of: $0) }.joined(separator: [""]))),
    Region(
      name: "checks", kind: "check", list: "NetworkChecks.all",
      lines: choices(
        "check", "one of \(NetworkChecks.all.map { $0.name }.joined(separator: ", "))",
        NetworkChecks.all.map { ($0.name, $0.needs.xml) })),
    Region(
      name: "quantities", kind: "quantity", list: "Quantities.all",
      lines: choices(
        "quantity", "one of the quantities the reference network computes",
        Quantities.all.map { ($0.name, nil) })),
    Region(
      name: "misconceptions", kind: "misconception", list: "Misconceptions.all",
      lines: choices(
        "misconception", "one of the misconceptions the grader knows",
        Misconceptions.all.map { ($0.name, nil) })),
  ]

  /// The file with its regions written anew.
  ///
  /// - Throws: `Fault` where a region is not marked.
  static func written(into text: String) throws -> String {
    var lines = text.components(separatedBy: "\n")
    for region in all {
      let place = try place(of: region, in: lines)
      lines.replaceSubrange(place, with: region.lines)
    }
    return lines.joined(separator: "\n")
  }

  /// What differs between the lists and a schema; empty where nothing does.
  static func findings(in text: String) throws -> [String] {
    let lines = text.components(separatedBy: "\n")
    return try all.flatMap { region in
      let place = try place(of: region, in: lines)
      let written = Array(lines[place])
      let (found, wanted) = (names(in: written), names(in: region.lines))
      var findings: [String] = []
      for (name, _) in wanted where !found.contains(where: { $0.name == name }) {
        findings.append("\(path): the \(region.kind) \(name) of \(region.list) is missing; \(remedy)")
      }
      for (name, line) in found where !wanted.contains(where: { $0.name == name }) {
        findings.append(
          "\(path):\(place.lowerBound + line + 1): the \(region.kind) \(name) is not in \(region.list); "
            + "add it there, or \(remedy)")
      }
      if findings.isEmpty, written != region.lines {
        let line = zip(written, region.lines).enumerated().first { $1.0 != $1.1 }?.offset
        findings.append(
          "\(path):\(place.lowerBound + (line ?? min(written.count, region.lines.count)) + 1): "
            + "this is not what \(region.list) says; \(remedy)")
      }
      return findings
    }
  }

  // MARK: - Reading

  /// The lines between a region's marks.
  private static func place(of region: Region, in lines: [String]) throws -> Range<Int> {
    let mark = "<!-- generated: \(region.name) -->"
    let trimmed = lines.map { $0.trimmingCharacters(in: .whitespaces) }
    guard let start = trimmed.firstIndex(of: mark), let end = trimmed[start...].firstIndex(of: "<!-- end -->")
    else { throw Fault(description: "\(path) has no \(mark) with an <!-- end --> behind it") }
    return start + 1..<end
  }

  /// What the lines declare, an attribute with what it belongs to.
  private static func names(in lines: [String]) -> [(name: String, line: Int)] {
    var owner = ""
    return lines.enumerated().compactMap { number, line in
      if let match = line.firstMatch(of: /<xs:(?:complexType|simpleType) name="([^"]+)"/) {
        owner = String(match.1)
        return (owner, number)
      }
      if let match = line.firstMatch(of: /<xs:attribute name="([^"]+)"/) {
        return (owner.isEmpty ? String(match.1) : "\(owner) \(match.1)", number)
      }
      return line.firstMatch(of: /<xs:(?:element name|enumeration value)="([^"]+)"/).map {
        (String($0.1), number)
      }
    }
  }

  // MARK: - Writing

  private static func element(
    _ tag: String, _ name: String, _ indent: Int, _ attributes: String = "", _ content: () -> [String]
  ) -> [String] {
    let spaces = String(repeating: " ", count: indent)
    return ["\(spaces)<xs:\(tag) name=\"\(name)\"\(attributes.isEmpty ? "" : " ")\(attributes)>"] + content()
      + ["\(spaces)</xs:\(tag)>"]
  }

  private static func documentation(_ text: String, _ indent: Int) -> [String] {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      ">", with: "&gt;")
    return [
      String(repeating: " ", count: indent)
        + "<xs:annotation><xs:documentation>\(escaped)</xs:documentation></xs:annotation>"
    ]
  }

  private static func attribute(
    _ name: String, type: String, _ summary: String, _ indent: Int, _ rest: String = ""
  ) -> [String] {
    element("attribute", name, indent, "type=\"\(type)\"\(rest)") { documentation(summary, indent + 2) }
  }

  /// Of all checks, each name once.
  private static var limits: [CheckLimit] {
    NetworkChecks.all.flatMap { $0.limits }.reduce(into: []) { limits, limit in
      if !limits.contains(where: { $0.name == limit.name }) { limits.append(limit) }
    }
  }

  private static func type(of layer: LayerKind) -> [String] {
    element("complexType", "\(layer.name)-layer", 2) {
      ["    <xs:attributeGroup ref=\"\(layer.joinsInputs ? "joining" : "layer")\"/>"]
        + layer.attributes.flatMap { attribute in
          // A default that is the value of another attribute cannot be written in a schema.
          let isOther = layer.attributes.contains { $0.name == attribute.defaultText }
          let standard = isOther ? nil : attribute.defaultText
          return Self.attribute(
            attribute.name, type: type(of: attribute, in: layer), attribute.summary, 4,
            attribute.isRequired ? " use=\"required\"" : standard.map { " default=\"\($0)\"" } ?? "")
        }
    }
  }

  /// The types of a layer's attributes that have words of their own.
  private static func words(of layer: LayerKind) -> [[String]] {
    layer.attributes.compactMap { attribute in
      guard case .word(let words) = attribute.form else { return nil }
      return element("simpleType", type(of: attribute, in: layer), 2) {
        documentation(words.joined(separator: " or "), 4) + [
          "    <xs:restriction base=\"xs:token\"><xs:pattern value=\"\(words.joined(separator: "|"))|"
            + "\\{[^{}]+\\}\"/></xs:restriction>"
        ]
      }
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

  /// A type whose values are these; what stands behind a value is for the grader.
  private static func choices(
    _ name: String, _ summary: String, _ values: [(name: String, facts: String?)]
  ) -> [String] {
    element("simpleType", name, 2) {
      documentation(summary, 4) + ["    <xs:restriction base=\"xs:string\">"]
        + values.flatMap { value, facts in
          guard let facts else { return ["      <xs:enumeration value=\"\(value)\"/>"] }
          return [
            "      <xs:enumeration value=\"\(value)\">",
            "        <xs:annotation><xs:appinfo>\(facts)</xs:appinfo></xs:annotation>",
            "      </xs:enumeration>",
          ]
        } + ["    </xs:restriction>"]
    }
  }
}
