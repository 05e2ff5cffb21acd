/// Which version of the course's program this is.
package enum ProgramVersion {
  /// A semantic version. CHANGELOG.md has a section of the same name.
  package static let current = "0.9.0"
}
