/// A file that is written for an author to go on from.
package struct ScaffoldFile: Sendable {
  /// Below the course's folder.
  package let path: String
  package let text: String
}
