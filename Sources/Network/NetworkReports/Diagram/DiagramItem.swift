/// What stands at a place of a diagram.
enum DiagramItem: Sendable {
  /// A step; where it stands for equal ones of several repetitions, all of them, the first first.
  case step([Int])
  /// Ways that part before it and meet behind it, one below the other. A way without elements is a direct connection.
  case branches([[DiagramElement]])
  /// Equal blocks one after the other, of which one is drawn.
  case repeated(times: Int, [DiagramElement])

  var twins: [Int] { if case .step(let twins) = self { twins } else { [] } }
  var lanes: [[DiagramElement]] { if case .branches(let lanes) = self { lanes } else { [] } }
  var block: [DiagramElement] { if case .repeated(_, let block) = self { block } else { [] } }
}

/// An item in a sequence.
struct DiagramElement: Sendable {
  var item: DiagramItem
  /// Whether lines come in from the item before it.
  var isLinked = true
}

extension [DiagramElement] {
  /// The steps in it, each repetition's.
  var stepCount: Int {
    reduce(0) { count, element in
      switch element.item {
      case .step(let twins): count + twins.count
      case .branches(let lanes): count + lanes.reduce(0) { $0 + $1.stepCount }
      case .repeated(_, let block): count + block.stepCount
      }
    }
  }
}
