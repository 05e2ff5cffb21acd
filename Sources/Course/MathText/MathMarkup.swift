import Escaping

/// Writes a formula as presentation MathML, the part that browsers draw (MathML Core).
enum MathMarkup {
  /// - Parameter title: the formula on one line, for whoever cannot see it.
  static func math(_ node: MathNode, title: String) -> String {
    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" alttext=\"\(MarkupText.escaped(title))\">"
      + "\(markup(node, isBold: false))</math>"
  }

  private static func markup(_ node: MathNode, isBold: Bool) -> String {
    func inner(_ node: MathNode) -> String { markup(node, isBold: isBold) }
    switch node {
    case .number(let digits): return element("mn", isBold ? ScriptLetters.bold(digits) : digits)
    case .identifier(let name): return element("mi", isBold ? ScriptLetters.bold(name) : name)
    case .value(let value): return self.value(value)
    case .text(let text): return element("mtext", text)
    case .symbol(let symbol): return self.symbol(symbol, isBold: isBold)
    case .row(let nodes): return row(nodes, isBold)
    case .fraction(let above, let below): return "<mfrac>\(inner(above))\(inner(below))</mfrac>"
    case .root(let inside, nil): return "<msqrt>\(inner(inside))</msqrt>"
    case .root(let inside, let index?): return "<mroot>\(inner(inside))\(inner(index))</mroot>"
    case .scripts(let base, let below?, let above?):
      return "<msubsup>\(inner(base))\(inner(below))\(inner(above))</msubsup>"
    case .scripts(let base, let below?, nil): return "<msub>\(inner(base))\(inner(below))</msub>"
    case .scripts(let base, nil, let above?): return "<msup>\(inner(base))\(inner(above))</msup>"
    case .scripts(let base, nil, nil): return inner(base)
    case .accent(let accent, let inside):
      return "<mover accent=\"true\">\(inner(inside))<mo stretchy=\"false\">\(accent.mark)</mo></mover>"
    case .bold(let inside): return markup(inside, isBold: true)
    case .fenced(let open, let inside, let close):
      return "<mrow>\(bracket(open, "prefix"))\(inner(inside))\(bracket(close, "postfix"))</mrow>"
    }
  }

  private static func row(_ nodes: [MathNode], _ isBold: Bool) -> String {
    var text = ""
    for (index, node) in nodes.enumerated() {
      text += markup(node, isBold: isBold)
      // The name of a function stands apart from what it is taken of.
      let after = index + 1 < nodes.count ? MathLine.role(nodes[index + 1]) : nil
      if isFunction(node), after == .letter || after == .big { text += "<mspace width=\"0.17em\"/>" }
    }
    return "<mrow>\(text)</mrow>"
  }

  private static func isFunction(_ node: MathNode) -> Bool {
    switch node {
    case .identifier(let name): name.count > 1
    case .scripts(let base, _, _): isFunction(base)
    default: false
    }
  }

  /// A number with its sign, or a word.
  private static func value(_ value: String) -> String {
    let digits = value.drop { $0 == "−" || $0 == "-" }
    guard let first = digits.first, first.isNumber, value.count - digits.count <= 1 else {
      return element("mi", value)
    }
    let number = element("mn", String(digits))
    return digits.count < value.count ? "<mrow><mo>−</mo>\(number)</mrow>" : number
  }

  private static func symbol(_ symbol: MathSymbol, isBold: Bool) -> String {
    switch symbol.role {
    case .letter: element("mi", isBold ? ScriptLetters.bold(symbol.text) : symbol.text)
    case .space: symbol.text.isEmpty ? "" : "<mspace width=\"\(symbol.text.count == 1 ? "0.22em" : "1em")\"/>"
    case .open, .close: "<mo stretchy=\"false\">\(MarkupText.escaped(symbol.text))</mo>"
    default: element("mo", symbol.text)
    }
  }

  /// A bracket that grows with what it stands around.
  private static func bracket(_ symbol: MathSymbol, _ form: String) -> String {
    "<mo form=\"\(form)\" stretchy=\"true\">\(MarkupText.escaped(symbol.text))</mo>"
  }

  private static func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(MarkupText.escaped(text))</\(name)>"
  }
}
