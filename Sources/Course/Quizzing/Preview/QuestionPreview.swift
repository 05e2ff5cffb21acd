import Questions

/// A way to show an author what a question becomes.
///
/// Each format is one file in this folder and one line in `QuestionPreviews.all`.
package protocol QuestionPreview: Sendable {
  /// The value of `--format`.
  static var name: String { get }
  static func render(_ instances: [QuestionInstance], width: Int) -> String
}

package enum QuestionPreviews {
  package static let all: [any QuestionPreview.Type] = [PreviewText.self, PreviewJSON.self]
}
