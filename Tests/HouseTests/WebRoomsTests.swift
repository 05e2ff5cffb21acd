import Foundation
import TestFolders
import XCTest

/// What is compiled for the web has nothing in it that Embedded Swift refuses.
final class WebRoomsTests: XCTestCase {
  func testTheRoomsOfTheWebHaveNothingThatItRefuses() throws {
    let rooms = try WebRooms(root: PackageManifest.root)
    XCTAssertTrue(rooms.folders.contains("Sources/Network/Networks"))
    for finding in try rooms.findings() { XCTFail(finding) }
  }

  /// A folder with two rooms and the text in the second.
  private func findings(_ text: String) throws -> [String] {
    let root = try temporaryFolder("web")
    for (path, text) in [
      ("Web/rooms", "# Comment.\nSources/Below\n\nSources/Room\n"),
      ("Sources/Below/Below.swift", "protocol Below {}\n"),
      ("Sources/Room/Planted.swift", text),
    ] {
      let file = URL(fileURLWithPath: "\(root)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try WebRooms(root: root).findings()
  }

  func testWhatIsPlantedIsFound() throws {
    for (line, word) in [
      ("var layer: any Below", "any Below"), ("func f(_ layers: [any Room.Below]) {}", "any Below"),
      ("let all: [any Layer.Type] = []", "lists of types"),
      ("if let window = layer as? any Window {}", "what an object adopts"),
      ("guard layer is any Window else { return }", "what an object adopts"),
      ("func f(_ value: Any) {}", "no Any"), (#"let names = layers.map(\.name)"#, "key paths"),
      (#"let text = "\(layers.map(\.name))""#, "key paths"),
      ("func f() throws -> Int { 1 }", "named errors"),
      ("init(_ make: () throws -> Void) {}", "named errors"),
      ("func f() throws", "named errors"),
      ("scopes.merge(other) { first, _ in first }", "merge dictionaries"),
      ("import Foundation", "no Foundation"), ("package import Room", "no Room"),
    ] {
      let found = try findings(
        "import Below\n\nprotocol Layer: AnyObject {}\nprotocol Window: Layer, Sendable {}\n\(line)\n")
      XCTAssertEqual(found.count, 1, "\(line): \(found)")
      XCTAssertTrue(found.first?.hasPrefix("Sources/Room/Planted.swift:5: ") == true, "\(line): \(found)")
      XCTAssertTrue(found.first?.contains(word) == true, "\(line): \(found)")
    }
  }

  func testWhatTheWebTakesIsLeftAlone() throws {
    let text = #"""
      import Below

      public protocol Layer: AnyObject, Sendable {}
      protocol Window:
        Layer
      {}
      /// Anything that throws, any Below, map(\.x).
      let text = "any Below throws \(count) and \"Any\" \\. "  // as? any Window
      let lines = """
        func f() throws
        """
      func f(_ layers: [any Layer], _ window: (any Window)?) throws(LayerError) {}
      func g(_ body: () throws (LayerError) -> Void) rethrows {}
      if let layer = layer as? Convolution, AnyHashable(layer) == other {}
      """#
    XCTAssertEqual(try findings(text + "\n"), [])
  }
}
