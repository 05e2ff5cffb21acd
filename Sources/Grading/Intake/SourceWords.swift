/// The words of a source, those that follow a word that declares, and those that follow `import`: a rough look, in one pass.
package struct SourceWords {
  package private(set) var all: Set<String> = []
  package private(set) var declared: Set<String> = []
  package private(set) var declaredTypes: Set<String> = []
  package private(set) var imported: Set<String> = []

  private static let declaringTypes: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "actor",
  ]
  private static let declaring: Set<String> = [
    "func", "let", "var", "struct", "class", "enum", "protocol", "typealias", "actor", "macro",
  ]

  package init(_ bytes: [UInt8]) {
    var isDeclaring = false
    var isDeclaringType = false
    var isImporting = false
    for word in bytes.split(whereSeparator: { !Self.isPartOfWord($0) }) where word.count <= 200 {
      let text = String(decoding: word, as: UTF8.self)
      if isDeclaring { declared.insert(text) }
      if isDeclaringType { declaredTypes.insert(text) }
      isDeclaringType = Self.declaringTypes.contains(text)
      isDeclaring = Self.declaring.contains(text)
      // `import class XCTest.XCTestCase` names the kind first.
      if isImporting, !isDeclaring { imported.insert(text) }
      isImporting = text == "import" || (isImporting && isDeclaring)
      all.insert(text)
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 128 || byte == UInt8(ascii: "_") || (48...57).contains(byte) || (65...90).contains(byte)
      || (97...122).contains(byte)
  }
}
