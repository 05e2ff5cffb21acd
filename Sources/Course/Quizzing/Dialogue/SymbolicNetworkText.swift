import Sentences
import XMLDocuments

/// A network in which some numbers are names, as an outline: no diagram can be drawn of sizes that are not known.
enum SymbolicNetworkText {
  static func lines(_ network: XMLElement) -> [String] {
    [localized("input \(network["input"] ?? "?")")] + network.elements.flatMap { lines(of: $0, depth: 0) }
  }

  private static func lines(of element: XMLElement, depth: Int) -> [String] {
    let name = element["id"].map { "\($0) (\(element.name))" } ?? element.name
    let settings = element.attributes.filter { $0.name != "id" }.map { "\($0.name) \($0.value)" }
    let line =
      String(repeating: "  ", count: depth + 1) + name
      + (settings.isEmpty ? "" : ": " + settings.joined(separator: ", "))
    return [line] + element.elements.flatMap { lines(of: $0, depth: depth + 1) }
  }
}
