import Sentences
import SystemFiles

/// One Swift file of a submission.
package struct SourceFile: Sendable, Equatable {
  /// The name it is compiled under: unique, and its own wherever no tool would mistake it.
  package var name: String
  /// What its owner calls it, below the module's folder; escaped before it is shown.
  package var originalPath: String
  package var bytes: [UInt8]

  package init(name: String, originalPath: String, bytes: [UInt8]) {
    self.name = name
    self.originalPath = originalPath
    self.bytes = bytes
  }

  /// What it is called in reports.
  package var shownName: String { originalPath.isEmpty ? name : originalPath }

  /// Whether a word stands anywhere in it.
  package func mentions(_ word: [UInt8]) -> Bool { ByteSearch.finds(word, in: bytes) }

  /// The modules whose libraries cannot be loaded where students' code runs: those of tests, and one whose library wants a stack
  /// that can be executed.
  private static let unloadable: [(module: String, isForTests: Bool)] = [
    ("XCTest", true), ("Testing", true), ("Runtime", false),
  ]

  /// Why it may be what keeps a module from being loaded: it seems to be a test, or imports what is not there; nil where
  /// nothing speaks for it.
  package var reasonNotToLoad: IntakeError? {
    let imported = SourceWords(bytes).imported
    let module = Self.unloadable.first { imported.contains($0.module) }
    if module?.isForTests
      ?? originalPath.split(separator: "/").dropLast().contains(where: { $0.hasSuffix("Tests") })
    {
      return IntakeError(
        file: shownName,
        reason: module.map { localized("is a test, or imports \($0.module) as one") }
          ?? localized("is a test"),
        advice: localized("keep tests outside the module's folder, and import nothing for tests in it"))
    }
    return module.map {
      IntakeError(
        file: shownName,
        reason: localized("uses \($0.module), whose library cannot be loaded in the sandbox"),
        advice: localized("do without it"))
    }
  }

  private static let languageTypes: Set<String> = [
    "Any", "AnyObject", "Array", "ArraySlice", "Bool", "Character", "ClosedRange", "Codable", "Collection",
    "Comparable",
    "CustomStringConvertible", "Decodable", "Dictionary", "Double", "Encodable", "Equatable", "Error",
    "Float", "Hashable",
    "Identifiable", "Int", "Int16", "Int32", "Int64", "Int8", "IteratorProtocol", "Never", "Optional",
    "Range", "Result",
    "Sendable", "Sequence", "Set", "SIMD4", "SIMD8", "String", "Substring", "Swift", "UInt", "UInt16",
    "UInt32", "UInt64",
    "UInt8", "Void",
  ]

  /// The language's own types that it hides from the whole module, by declarations that begin a line.
  package var hiddenTypes: Set<String> {
    var hidden: Set<String> = []
    for line in bytes.split(separator: UInt8(ascii: "\n"))
    where line.first.map({ (97...122).contains($0) }) == true && line.count <= 1000 {
      // A private type hides nothing from others.
      let words = SourceWords(Array(line))
      guard words.all.isDisjoint(with: ["private", "fileprivate"]) else { continue }
      hidden.formUnion(words.declaredTypes.intersection(Self.languageTypes))
    }
    return hidden
  }

  /// Whether it seems to declare a function of this name.
  package func declares(_ function: String) -> Bool { SourceWords(bytes).declared.contains(function) }
}
