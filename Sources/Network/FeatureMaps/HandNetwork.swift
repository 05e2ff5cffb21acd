import Networks
import Sentences

/// A network with its weights, worked out by hand for one image: value by value, forwards and backwards.
package struct HandNetwork {
  package let network: Network
  /// What the layers have learnt, by their number; a layer that is not there has nothing.
  package var weights: [Int: LayerWeights]

  package init(_ network: Network, weights: [Int: LayerWeights]) {
    self.network = network
    self.weights = weights
  }

  /// What comes out of each layer, up to the last one asked for.
  ///
  /// - Throws: `LayerError` where a layer does not fit, lacks its weights, or cannot be worked out by hand.
  package func outputs(of image: Volume, upTo last: Int) throws(LayerError) -> [Volume] {
    var outputs: [Volume] = []
    for (index, node) in network.nodes.prefix(last + 1).enumerated() {
      outputs.append(
        try handLayer(index).output(of: inputs(node, image, outputs), learnt(index)))
    }
    return outputs
  }

  /// The gradients of a loss, back from a layer's output.
  ///
  /// - Parameters:
  ///   - outputs: what `outputs(of:upTo:)` gives; the last one's is where the gradient comes from.
  ///   - outputGradient: ∂L/∂(the last output).
  /// - Throws: `LayerError` where a layer does not fit, or there is no way back through it.
  package func gradients(
    of image: Volume, _ outputs: [Volume], outputGradient: Volume
  ) throws(LayerError) -> (image: Volume, layers: [ComingBack]) {
    var behind = outputs.map { $0.with($0.values.map { _ in 0 }) }
    behind[outputs.count - 1] = outputGradient
    var front = image.with(image.values.map { _ in 0 })
    var layers: [ComingBack] = []
    for index in outputs.indices.reversed() {
      let node = network.nodes[index]
      let found = try handLayer(index).gradients(
        of: inputs(node, image, outputs), learnt(index), outputGradient: behind[index])
      for (source, gradient) in zip(node.inputs, found.inputs) {
        switch source {
        case .input: front = front.plus(gradient)
        case .node(let number): behind[number] = behind[number].plus(gradient)
        }
      }
      layers.append(ComingBack(outputGradient: behind[index], weights: found.weights))
    }
    layers.reverse()
    // Weights that are used twice get what comes back to both.
    for index in layers.indices {
      guard let owner = network.nodes[index].weightsOf else { continue }
      layers[owner].weights = layers[owner].weights.plus(layers[index].weights)
    }
    return (front, layers)
  }

  /// What comes back to a layer.
  package struct ComingBack {
    /// ∂L/∂(the layer's output).
    package var outputGradient: Volume
    /// ∂L/∂(what it has learnt).
    package var weights: LayerWeights
  }

  private func learnt(_ index: Int) -> LayerWeights {
    weights[network.nodes[index].weightsOf ?? index] ?? LayerWeights()
  }

  private func inputs(_ node: Network.Node, _ image: Volume, _ outputs: [Volume]) -> [Volume] {
    node.inputs.map { source in
      switch source {
      case .input: image
      case .node(let index): outputs[index]
      }
    }
  }

  private func handLayer(_ index: Int) throws(LayerError) -> any HandLayer {
    guard let layer = network.nodes[index].layer as? any HandLayer else {
      throw LayerError(
        problem: localized("\(network.nodes[index].id) cannot be worked out by hand here"),
        remedy: localized("use convolutions, dense layers, activations, pools and joins"))
    }
    return layer
  }
}

extension Volume {
  fileprivate func plus(_ other: Volume) -> Volume { with(zip(values, other.values).map { $0 + $1 }) }
}
