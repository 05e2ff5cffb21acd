import SystemFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The public functions of a module, as the compiler describes them.
package struct ModuleInterface: Sendable, Codable, Equatable {
  package struct Function: Sendable, Codable, Equatable {
    /// `outputSize(input:kernel:)`
    package var name: String
    /// The name without its labels.
    package var baseName: String { String(name.prefix { $0 != "(" }) }
    /// `func outputSize(input: Int, kernel: Int) -> Int`, default values included.
    package var declaration: String
    /// The linker's name.
    package var symbol: String
    package var parameters: [Parameter]
    /// The result's type as source text; `()` for none.
    package var result: String
    package var isThrowing: Bool
    /// The source file's name, and the line, from 1.
    package var file: String
    package var line: Int
    /// Whether it is public (a student may have forgotten the word).
    package var isPublic: Bool
  }

  package struct Parameter: Sendable, Codable, Equatable {
    /// What the caller writes; nil for `_`.
    var label: String?
    /// What the body calls it.
    var name: String
    var type: String
  }

  package var functions: [Function]
  /// The public types that are `Codable`.
  package var codableTypes: Set<String>

  /// Reads the compiler's symbol graph.
  /// - Throws: `GraderFault` where the compiler's answer has an unknown form.
  package static func read(symbolGraph path: String) throws(GraderFault) -> ModuleInterface {
    let bytes = try Files.read(path)
    let graph: SymbolGraph
    do {
      graph = try JSONDecoder().decode(SymbolGraph.self, from: Data(bytes))
    } catch {
      throw GraderFault("The compiler's description of the module (\(path)) has an unknown form: \(error)")
    }
    let functions = graph.symbols.compactMap(Function.init)
    return ModuleInterface(
      functions: functions.sorted { ($0.file, $0.line, $0.name) < ($1.file, $1.line, $1.name) },
      codableTypes: graph.codableTypes)
  }
}

extension ModuleInterface.Function {
  fileprivate init?(_ symbol: SymbolGraph.Symbol) {
    guard symbol.kind.identifier == "swift.func", symbol.identifier.precise.hasPrefix("s:") else {
      return nil
    }
    let fragments = symbol.declarationFragments
    name = symbol.names.title
    declaration = fragments.map(\.spelling).joined()
    self.symbol = "$s" + symbol.identifier.precise.dropFirst(2)
    isThrowing = fragments.contains {
      $0.kind == "keyword" && ($0.spelling == "throws" || $0.spelling == "rethrows")
    }
    isPublic = symbol.accessLevel == "public" || symbol.accessLevel == "open"
    file = symbol.location.map { String($0.uri.split(separator: "/").last ?? "") } ?? ""
    line = (symbol.location?.position.line ?? 0) + 1
    let types = (symbol.functionSignature?.parameters ?? []).map { parameter in
      let text = parameter.declarationFragments.map(\.spelling).joined()
      return text.firstRange(of: ": ").map { String(text[$0.upperBound...]) } ?? text
    }
    var names: [(label: String?, name: String)] = []
    for fragment in fragments {
      switch fragment.kind {
      case "externalParam":
        names.append((fragment.spelling == "_" ? nil : fragment.spelling, fragment.spelling))
      case "internalParam" where !names.isEmpty: names[names.count - 1].name = fragment.spelling
      default: break
      }
    }
    guard names.count == types.count else { return nil }
    parameters = zip(names, types).map { .init(label: $0.label, name: $0.name, type: $1) }
    let result = (symbol.functionSignature?.returns ?? []).map(\.spelling).joined()
    self.result = result.isEmpty ? "()" : result
  }

  /// Why a call of it cannot cross the pipe, in words for the exercise's author; nil where it can.
  ///
  /// - Parameter codable: the names of the support module's `Codable` types.
  package func obstacle(codable: Set<String>) -> String? {
    if declaration.contains(" async") { return "it is async" }
    if declaration.contains("inout ") { return "it has an inout parameter" }
    if declaration.contains("<") { return "it is generic" }
    for text in parameters.map(\.type) + [result] {
      guard let type = InterfaceType(parsing: text, codable: codable) else {
        return "values of type \(text) cannot cross"
      }
      if let name = type.obstacle { return "values of type \(name) cannot cross" }
    }
    return nil
  }
}

/// The part of the compiler's symbol graph format that is read here.
private struct SymbolGraph: Decodable {
  struct Fragment: Decodable {
    var kind: String
    var spelling: String
  }
  struct Symbol: Decodable {
    struct Kind: Decodable { var identifier: String }
    struct Identifier: Decodable { var precise: String }
    struct Names: Decodable { var title: String }
    struct Location: Decodable {
      struct Position: Decodable { var line: Int }
      var uri: String
      var position: Position
    }
    struct Signature: Decodable {
      struct Parameter: Decodable { var declarationFragments: [Fragment] }
      var parameters: [Parameter]?
      var returns: [Fragment]?
    }
    var kind: Kind
    var identifier: Identifier
    var names: Names
    var pathComponents: [String]
    var declarationFragments: [Fragment]
    var functionSignature: Signature?
    var location: Location?
    var accessLevel: String
  }
  struct Relationship: Decodable {
    var kind: String
    var source: String
    var target: String
  }
  var symbols: [Symbol]
  var relationships: [Relationship]

  /// The types that conform to both halves of `Codable`, by the names their users write.
  var codableTypes: Set<String> {
    func conforming(to protocolSymbol: String) -> Set<String> {
      Set(
        relationships.filter { $0.kind == "conformsTo" && $0.target == protocolSymbol }.map(\.source))
    }
    let both = conforming(to: "s:SE").intersection(conforming(to: "s:Se"))
    return Set(
      symbols.filter { both.contains($0.identifier.precise) }.map { $0.pathComponents.joined(separator: ".") }
    )
  }
}
