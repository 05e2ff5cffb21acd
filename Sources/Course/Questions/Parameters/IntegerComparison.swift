import NetworkFiles

/// A comparison of whole numbers, as `<require that="{n} &gt; 2*{k}"/>` writes it.
struct IntegerComparison: Sendable, Hashable {
  /// Longer spellings first, so that `<=` is not read as `<`.
  enum Relation: String, CaseIterable, Sendable {
    case atMost = "<="
    case atLeast = ">="
    case equal = "=="
    case unequal = "!="
    case below = "<"
    case above = ">"
    case same = "="

    func holds<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
      switch self {
      case .atMost: left <= right
      case .atLeast: left >= right
      case .equal, .same: left == right
      case .unequal: left != right
      case .below: left < right
      case .above: left > right
      }
    }
  }

  let left: IntegerExpression
  let relation: Relation
  let right: IntegerExpression

  var parameters: Set<String> { left.parameters.union(right.parameters) }

  /// - Throws: `PlaceholderError` where a side has no value.
  func holds(_ draw: Draw) throws(PlaceholderError) -> Bool {
    relation.holds(try left.value(draw), try right.value(draw))
  }
}
