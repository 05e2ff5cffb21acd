import Sentences

/// Everything found wrong in one go, sorted by file and line: the error that loading a file or a course throws.
package struct Diagnostics: Error, Sendable, CustomStringConvertible {
  /// As many as a person will read; `omitted` counts the rest.
  package let all: [Diagnostic]
  package let omitted: Int

  /// How many findings are kept.
  package static let limit = 50

  package init(_ findings: [Diagnostic], omitted: Int = 0) {
    let sorted = findings.enumerated().sorted { left, right in
      if left.element.file != right.element.file { return left.element.file < right.element.file }
      let leftPosition = left.element.position ?? TextPosition(line: 0)
      let rightPosition = right.element.position ?? TextPosition(line: 0)
      return leftPosition == rightPosition ? left.offset < right.offset : leftPosition < rightPosition
    }
    all = sorted.prefix(Self.limit).map { $0.element }
    self.omitted = omitted + max(0, sorted.count - Self.limit)
  }

  package init(_ finding: Diagnostic) { self.init([finding]) }

  package var description: String {
    var lines = all.map { $0.description }
    if omitted > 0 { lines.append(localized("and \(omitted) more; put these right first")) }
    return lines.joined(separator: "\n")
  }
}
