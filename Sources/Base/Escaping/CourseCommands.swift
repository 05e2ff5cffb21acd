/// Commands as they are suggested: they are about the course that the program was run on.
package struct CourseCommands: Sendable, Hashable {
  /// The folder behind `--course`, as it was given; nil for our own course.
  package var course: String?

  package init(course: String? = nil) { self.course = course }

  /// ` --course DIR`; empty for our own course.
  package var option: String { course.map { " --course \(ShellWord.quoted($0))" } ?? "" }

  /// The whole line: `./grade hint strides --part 1 --course my-course`.
  ///
  /// - Parameter words: what stands behind the program's name.
  package func callAsFunction(_ words: String) -> String { "./grade \(words)\(option)" }
}

/// A word of a command line.
package enum ShellWord {
  /// The word, in quotation marks where a shell would not leave it alone.
  package static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "_-./~+:@%=,".unicodeScalars.contains(scalar)
    }
    if isPlain, !text.isEmpty { return text }
    // `replacing` belongs to regular expressions, which not every place has.
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
