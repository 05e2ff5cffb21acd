/// Writes a formula on one line of text: `(n − k)/s + 1`, `x²`, `∑ᵢ₌₁ⁿ xᵢ`.
struct MathLine {
  let isASCII: Bool

  func text(_ node: MathNode) -> String { written(node).text.trimmed }

  /// How strongly a piece holds together: what binds less needs parentheses in a fraction.
  private enum Binding: Int, Comparable {
    case relation, sum, fraction, product, atom
    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Written {
    var text: String
    var binding = Binding.atom

    func bound(at least: Binding) -> String { binding < least ? "(\(text))" : text }
  }

  /// - Parameter isTight: without space around operators, as in a script.
  private func written(_ node: MathNode, isTight: Bool = false) -> Written {
    switch node {
    case .number(let digits): return Written(text: digits)
    case .identifier(let name): return Written(text: isASCII ? Self.plain(name) : name)
    case .value(let value):
      let isSigned = value.hasPrefix("−") || value.hasPrefix("-")
      return Written(
        text: isASCII ? value.replacing("−", with: "-") : value, binding: isSigned ? .sum : .atom)
    case .symbol(let symbol): return Written(text: isASCII ? symbol.ascii : symbol.text)
    case .text(let text): return Written(text: text)
    case .row(let nodes): return row(nodes, isTight)
    case .fraction(let above, let below):
      let denominator = written(below, isTight: isTight).bound(at: .atom)
      return Written(
        text: written(above, isTight: isTight).bound(at: .product) + "/" + denominator, binding: .fraction)
    case .root(let inside, let index): return root(inside, index)
    case .scripts(let base, let below, let above): return scripts(base, below, above)
    case .accent(let accent, let inside):
      let text = written(inside).text
      return Written(text: isASCII || text.count != 1 ? "\(accent)(\(text))" : text + accent.combining)
    case .bold(let inside): return written(inside, isTight: isTight)
    case .fenced(let open, let inside, let close):
      let (left, right) = isASCII ? (open.ascii, close.ascii) : (open.text, close.text)
      return Written(text: left + written(inside, isTight: isTight).text + right)
    }
  }

  // MARK: - Rows

  private func row(_ nodes: [MathNode], _ isTight: Bool) -> Written {
    var text = ""
    var binding = Binding.atom
    var depth = 0
    var terms = 0
    var isOutside = false
    for (index, node) in nodes.enumerated() {
      let role = Self.role(node)
      let before = index > 0 ? Self.role(nodes[index - 1]) : nil
      let after = index + 1 < nodes.count ? Self.role(nodes[index + 1]) : nil
      if role == .close { depth = max(0, depth - 1) }
      let isTop = depth == 0
      switch role {
      case .relation:
        if isTop { binding = min(binding, .relation) }
        let sign = written(node).text
        text = isTight ? text + sign : text.trimmedEnd + (text.isEmpty ? "" : " ") + sign + " "
      case .binary:
        if isTop { binding = min(binding, .sum) }
        let isSign =
          before.map { [.binary, .relation, .open, .punctuation, .big, .factor].contains($0) } ?? true
        let sign = written(node).text
        text = isTight || isSign ? text + sign : text.trimmedEnd + " " + sign + " "
      case .factor:
        if isTop { binding = min(binding, .product) }
        text += written(node).text
      case .punctuation: text += written(node).text + (isTight ? "" : " ")
      case .big:
        if isTop { binding = min(binding, .product) }
        if before == .letter { text += " " }
        text += written(node).text + (isTight ? "" : " ")
      case .open, .close, .ordinary:
        text += written(node).text
      case .space:
        if !text.hasSuffix(" ") { text += written(node).text }
      case .letter:
        let isSpelledOutBefore = index > 0 && isSpelledOut(nodes[index - 1])
        if isTop, terms > 0 { binding = min(binding, .product) }
        text += term(node, before, after, text, isTight, isSpelledOutBefore)
      }
      if role == .letter || role == .ordinary, isTop, !Self.isPrefix(node) { terms += 1 }
      if role == .open {
        if isTop, index > 0 { isOutside = true }
        depth += 1
      } else if role == .close, depth == 0, index + 1 < nodes.count {
        isOutside = true
      }
    }
    // Brackets around everything hold it together; a factor beside them makes a product of it.
    if isOutside, binding == .atom { binding = .product }
    return Written(text: text, binding: binding)
  }

