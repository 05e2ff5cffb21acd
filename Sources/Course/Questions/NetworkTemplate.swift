import NetworkFiles
import XMLDocuments

/// A `<network>` element whose placeholders have been read.
struct NetworkTemplate: Sendable {
  let element: XMLElement
  /// What stands between braces anywhere in it.
  let expressions: [String: IntegerExpression]

  /// What a placeholder stands for in one draw.
  ///
  /// - Throws: `PlaceholderError` where it has no value.
  func text(of expression: Substring, _ draw: Draw) throws(PlaceholderError) -> String {
    if let known = expressions[String(expression)] { return try known.text(draw) }
    return try ExpressionParser.expression(expression).text(draw)
  }

  /// Whether one of the parameters stands anywhere in it.
  func mentions(_ names: Set<String>) -> Bool {
    expressions.values.contains { !$0.parameters.isDisjoint(with: names) }
  }

  /// The element with the numbers of a draw put in.
  ///
  /// - Parameter symbols: parameters that keep their names.
  func element(_ draw: Draw, symbols: Set<String> = []) -> XMLElement {
    expressions.isEmpty ? element : substituted(element, draw, symbols)
  }

  private func substituted(_ element: XMLElement, _ draw: Draw, _ symbols: Set<String>) -> XMLElement {
    let attributes = element.attributes.map { attribute in
      let value = try? Placeholders.replace(in: attribute.value, of: attribute.name) {
        expression, _ throws(PlaceholderError) in
        if let known = expressions[String(expression)], !known.parameters.isDisjoint(with: symbols) {
          return known.description(draw, symbols: symbols)
        }
        return try text(of: expression, draw)
      }
      return XMLAttribute(name: attribute.name, value: value ?? attribute.value, position: attribute.position)
    }
    let children = element.children.map { node in
      guard case .element(let inner) = node else { return node }
      return XMLNode.element(substituted(inner, draw, symbols))
    }
    return XMLElement(
      name: element.name, attributes: attributes, children: children, position: element.position,
      index: element.index)
  }
}
