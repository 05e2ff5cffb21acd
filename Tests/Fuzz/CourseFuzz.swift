@testable import Exercises
@testable import NetworkFiles
@testable import XMLDocuments

/// Exercises as authors write them: XML, schema, and everything that is read from it.
enum ExerciseFuzz: FuzzTarget {
  static let name = "exercise"

  static func read(_ bytes: [UInt8]) { _ = try? Exercise.load(bytes: bytes, file: "fuzz.xml") }
}

/// Network descriptions, read and analysed.
enum NetworkFuzz: FuzzTarget {
  static let name = "network"

  static func read(_ bytes: [UInt8]) {
    guard let source = try? XMLSource(bytes: bytes, file: "fuzz.xml"),
      let document = try? ValidatedDocument(source, root: "network")
    else { return }
    _ = try? NetworkReader(file: "fuzz.xml").analyzedNetwork(from: document.root)
  }
}
