import SwiftSyntax

/// Finds the small changes that a suite should notice: each is a mistake that somebody could have made.
final class ChangeFinder: SyntaxVisitor {
  private let source: [UInt8]
  private(set) var changes: [Change] = []
  /// The texts that are already there, so that two rules do not make one mutant.
  private var seen: Set<[UInt8]> = []

  init(source: [UInt8]) {
    self.source = source
    seen = [source]
    super.init(viewMode: .sourceAccurate)
  }

  // MARK: - Noting changes

  private func replace(_ node: some SyntaxProtocol, by text: String, _ rule: String) {
    let start = node.positionAfterSkippingLeadingTrivia.utf8Offset
    replace(start..<node.endPositionBeforeTrailingTrivia.utf8Offset, by: text, rule)
  }

  private func replace(_ range: Range<Int>, by text: String, _ rule: String) {
    let changed = source[..<range.lowerBound] + text.utf8 + source[range.upperBound...]
    guard seen.insert(Array(changed)).inserted else { return }
    changes.append(Change(rule: rule, offset: range.lowerBound, length: range.count, text: text))
  }

  // MARK: - Operators

  private static let operators: [String: (rule: String, others: [String])] = [
    "+": ("arithmetic", ["-"]), "-": ("arithmetic", ["+"]), "*": ("arithmetic", ["+"]),
    "/": ("arithmetic", ["*"]), "%": ("arithmetic", ["/"]),
    "+=": ("arithmetic", ["-=", "="]), "-=": ("arithmetic", ["+=", "="]), "*=": ("arithmetic", ["+=", "="]),
    "/=": ("arithmetic", ["*=", "="]),
    "<": ("comparison", ["<=", ">"]), "<=": ("comparison", ["<", ">="]),
    ">": ("comparison", [">=", "<"]), ">=": ("comparison", [">", "<="]),
    "==": ("comparison", ["!="]), "!=": ("comparison", ["=="]),
    "&&": ("connective", ["||"]), "||": ("connective", ["&&"]),
    "...": ("range", ["..<"]), "..<": ("range", ["..."]),
  ]

  private func change(operator token: TokenSyntax) {
    guard let (rule, others) = Self.operators[token.text] else { return }
    for other in others { replace(token, by: other, rule) }
  }

  override func visit(_ node: BinaryOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    change(operator: node.operator)
    return .visitChildren
  }

  /// `-x` and `!x`; the sign of a literal belongs to its number.
  override func visit(_ node: PrefixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    if ["-", "!"].contains(node.operator.text) {
      replace(node, by: node.expression.trimmedDescription, "sign")
    }
    return .visitChildren
  }

  // MARK: - Numbers and other constants

