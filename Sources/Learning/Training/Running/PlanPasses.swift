/// The memory that each layer of a plan works on: one pass for each slice on each thread.
struct PlanPasses {
  let model: Model
  let graph: PlannedGraph
  let slices: BatchSlices
  let buffers: PlanBuffers
  let places: PlanMemory.Places
  let arena: Arena
  let sliceGradients: SliceGradients
  let threads: Int

  /// By slice, then by thread; one alone for a layer that takes the whole batch.
  func passes(of index: Int) -> [LayerPass] {
    guard slices.contains(index) else { return [pass(of: index, slice: 0, thread: 0)] }
    return (0..<slices.count).flatMap { slice in
      (0..<threads).map { thread in pass(of: index, slice: slice, thread: thread) }
    }
  }

  /// Where a buffer lies; where there is none, an address that no one reads.
  func address(_ buffer: PlanMemory.Buffer?, slice: Int = 0, thread: Int = 0) -> UnsafeMutablePointer<Float> {
    arena.base + (buffer.map { places.offset($0, slice: slice, thread: thread) } ?? 0)
  }

  private func pass(of index: Int, slice: Int, thread: Int) -> LayerPass {
    func address(_ buffer: PlanMemory.Buffer?) -> UnsafeMutablePointer<Float> {
      self.address(buffer, slice: slice, thread: thread)
    }
    let inputs = graph.inputs(index)
    let isSliced = slices.contains(index)
    var pass = LayerPass(
      inputs: inputs.map { address(buffers.values[$0]) },
      output: address(buffers.values[.node(index)]),
      outputGradient: address(buffers.gradients[.node(index)]),
      inputGradients: inputs.map { graph.wantsGradient($0) ? address(buffers.gradients[$0]) : nil },
      additions: [],
      learnt: model.learnt[index].map { model.parameters.base + $0.lowerBound },
      learntGradients: model.learnt[index].map {
        isSliced ? sliceGradients.address($0, slice: slice) : model.gradients.base + $0.lowerBound
      },
      statistics: model.kept[index].map { model.statistics.base + $0.lowerBound },
      saved: address(buffers.saved[index]), node: index, firstImage: slice * slices.images)
    for (number, buffer) in (buffers.sharedGradients[index] ?? []).enumerated() {
      let part = address(buffer)
      pass.additions.append(
        .init(part: part, sum: pass.learntGradients[number], count: model.learnt[index][number].count))
      pass.learntGradients[number] = part
    }
    for (input, buffer) in buffers.additions[index] ?? [] {
      let part = address(buffer)
      pass.additions.append(
        .init(
          part: part, sum: address(buffers.gradients[inputs[input]]),
          count: buffers.count(inputs[input]) * (isSliced ? 1 : slices.count)))
      pass.inputGradients[input] = part
    }
    return pass
  }
}
