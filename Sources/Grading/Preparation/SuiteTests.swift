import SystemFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The tests of a suite's module, as the compiler describes them.
struct SuiteTests {
  /// One test method.
  struct Test {
    var name: String
    var isThrowing: Bool
    var isAsync: Bool
    fileprivate var line: Int
  }

  /// A class of the module.
  struct Case {
    /// The source file's name, and the line, from 1.
    var file: String
    var line: Int
    /// Its own tests and those it inherits within the module, in the order of their lines.
    var tests: [Test]
    var kind: Kind
  }

  enum Kind {
    case graded
    /// An ordinary XCTest case, which XCTest itself runs.
    case plain
    /// No XCTest case.
    case other
  }

  var byClass: [String: Case]

  private struct Graph: Decodable {
    struct Symbol: Decodable {
      struct Kind: Decodable { var identifier: String }
      struct Identifier: Decodable { var precise: String }
      struct Location: Decodable {
        struct Position: Decodable { var line: Int }
        var uri: String
        var position: Position
      }
      struct Fragment: Decodable { var spelling: String }
      var kind: Kind
      var identifier: Identifier
      var pathComponents: [String]
      var declarationFragments: [Fragment]
      var location: Location?
    }
    struct Relationship: Decodable {
      var kind: String
      var source: String
      var target: String
      var targetFallback: String?
    }
    var symbols: [Symbol]
    var relationships: [Relationship]
  }

  static func read(symbolGraph path: String) throws(GraderFault) -> SuiteTests {
    let bytes = try Files.read(path)
    let graph: Graph
    do {
      graph = try JSONDecoder().decode(Graph.self, from: Data(bytes))
    } catch {
      throw GraderFault("The compiler's description of the suite (\(path)) has an unknown form: \(error)")
    }
    var own: [String: [Test]] = [:]
    for symbol in graph.symbols
    where symbol.kind.identifier == "swift.method" && symbol.pathComponents.count == 2 {
      let (owner, title) = (symbol.pathComponents[0], symbol.pathComponents[1])
      let declaration = symbol.declarationFragments.map(\.spelling).joined()
      guard title.hasPrefix("test"), title.hasSuffix("()"), !declaration.contains("->") else { continue }
      let words = declaration.split { !$0.isLetter }
      own[owner, default: []].append(
        Test(
          name: String(title.dropLast(2)), isThrowing: words.contains("throws"),
          isAsync: words.contains("async"), line: symbol.location?.position.line ?? 0))
    }
    let parents = Dictionary(
      graph.relationships.filter { $0.kind == "inheritsFrom" }.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first })
    let classes = graph.symbols.filter {
      $0.kind.identifier == "swift.class" && $0.pathComponents.count == 1
    }
    let names = Dictionary(
      classes.map { ($0.identifier.precise, $0.pathComponents[0]) }, uniquingKeysWith: { first, _ in first })
    var found: [String: Case] = [:]
    for symbol in classes {
      let name = symbol.pathComponents[0]
      var tests: [Test] = []
      var kind = Kind.other
      var current = symbol.identifier.precise
      var ancestry: Set<String> = []
      while let name = names[current], ancestry.insert(current).inserted {
        let inherited = (own[name] ?? []).sorted { $0.line < $1.line }
          .filter { test in !tests.contains { $0.name == test.name } }
        tests = inherited + tests
        guard let parent = parents[current] else { break }
        switch parent.targetFallback {
        case "XCTest.XCTestCase": kind = .plain
        case "GradedTesting.GradedTestCase": kind = .graded
        default: break
        }
        current = parent.target
      }
      found[name] = Case(
        file: symbol.location.map { String($0.uri.split(separator: "/").last ?? "") } ?? "",
        line: (symbol.location?.position.line ?? 0) + 1, tests: tests, kind: kind)
    }
    return SuiteTests(byClass: found)
  }
}
