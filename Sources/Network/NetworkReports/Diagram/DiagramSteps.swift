import Networks

/// A card of a diagram: a layer, and the pointwise ones (batchnorm, relu, dropout) that follow it and nobody else reads before.
struct DiagramStep: Sendable {
  /// The indices of its layers; none for the network's input.
  var layers: [Int]
  /// The steps that it takes its inputs from, each once.
  var inputs: [Int]

  /// The input, then all layers, in the network's order: a step's inputs come before it.
  static func steps(of analysis: NetworkAnalysis) -> [DiagramStep] {
    var readers = Array(repeating: 0, count: analysis.layers.count)
    for layer in analysis.layers {
      for case .node(let node) in layer.inputs { readers[node] += 1 }
    }
    var steps = [DiagramStep(layers: [], inputs: [])]
    var stepOfLayer: [Int] = []
    for (index, layer) in analysis.layers.enumerated() {
      if LayerRegistry.kind(named: layer.kind)?.isPointwise == true, layer.inputs.count == 1,
        case .node(let node) = layer.inputs[0], readers[node] == 1
      {
        steps[stepOfLayer[node]].layers.append(index)
        stepOfLayer.append(stepOfLayer[node])
        continue
      }
      let inputs = layer.inputs.map { source in
        switch source {
        case .input: 0
        case .node(let node): stepOfLayer[node]
        }
      }
      stepOfLayer.append(steps.count)
      steps.append(DiagramStep(layers: [index], inputs: Array(Set(inputs)).sorted()))
    }
    return steps
  }
}
