/// Which connections of a network a diagram draws as lines, and which are left to be named at the step they lead to.
struct DiagramConnections {
  private let steps: [DiagramStep]
  /// Of the steps that are drawn: where lines come from.
  private(set) var drawn: [Int: Set<Int>] = [:]

  init(_ elements: [DiagramElement], _ steps: [DiagramStep]) {
    self.steps = steps
    _ = follow(elements, from: [])
  }

  /// What a step takes inputs from without a line.
  func named(_ twins: [Int]) -> [Int] {
    guard let step = twins.first else { return [] }
    return steps[step].inputs.filter { drawn[step]?.contains($0) != true }
  }

  /// - Parameter sources: the steps that lines come from, each with its equals in other repetitions.
  /// - Returns: those that lines go out of.
  private mutating func follow(_ elements: [DiagramElement], from sources: [[Int]]) -> [[Int]] {
    elements.reduce(sources) { sources, element in
      let incoming = element.isLinked ? sources : []
      switch element.item {
      case .step(let twins):
        drawn[twins[0], default: []].formUnion(incoming.compactMap(\.first))
        return [twins]
      case .branches(let lanes):
        return lanes.flatMap { $0.isEmpty ? incoming : follow($0, from: incoming) }
      case .repeated(let times, var block):
        block[0].isLinked = element.isLinked
        // What comes behind it is connected to the last repetition.
        return follow(block, from: incoming).map { twins in
          stride(from: times - 1, to: twins.count, by: times).map { twins[$0] }
        }
      }
    }
  }
}
