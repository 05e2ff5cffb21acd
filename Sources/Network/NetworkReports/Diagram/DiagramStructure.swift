/// Finds where a network's ways part and meet.
///
/// The network is a graph from its input to its end. Where a step has several successors, its ways meet at the first step that all
/// of them lead to, their common post-dominator; what lies between falls into parts that know nothing of one another, and each is
/// taken apart in the same way. What cannot be taken apart stays a list of steps.
struct DiagramStructure {
  private let steps: [DiagramStep]
  /// Of each step; the index behind the last one is the end, where all that nobody reads leads.
  private let successors: [[Int]]
  /// The nearest step that every way from a step to the end leads through. It always comes later.
  private let postDominators: [Int]
  /// The region that each step lies in.
  private var regions: [Int]
  private var regionCount = 0

  /// Deeper than anything that could be drawn side by side.
  private static let maximumDepth = 24

  static func elements(of steps: [DiagramStep]) -> [DiagramElement] {
    var structure = DiagramStructure(steps)
    return [DiagramElement(item: .step([0]), isLinked: false)]
      + structure.sequence(Array(1..<max(1, steps.count)), from: 0, to: steps.count, depth: 0)
  }

  private init(_ steps: [DiagramStep]) {
    self.steps = steps
    var successors: [[Int]] = Array(repeating: [], count: steps.count)
    for (index, step) in steps.enumerated() { for input in step.inputs { successors[input].append(index) } }
    for index in successors.indices where successors[index].isEmpty { successors[index] = [steps.count] }
    var postDominators = Array(repeating: steps.count, count: steps.count)
    for index in steps.indices.reversed() {
      postDominators[index] = Self.meeting(of: successors[index], postDominators)
    }
    self.successors = successors
    self.postDominators = postDominators
    regions = Array(repeating: 0, count: steps.count)
  }

  /// The first step that every way from any of these leads through.
  private static func meeting(of starts: [Int], _ postDominators: [Int]) -> Int {
    starts.dropFirst().reduce(starts[0]) { meeting, start in
      var (first, second) = (meeting, start)
      while first != second {
        if first < second { first = postDominators[first] } else { second = postDominators[second] }
      }
      return first
    }
  }

  /// What lies between a step and the one where it ends, in order.
  ///
  /// - Parameter region: the steps between, in the network's order; their inputs are in it, or the step it begins from.
  private mutating func sequence(_ region: [Int], from start: Int, to end: Int, depth: Int)
    -> [DiagramElement]
  {
    regionCount += 1
    let number = regionCount
    for step in region { regions[step] = number }
    var elements: [DiagramElement] = []
    var current = start
    var position = 0
    while position < region.count {
      let next = successors[current].filter { $0 < steps.count && regions[$0] == number }
      let ends = current != start && successors[current].contains(end)
      guard let only = next.first else { break }
      if next.count == 1, !ends, steps[only].inputs == [current], region[position] == only {
        elements.append(DiagramElement(item: .step([only])))
        (current, position) = (only, position + 1)
        continue
      }
      let meeting = Self.meeting(of: next + (ends ? [end] : []), postDominators)
      let between = Array(region[position...].prefix { $0 < meeting })
      position += between.count
      let isDirect = next.contains(meeting) || (ends && meeting == end)
      let ways = depth < Self.maximumDepth ? parts(of: between) : [between]
      if ways.count + (isDirect ? 1 : 0) > 1 {
        var lanes: [[DiagramElement]] = isDirect ? [[]] : []
        for way in ways { lanes.append(sequence(way, from: current, to: meeting, depth: depth + 1)) }
        elements.append(DiagramElement(item: .branches(lanes)))
      } else {
        elements += list(between, behind: current)
      }
      guard meeting != end, position < region.count, region[position] == meeting else { break }
      let isLinked =
        ways.count + (isDirect ? 1 : 0) > 1 || steps[meeting].inputs.contains(between.last ?? current)
      elements.append(DiagramElement(item: .step([meeting]), isLinked: isLinked))
      (current, position) = (meeting, position + 1)
    }
    // Nothing is ever left out of a drawing.
    return elements + list(Array(region[position...]), behind: current)
  }

  /// Steps one after the other, with lines where they lead from each to the next.
  private func list(_ region: [Int], behind start: Int) -> [DiagramElement] {
    zip([start] + region, region).map { before, step in
      DiagramElement(item: .step([step]), isLinked: steps[step].inputs.contains(before))
    }
  }

  /// The parts of a region that no connection leads between, in the network's order.
  private func parts(of region: [Int]) -> [[Int]] {
    var part: [Int: Int] = [:]
    var parent = Array(region.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index {
        parent[index] = parent[parent[index]]
        index = parent[index]
      }
      return index
    }
    for (index, step) in region.enumerated() {
      part[step] = index
      for input in steps[step].inputs {
        guard let other = part[input] else { continue }
        let (first, second) = (root(index), root(other))
        parent[max(first, second)] = min(first, second)
      }
    }
    var parts: [Int: [Int]] = [:]
    for (index, step) in region.enumerated() { parts[root(index), default: []].append(step) }
    return parts.sorted { $0.key < $1.key }.map(\.value)
  }
}
