import Sentences

extension Network {
  /// Computes what can be known of each layer without running the network.
  ///
  /// - Throws: `NetworkError` that names the layer and shows the arithmetic when the network does not fit, or when a
  ///   number does not fit into 64 bits.
  /// - Complexity: O(layers + connections).
  public func analyze() throws(NetworkError) -> NetworkAnalysis {
    try checkInput()
    let source = LayerInput(
      id: Self.inputID, shape: input,
      field: input.spatial.isEmpty
        ? .undefined(FieldState.noAxes)
        : .local(Array(repeating: .identity, count: input.spatial.count)),
      cValue: .local(Array(repeating: AxisCValue(), count: input.spatial.count)))
    var outputs: [LayerInput] = []
    var layers: [LayerAnalysis] = []
    outputs.reserveCapacity(nodes.count)
    layers.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      let inputs = node.inputs.map { input in
        switch input {
        case .input: source
        case .node(let index): outputs[index]
        }
      }
      do throws(LayerError) {
        var row = try analyze(node, at: index, inputs)
        if let owner = node.weightsOf {
          var ownerInputs: [Shape] = []
          for input in nodes[owner].inputs {
            if case .node(let index) = input {
              if let shape = outputs[index].shape { ownerInputs.append(shape) }
            } else {
              ownerInputs.append(self.input)
            }
          }
          let shapes = inputs.compactMap { $0.shape }
          if let there = outputs[owner].shape, let here = row.output.shape,
            shapes.count == inputs.count, ownerInputs.count == nodes[owner].inputs.count
          {
            try checkSharing(
              node.layer, nodes[owner].id,
              there: nodes[owner].layer.parameterFormula(from: ownerInputs, to: there),
              here: node.layer.parameterFormula(from: shapes, to: here))
          }
          row.analysis.parameters = row.analysis.parameters.map { _ in 0 }
          row.analysis.weightsOf = nodes[owner].id
        }
        outputs.append(row.output)
        layers.append(row.analysis)
      } catch {
        throw NetworkError(error, at: node)
      }
    }
    return NetworkAnalysis(
      input: input, layers: layers,
      totalParameters: try total(layers.map { $0.parameters }, "parameters"),
      totalUnsharedParameters: try total(
        layers.map { $0.unsharedParameters }, localized("unshared parameters")),
      totalNeurons: try total(layers.map { $0.neurons }, "neurons"),
      totalMultiplyAccumulates: try total(layers.map { $0.multiplyAccumulates }, "multiply-accumulates"))
  }

  private func analyze(
    _ node: Node, at index: Int, _ inputs: [LayerInput]
  ) throws(LayerError) -> (output: LayerInput, analysis: LayerAnalysis) {
    let layer = node.layer
    let kind = layer.kind
    try checkInputCount(inputs.count, of: kind)

    let shapes = inputs.compactMap { $0.shape }
    var output: Shape?
    var neurons: Int64?
    var parameters: Int64?
    var unshared: Int64?
    var multiplyAccumulates: Int64?
    if shapes.count == inputs.count, let shape = try layer.outputShape(for: shapes) {
      output = shape
      neurons = try shape.checkedElementCount?.count()
      parameters = try layer.parameterCount(from: shapes, to: shape)
      unshared = try layer.unsharedParameterCount(from: shapes, to: shape)
      multiplyAccumulates = try layer.multiplyAccumulateCount(from: shapes, to: shape)
    }
    let field = try layer.receptiveField(from: inputs)
    let cValue = try layer.cValue(from: inputs)
    let (receptiveField, reason) = field.result
    let analysis = LayerAnalysis(
      id: node.id, index: index, kind: kind.name, settings: layer.settings, inputs: node.inputs,
      line: node.line,
      outputShape: neurons == nil ? nil : output, partialOutputShape: output,
      windows: shapes.first.flatMap(layer.windows(on:)), parameters: parameters, neurons: neurons,
      unsharedParameters: unshared, multiplyAccumulates: multiplyAccumulates, receptiveField: receptiveField,
      receptiveFieldError: reason, cValue: cValue.row(image: input.spatial))
    return (LayerInput(id: node.id, shape: output, field: field, cValue: cValue), analysis)
  }

  /// Weights that are shared are counted in the same way at both places.
  private func checkSharing(
    _ layer: any Layer, _ owner: String, there: String?, here: String?
  ) throws(LayerError) {
    guard let there, let here, there != here else { return }
    throw LayerError(
      attribute: "use",
      problem: localized(
        "it uses the weights of \(owner), which are \(there), and what comes in here asks for \(here)"),
      remedy: localized(
        "bring the same channels and sizes here as to \(owner), or give it weights of its own"))
  }

  private func checkInput() throws(NetworkError) {
    guard input.spatial.count <= Shape.maximumSpatialAxes, input.channels >= 1,
      input.spatial.allSatisfy({ $0 ?? 1 >= 1 })
    else {
      throw NetworkError(
        attribute: "input", problem: localized("the input \(input) is not a shape"),
        remedy: localized("use at most \(Shape.maximumSpatialAxes) spatial axes and sizes of at least 1"))
    }
  }

  private func checkInputCount(_ count: Int, of kind: LayerKind) throws(LayerError) {
    if kind.joinsInputs, count < 2 {
      throw LayerError(
        attribute: "from",
        problem: count == 1
          ? localized("it joins layers and has one input") : localized("it joins layers and has no input"),
        remedy: localized("name the layers to join, as from=\"conv1 conv4\""))
    }
    if !kind.joinsInputs, count != 1 {
      throw LayerError(
        attribute: "from", problem: localized("it takes one input, and from names \(count)"),
        remedy: localized("join them first with <add> or <concat>"))
    }
  }

  /// The sum over all layers, or nil when some number is not known.
  ///
  /// - Throws: `NetworkError` that names the layer from which on the sum does not fit into 64 bits.
  private func total(_ counts: [Int64?], _ name: String) throws(NetworkError) -> Int64? {
    if counts.contains(nil) { return nil }
    var sum: CheckedInteger = 0
    for (node, count) in zip(nodes, counts) {
      sum += CheckedInteger(count ?? 0)
      if sum.hasOverflowed {
        throw NetworkError(
          LayerError(
            problem: localized("the \(name) of the network up to here do not fit into 64 bits together"),
            remedy: LayerError.tooLarge.remedy), at: node)
      }
    }
    return sum.countIfExact
  }
}
