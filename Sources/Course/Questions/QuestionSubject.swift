import Diagnostics
import Networks

/// What a question is about once its parameters are drawn: a network and the layer asked about, or small feature maps.
package struct QuestionSubject: Sendable {
  /// The network with its analysis; nil for a question about matrices alone.
  package let network: Network?
  package let analysis: NetworkAnalysis?
  /// The layer asked about, as an index into the network's layers; nil for the network as a whole.
  package private(set) var layer: Int?
  /// The image and the kernels, for questions about feature maps.
  package let matrices: Matrices?
  /// The attributes of `<ask>` that the quantity has a use for, such as `batch`.
  var options: [String: String] = [:]

  /// The same about a layer.
  func at(_ index: Int) -> QuestionSubject {
    var subject = self
    subject.layer = index
    return subject
  }

  /// The row asked about: the layer's, or the last one's.
  var row: LayerAnalysis? { layer.map { analysis?.layers[$0] } ?? analysis?.layers.last }

  /// The layers that the one asked about depends on, itself included, in the network's order.
  var path: [LayerAnalysis] {
    guard let analysis, let last = layer ?? analysis.layers.indices.last else { return [] }
    var isNeeded = Array(repeating: false, count: last + 1)
    isNeeded[last] = true
    for index in (0...last).reversed() where isNeeded[index] {
      for case .node(let source) in analysis.layers[index].inputs { isNeeded[source] = true }
    }
    return (0...last).filter { isNeeded[$0] }.map { analysis.layers[$0] }
  }

  /// The shapes that go into a layer; empty where one is not known.
  func inputShapes(of row: LayerAnalysis) -> [Shape] {
    guard let analysis else { return [] }
    let shapes = row.inputs.map { source in
      switch source {
      case .input: analysis.input
      case .node(let index): analysis.layers[index].outputShape
      }
    }
    return shapes.contains { $0 == nil } ? [] : shapes.compactMap(\.self)
  }

  /// The row of what goes into a layer; nil for the network's input.
  func before(_ row: LayerAnalysis) -> LayerAnalysis? {
    guard case .node(let index) = row.inputs.first else { return nil }
    return analysis?.layers[index]
  }

  /// The layer as a value.
  func value(of row: LayerAnalysis) -> (any Layer)? { network?.nodes[row.index].layer }

  /// The same question about a network with other layers; nil where that network does not fit.
  func replacingLayers(_ replacement: (Network.Node) -> (any Layer)?) -> QuestionSubject? {
    guard let network = network?.replacingLayers(replacement), let analysis = try? network.analyze() else {
      return nil
    }
    return QuestionSubject(
      network: network, analysis: analysis, layer: layer, matrices: matrices, options: options)
  }
}

/// Why the reference has no answer.
package struct QuantityError: Error, Sendable, Equatable {
  var problem: String
  var remedy: String
  /// Where, if it is not the question as a whole.
  var position: TextPosition?

  init(_ problem: String, _ remedy: String, at position: TextPosition? = nil) {
    self.problem = problem
    self.remedy = remedy
    self.position = position
  }
}
