/// One Swift file of a submission.
package struct SourceFile: Sendable, Equatable {
  /// The name it is compiled under: plain, unique.
  package var name: String
  /// What its owner calls it; escaped before it is shown.
  package var originalPath: String
  package var bytes: [UInt8]

  package init(name: String, originalPath: String, bytes: [UInt8]) {
    self.name = name
    self.originalPath = originalPath
    self.bytes = bytes
  }
}
