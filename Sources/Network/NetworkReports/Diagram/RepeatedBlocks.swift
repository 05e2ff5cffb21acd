import Networks

/// Finds blocks that follow one another and are the same in layers, settings, shapes and parameters.
struct RepeatedBlocks {
  /// What each step is, as one number: equal ones are equal in everything that a diagram shows but their names and fields.
  private let signatures: [Int]

  /// Fewer steps are not worth a frame.
  private static let leastSaving = 3

  /// Blocks of more items are not looked for.
  private static let longestBlock = 48

  init(_ analysis: NetworkAnalysis, _ steps: [DiagramStep]) {
    signatures = steps.enumerated().map { index, step in
      var hasher = Hasher()
      for layer in step.layers.map({ analysis.layers[$0] }) {
        hasher.combine(layer.kind)
        hasher.combine(layer.settings)
        hasher.combine(layer.windows)
        hasher.combine(layer.partialOutputShape)
        hasher.combine(layer.parameters)
      }
      // Where it takes its inputs from, as seen from itself.
      hasher.combine(step.inputs.map { index - $0 })
      return hasher.finalize()
    }
  }

  /// The same sequence with equal blocks drawn once, where that spares some steps: a few are seen better one by one.
  func folded(_ elements: [DiagramElement]) -> [DiagramElement] {
    let elements = elements.map { element in
      guard case .branches(let lanes) = element.item else { return element }
      return DiagramElement(item: .branches(lanes.map(folded)), isLinked: element.isLinked)
    }
    let signatures = elements.map { signature(of: $0) }
    let sizes = elements.map { [$0].stepCount }
    var result: [DiagramElement] = []
    var index = 0
    while index < elements.count {
      guard let (length, times) = longestRepeat(signatures, sizes, elements, at: index) else {
        result.append(elements[index])
        index += 1
        continue
      }
      let blocks = (0..<times).map { Array(elements[(index + $0 * length)..<(index + ($0 + 1) * length)]) }
      result.append(
        DiagramElement(item: .repeated(times: times, merged(blocks)), isLinked: elements[index].isLinked))
      index += length * times
    }
    return result
  }

  /// The repetition at a place that saves the most steps.
  private func longestRepeat(
    _ signatures: [Int], _ sizes: [Int], _ elements: [DiagramElement], at start: Int
  ) -> (length: Int, times: Int)? {
    var best: (length: Int, times: Int)?
    var saved = Self.leastSaving - 1
    // Branches belong together with the step they meet in.
    if start > 0, elements[start].isLinked, !elements[start - 1].item.lanes.isEmpty { return nil }
    var (length, size) = (1, 0)
    while length <= Self.longestBlock, start + 2 * length <= signatures.count {
      var end = start + length
      while end < signatures.count, signatures[end] == signatures[end - length] { end += 1 }
      let times = (end - start) / length
      size += sizes[start + length - 1]
      if (times - 1) * size > saved {
        best = (length, times)
        saved = (times - 1) * size
      }
      length += 1
    }
    return best
  }

  /// Equal blocks laid over one another.
  private func merged(_ blocks: [[DiagramElement]]) -> [DiagramElement] {
    blocks[0].indices.map { place in
      let items = blocks.map { $0[place].item }
      var element = blocks[0][place]
      switch element.item {
      case .step: element.item = .step(items.flatMap(\.twins))
      case .branches(let lanes):
        element.item = .branches(lanes.indices.map { lane in merged(items.map { $0.lanes[lane] }) })
      case .repeated(let times, _): element.item = .repeated(times: times, merged(items.map(\.block)))
      }
      return element
    }
  }

  // MARK: - What is equal

  private func signature(of element: DiagramElement) -> Int {
    var hasher = Hasher()
    add(element, to: &hasher)
    return hasher.finalize()
  }

  private func add(_ element: DiagramElement, to hasher: inout Hasher) {
    hasher.combine(element.isLinked)
    switch element.item {
    case .step(let twins):
      hasher.combine(0)
      hasher.combine(twins.count)
      hasher.combine(twins.first.map { signatures[$0] })
    case .branches(let lanes):
      hasher.combine(1)
      hasher.combine(lanes.count)
      for lane in lanes {
        hasher.combine(lane.count)
        for element in lane { add(element, to: &hasher) }
      }
    case .repeated(let times, let block):
      hasher.combine(2)
      hasher.combine(times)
      hasher.combine(block.count)
      for element in block { add(element, to: &hasher) }
    }
  }
}