  /// A letter, a number, a fraction: what stands beside one another is multiplied.
  private func term(
    _ node: MathNode, _ before: MathSymbol.Role?, _ after: MathSymbol.Role?, _ text: String, _ isTight: Bool,
    _ isSpelledOutBefore: Bool
  ) -> String {
    let own = written(node, isTight: isTight)
    let isFunction = Self.isFunction(node)
    let isBesideTerm = [.letter, .open].contains(after) || [.letter, .close].contains(before)
    var shown = isBesideTerm && own.binding < .product ? "(\(own.text))" : own.text
    // Two words, or a word and a letter, need air.
    if let last = text.last, before == .letter, last != " ",
      isFunction || Self.isWord(node) || isSpelledOut(node) || isSpelledOutBefore
        || (last.isNumber && shown.first?.isNumber == true)
    {
      shown = " " + shown
    }
    if (isFunction || Self.isWord(node)) && (after == .letter || after == .big) && !shown.hasSuffix(" ") {
      shown += " "
    }
    return shown
  }

  /// Whether a sign becomes a word in plain letters: alpha beside x is no name.
  private func isSpelledOut(_ node: MathNode) -> Bool {
    guard isASCII else { return false }
    return switch node {
    case .symbol(let symbol): symbol.ascii.count > 1
    case .scripts(let base, _, _): isSpelledOut(base)
    default: false
    }
  }

  /// Whether it is a word of several letters.
  private static func isName(_ node: MathNode) -> Bool {
    switch node {
    case .text(let name), .identifier(let name): name.count > 1
    default: false
    }
  }

  private static func isFunction(_ node: MathNode) -> Bool {
    switch node {
    case .identifier(let name): name.count > 1
    case .scripts(let base, _, _): isFunction(base)
    default: false
    }
  }

  /// Whether it belongs to the letter after it: ∂w is one thing.
  private static func isPrefix(_ node: MathNode) -> Bool {
    if case .symbol(let symbol) = node { ["∂", "∇", "Δ"].contains(symbol.text) } else { false }
  }

  private static func isWord(_ node: MathNode) -> Bool { if case .text = node { true } else { false } }

  static func role(_ node: MathNode) -> MathSymbol.Role {
    switch node {
    case .symbol(let symbol): symbol.role
    case .scripts(let base, _, _): role(base)
    default: .letter
    }
  }

  // MARK: - Roots and scripts

  private func root(_ inside: MathNode, _ index: MathNode?) -> Written {
    let content = written(inside)
    let degree = index.map { written($0, isTight: true).text }
    if isASCII {
      return Written(text: degree.map { "root(\($0), \(content.text))" } ?? "sqrt(\(content.text))")
    }
    let sign: String =
      switch degree {
      case nil: "√"
      case "3": "∛"
      case "4": "∜"
      case let degree?: (ScriptLetters.raised(degree) ?? "\(degree)") + "√"
      }
    let isShort = content.binding == .atom && !content.text.contains(" ") && !content.text.hasPrefix("(")
    return Written(
      text: sign + (isShort ? content.text : content.text.isWrapped ? content.text : "(\(content.text))"))
  }

  private func scripts(_ base: MathNode, _ below: MathNode?, _ above: MathNode?) -> Written {
    let own = written(base)
    var text = own.binding < .atom ? "(\(own.text))" : own.text
    if let below { text += script(below, mark: "_", ScriptLetters.lowered) }
    if let above { text += script(above, mark: "^", ScriptLetters.raised) }
    return Written(text: text)
  }

  private func script(_ node: MathNode, mark: String, _ letters: (String) -> String?) -> String {
    let content = written(node, isTight: true)
    // Primes stand above by themselves.
    if mark == "^", !content.text.isEmpty, content.text.allSatisfy({ $0 == "′" }) { return content.text }
    // Words are read better in letters of full size: n_out.
    if !isASCII, !Self.isName(node), let small = letters(content.text) { return small }
    let isWord = content.text.allSatisfy { $0.isLetter || $0.isNumber } || content.text.isWrapped
    return mark + (isWord || content.text.count == 1 ? content.text : "(\(content.text))")
  }

  private static func plain(_ name: String) -> String {
    name.allSatisfy(\.isASCII) ? name : name.map { $0.isASCII ? String($0) : "?" }.joined()
  }
}

extension String {
  fileprivate var trimmed: String { String(trimmedEnd.drop { $0 == " " }) }

  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Whether one pair of parentheses is around all of it.
  fileprivate var isWrapped: Bool {
    guard first == "(", last == ")" else { return false }
    var depth = 0
    for (index, character) in enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0, index < count - 1 { return false }
    }
    return true
  }
}