  override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    guard let value = Int(node.literal.text.filter { $0 != "_" }), value < .max else { return .skipChildren }
    replace(node, by: "\(value + 1)", "off by one")
    if value > 0 { replace(node, by: "\(value - 1)", "off by one") }
    return .skipChildren
  }

  override func visit(_ node: FloatLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    if let value = Double(node.literal.text.filter { $0 != "_" }) {
      replace(node, by: "\(value + 1)", "constant")
    }
    return .skipChildren
  }

  override func visit(_ node: BooleanLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    replace(node, by: node.literal.text == "true" ? "false" : "true", "constant")
    return .skipChildren
  }

  override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    if node.segments.trimmedDescription.isEmpty == false { replace(node, by: "\"\"", "constant") }
    return .visitChildren
  }

  /// A function that answers everything alike.
  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    if let body = node.body, let type = node.signature.returnClause?.type, let value = Self.constant(of: type)
    {
      let start = body.leftBrace.endPositionBeforeTrailingTrivia.utf8Offset
      replace(
        start..<body.rightBrace.positionAfterSkippingLeadingTrivia.utf8Offset, by: "\n  \(value)\n",
        "constant")
    }
    return .visitChildren
  }

  /// A value of a type that says nothing.
  private static func constant(of type: TypeSyntax) -> String? {
    if type.is(OptionalTypeSyntax.self) { return "nil" }
    if type.is(ArrayTypeSyntax.self) { return "[]" }
    if type.is(DictionaryTypeSyntax.self) { return "[:]" }
    if let tuple = type.as(TupleTypeSyntax.self), !tuple.elements.isEmpty {
      let values = tuple.elements.map { element in
        constant(of: element.type).map { (element.firstName.map { "\($0.text): " } ?? "") + $0 }
      }
      return values.contains(nil) ? nil : "(\(values.compactMap(\.self).joined(separator: ", ")))"
    }
    switch type.trimmedDescription {
    case "Int", "UInt", "Double", "Float": return "0"
    case "Bool": return "false"
    case "String": return "\"\""
    default: return nil
    }
  }

  // MARK: - Names: least and most, rounding, the order of things

  private static let names: [String: (rule: String, other: String)] = [
    "min": ("min and max", "max"), "max": ("min and max", "min"),
    "floor": ("rounding", "ceil"), "ceil": ("rounding", "floor"), "down": ("rounding", "up"),
    "up": ("rounding", "down"), "toNearestOrEven": ("rounding", "towardZero"),
    "first": ("end", "last"), "last": ("end", "first"), "firstIndex": ("end", "lastIndex"),
    "lastIndex": ("end", "firstIndex"), "prefix": ("end", "suffix"), "suffix": ("end", "prefix"),
    "dropFirst": ("end", "dropLast"), "dropLast": ("end", "dropFirst"),
  ]

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    // An operator that is handed over as a function.
    if case .binaryOperator = node.baseName.tokenKind { change(operator: node.baseName) }
    guard let (rule, other) = Self.names[node.baseName.text] else { return .visitChildren }
    // A name of the author's own is no function of the library's.
    let isMember = node.parent?.is(MemberAccessExprSyntax.self) ?? false
    let isCalled = node.parent?.is(FunctionCallExprSyntax.self) ?? false
    let isNumber = (node.parent?.as(MemberAccessExprSyntax.self)?.declName).map { $0.id == node.id } ?? true
    if isCalled || (isMember && isNumber) { replace(node.baseName, by: other, rule) }
    return .visitChildren
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    let arguments = Array(node.arguments)
    // The largest of several does not depend on their order.
    let isSymmetric = ["min", "max"].contains(node.calledExpression.trimmedDescription)
    for (one, next) in zip(arguments, arguments.dropFirst()) where !isSymmetric {
      swap(one.expression, next.expression, "swapped arguments")
    }
    if let member = node.calledExpression.as(MemberAccessExprSyntax.self), let base = member.base {
      switch member.declName.baseName.text {
      case "reversed" where arguments.isEmpty: replace(node, by: base.trimmedDescription, "order")
      case "rounded" where arguments.isEmpty:
        replace(node, by: "\(base.trimmedDescription).rounded(.down)", "rounding")
      default: break
      }
    }
    if node.calledExpression.trimmedDescription == "abs", arguments.count == 1 {
      replace(node, by: "(\(arguments[0].expression.trimmedDescription))", "sign")
    }
    return .visitChildren
  }

  override func visit(_ node: TupleExprSyntax) -> SyntaxVisitorContinueKind {
    let elements = Array(node.elements)
    for (one, next) in zip(elements, elements.dropFirst()) {
      swap(one.expression, next.expression, "swapped values")
    }
    return .visitChildren
  }

  private func swap(_ one: ExprSyntax, _ next: ExprSyntax, _ rule: String) {
    let start = one.positionAfterSkippingLeadingTrivia.utf8Offset
    let end = one.endPositionBeforeTrailingTrivia.utf8Offset
    let restart = next.positionAfterSkippingLeadingTrivia.utf8Offset
    let between = String(decoding: source[end..<restart], as: UTF8.self)
    replace(
      start..<next.endPositionBeforeTrailingTrivia.utf8Offset,
      by: next.trimmedDescription + between + one.trimmedDescription, rule)
  }

  // MARK: - Conditions

  private func negate(_ condition: ExprSyntax) {
    if let comparison = condition.as(InfixOperatorExprSyntax.self),
      let sign = comparison.operator.as(BinaryOperatorExprSyntax.self)?.operator,
      let rule = Self.operators[sign.text]?.rule, rule == "comparison"
    {
      let opposites = ["<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="]
      return replace(sign, by: opposites[sign.text] ?? "!=", "negated condition")
    }
    // `!x` and `true` have opposites of their own.
    guard !condition.is(BooleanLiteralExprSyntax.self),
      condition.as(PrefixOperatorExprSyntax.self)?.operator.text != "!"
    else { return }
    replace(condition, by: "!(\(condition.trimmedDescription))", "negated condition")
  }

  override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
    if case .expression(let condition) = node.condition { negate(condition) }
    return .visitChildren
  }

  override func visit(_ node: TernaryExprSyntax) -> SyntaxVisitorContinueKind {
    negate(node.condition)
    return .visitChildren
  }

  override func visit(_ node: WhereClauseSyntax) -> SyntaxVisitorContinueKind {
    negate(node.condition)
    return .visitChildren
  }

  // MARK: - Statements

  override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
    if canBeDropped(node) {
      let isOnly = node.parent?.as(CodeBlockItemListSyntax.self)?.count == 1
      let isCase = node.parent?.parent?.is(SwitchCaseSyntax.self) ?? false
      replace(node, by: isOnly && isCase ? "break" : "", "dropped statement")
    }
    return .visitChildren
  }

  /// Whether a statement does something and declares nothing; the only one of a body is what the body returns.
  private func canBeDropped(_ item: CodeBlockItemSyntax) -> Bool {
    let list = item.parent?.as(CodeBlockItemListSyntax.self)
    let owner = list?.parent
    let isResult =
      list?.count == 1
      && (owner?.is(ClosureExprSyntax.self) ?? false
        || owner?.parent?.is(FunctionDeclSyntax.self) ?? false
        || owner?.parent?.is(PatternBindingSyntax.self) ?? false
        || owner?.parent?.is(AccessorDeclSyntax.self) ?? false)
    guard !isResult else { return false }
    let parent = owner?.parent
    switch item.item {
    case .stmt(let statement):
      if let check = statement.as(GuardStmtSyntax.self) {
        return check.conditions.allSatisfy { if case .expression = $0.condition { true } else { false } }
      }
      if statement.is(ReturnStmtSyntax.self) { return parent?.is(IfExprSyntax.self) ?? false }
      if let expression = statement.as(ExpressionStmtSyntax.self) { return isChange(expression.expression) }
      return statement.is(ForStmtSyntax.self) || statement.is(WhileStmtSyntax.self)
        || statement.is(ContinueStmtSyntax.self)
    case .expr(let expression): return isChange(expression)
    default: return false
    }
  }

  /// Whether an expression is there for what it does, as an assignment and a call are.
  private func isChange(_ expression: ExprSyntax) -> Bool {
    if let infix = expression.as(InfixOperatorExprSyntax.self) {
      return infix.operator.is(AssignmentExprSyntax.self)
        || (infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text.hasSuffix("=") ?? false)
    }
    return expression.is(FunctionCallExprSyntax.self) || expression.is(IfExprSyntax.self)
  }
}
