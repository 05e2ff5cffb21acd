import Markdown
import NetworkFiles

/// A text in Markdown with placeholders. They are put in when it has been read: a drawn value is never markup.
struct TextTemplate: Sendable {
  private let text: MarkdownText
  /// What each piece of the text becomes, by the piece as written.
  private let templates: [String: Template]
  /// The parameters it mentions.
  let parameters: Set<String>
  /// What stands between braces and is a number already: somebody may have meant the braces.
  let constants: [String]

  /// - Throws: `PlaceholderError` for a brace without its partner and for an expression that cannot be read.
  init(_ text: MarkdownText) throws(PlaceholderError) {
    self.text = text
    var templates: [String: Template] = [:]
    var parameters: Set<String> = []
    var constants: [String] = []
    for piece in text.texts where templates[piece] == nil {
      let template = try Template(piece)
      templates[piece] = template
      parameters.formUnion(template.parameters)
      constants += template.constants
    }
    self.templates = templates
    self.parameters = parameters
    self.constants = constants
  }

  /// The text for one draw; negative numbers have a minus sign.
  func text(_ draw: Draw) throws(PlaceholderError) -> MarkdownText {
    try text.mapped { piece throws(PlaceholderError) in
      try templates[piece]?.text(draw, isRead: true) ?? piece
    }
  }

  /// What is typed into its sentences, without what placeholders put there.
  var literals: [String] { text.sentences.flatMap { templates[$0]?.literals ?? [] } }

  /// The pictures in it.
  var pictures: [Picture] { text.pictures }
}
