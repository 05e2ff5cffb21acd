import CourseVersions
import Diagnostics

/// An XML file that libxml2 has read and the schema has judged.
package struct ValidatedDocument {
  package let root: XMLElement
  /// What the schema found wrong, already in words; empty for a valid document. Further checks add to it.
  package var findings: FindingCollector

  /// Reads and validates a file whose root should be `<name>`.
  ///
  /// - Throws: `Diagnostics` when it cannot be read, is not well-formed, or has another root: then nothing more can be said.
  ///
  /// - Parameter skipped: the names of elements of a valid document whose content is of no interest; the schema judges it all
  ///   the same.
  package init(
    contentsOf path: String, root name: String, skipping skipped: Set<String> = []
  ) throws(Diagnostics) {
    let source = try XMLSource(contentsOf: path)
    if !skipped.isEmpty, let root = try Self.valid(source, skipped), root.name == name {
      self.init(root: root, findings: FindingCollector(file: source.file))
    } else {
      try self.init(source, root: name)
    }
  }

  private init(root: XMLElement, findings: FindingCollector) {
    (self.root, self.findings) = (root, findings)
  }

  /// The tree of a document without a fault; nil where there is something to explain, which takes the whole of it.
  private static func valid(_ source: XMLSource, _ skipped: Set<String>) throws(Diagnostics) -> XMLElement? {
    var document = try LibXMLDocument(source)
    let root = document.copyTree(skipping: skipped)
    guard !document.removedForeignAttributes, !document.skippedForeignAttributes,
      document.errors(against: .exercise).isEmpty
    else { return nil }
    return root
  }

  package init(_ source: XMLSource, root name: String) throws(Diagnostics) {
    var document = try LibXMLDocument(source)
    root = document.copyTree()
    // A default namespace or a foreign attribute leaves no trace in libxml2's verdict once it is taken out of the tree.
    let isForeign = document.removedForeignAttributes
    if !isForeign, document.errors(against: .exercise).isEmpty {
      findings = FindingCollector(file: source.file)
    } else {
      // What a newer format has is no mistake: nothing else is said about it.
      if let newer = Self.newerFormat(of: root, file: source.file) { throw Diagnostics(newer) }
      findings = SchemaExplanation.findings(in: root, &document, file: source.file)
      // Never fail open: what libxml2 refused stays refused, even where the explanation found no words.
      if !findings.hasErrors {
        findings.report(
          at: root.position, "the file does not follow the schema",
          advice: "compare with the schema, exercise.xsd")
      }
    }
    if root.name != name, SchemaVocabulary.exercise.roots.contains(where: { $0.name == root.name }) {
      throw Diagnostics(
        Diagnostic(
          file: source.file, at: root.position,
          "the root element is <\(root.name)>, and <\(name)> is expected here",
          advice: "check that this is the right file"))
    }
    if root.name != name { throw findings.diagnostics }
  }

  /// The finding that a file is written for a version of the course format that this program does not read; nil for others.
  private static func newerFormat(of root: XMLElement, file: String) -> Diagnostic? {
    guard SchemaVocabulary.exercise.roots.contains(where: { $0.name == root.name }),
      let format = root.attribute("format"), let version = CourseFormat.newer(format.value)
    else { return nil }
    return Diagnostic(
      file: file, at: format.position,
      "this \(root.name) is written for course format \(shortened(version)); this grade knows up to "
        + "\(CourseFormat.newest)",
      advice: "update the course's program: git pull")
  }
}
