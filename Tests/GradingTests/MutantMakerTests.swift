import GraderProgram
import Preparation
import SystemFiles
import TestFolders
import Toolchains
import XCTest

/// Which changes are made of a text: each kind at least once, none of a comment, no text twice.
final class MutantMakerTests: XCTestCase {
  private static let source = ##"""
    // A comment: 1 + 1.
    func f(_ a: Int, b: Int) -> (one: Int, other: String) {
      var sum = -a
      guard a >= 0, !done else { return (0, "none") }
      for x in 0..<b where x != 3 { sum += x * 2 }
      if a < b && b > 7 { return (1, "") }
      log(min(a, b), 0.5)
      switch a {
      case 4: sum = abs(a)
      default: break
      }
      return g(true ? sum : values.first!, "\(sum)")
    }
    let turned = values.reversed().reduce(9, *).rounded(.down)
    """##

  private static let changes = ##"""
    constant: … → (one: 0, other: "")
    sign: -a → a
    dropped statement: guard a >= 0, !done else { return (0, "none") } →
    negated condition: >= → <
    comparison: >= → >
    comparison: >= → <=
    off by one: 0 → 1
    sign: !done → done
    off by one: 0 → 1
    swapped values: 0, "none" → "none", 0
    constant: "none" → ""
    dropped statement: for x in 0..<b where x != 3 { sum += x * 2 } →
    off by one: 0 → 1
    range: ..< → ...
    negated condition: != → ==
    off by one: 3 → 4
    off by one: 3 → 2
    dropped statement: sum += x * 2 →
    arithmetic: += → -=
    arithmetic: += → =
    arithmetic: * → +
    off by one: 2 → 3
    off by one: 2 → 1
    dropped statement: if a < b && b > 7 { return (1, "") } →
    negated condition: a < b && b > 7 → !(a < b && b > 7)
    comparison: < → <=
    comparison: < → >
    connective: && → ||
    comparison: > → >=
    comparison: > → <
    off by one: 7 → 8
    off by one: 7 → 6
    dropped statement: return (1, "") →
    off by one: 1 → 2
    off by one: 1 → 0
    swapped values: 1, "" → "", 1
    dropped statement: log(min(a, b), 0.5) →
    min and max: min → max
    swapped arguments: min(a, b), 0.5 → 0.5, min(a, b)
    constant: 0.5 → 1.5
    off by one: 4 → 5
    off by one: 4 → 3
    dropped statement: sum = abs(a) → break
    sign: abs(a) → (a)
    constant: true → false
    swapped arguments: true ? sum : values.first!, "\(sum)" → "\(sum)", true ? sum : values.first!
    end: first → last
    constant: "\(sum)" → ""
    order: values.reversed() → values
    off by one: 9 → 10
    off by one: 9 → 8
    swapped arguments: 9, * → *, 9
    arithmetic: * → +
    rounding: down → up
    """##

  func testEveryKindOfChangeIsMade() throws {
    let folder = try temporaryFolder("maker")
    let cache = try CacheFolder(path: "\(folder)/cache")
    let products = try SupportProducts(folder: "\(BuiltGrader.root)/.build/release")
    var announced: [String] = []
    let make = {
      try MutantMaker(
        toolchain: try Toolchain.find(cache: cache.path), products: products, cache: cache,
        announce: { announced.append($0) })
    }
    _ = try make()
    // It is compiled once.
    let maker = try make()
    XCTAssertEqual(announced, ["Compiling the mutant maker (once per toolchain) …"])
    let file = "\(folder)/Source.swift"
    try Files.write(Self.source, to: file)
    let bytes = Array(Self.source.utf8)
    let found = try maker.changes(of: file).map { change in
      let old = String(decoding: bytes[change.offset..<change.offset + change.length], as: UTF8.self)
      let new = change.text.split(separator: "\n").map { $0.trimmingPrefix(while: { $0 == " " }) }.joined()
      return "\(change.rule): \(old.contains("\n") ? "…" : old) → \(new)".trimmingCharacters(in: .whitespaces)
    }
    XCTAssertEqual(found, Self.changes.split(separator: "\n").map(String.init))
    let texts = try maker.changes(of: file).map { change in
      Array(bytes[..<change.offset]) + Array(change.text.utf8)
        + Array(bytes[(change.offset + change.length)...])
    }
    XCTAssertEqual(Set(texts).count, texts.count)
    XCTAssertFalse(texts.contains(bytes))
  }

  func testAToolchainWithoutSwiftSyntaxIsNamed() throws {
    let folder = try temporaryFolder("maker")
    let cache = try CacheFolder(path: folder)
    var toolchain = try Toolchain.find(cache: cache.path)
    toolchain.root = "\(folder)/slim"
    let products = try SupportProducts(folder: "\(BuiltGrader.root)/.build/release")
    XCTAssertThrowsError(
      try MutantMaker(toolchain: toolchain, products: products, cache: cache, announce: { _ in })
    ) {
      XCTAssertTrue("\($0)".contains("\(folder)/slim has no SwiftSyntax in lib/swift/host"), "\($0)")
    }
  }
}
