import Diagnostics
import NetworkFiles
import Networks

/// What a form answers from: a question's material once its parameters are drawn, and the place that is asked about.
package struct Asked: Sendable {
  let material: QuestionMaterial
  /// The name of the layer, as written; nil for the network as a whole.
  let at: String?
  /// The attributes that the quantity has a use for, numbers put in.
  let options: [String: String]
  /// In the order they are shown; empty for a form without them.
  var choices: [QuestionInstance.DrawnChoice] = []
  /// The words that are listed, with what is said to each.
  var words: [QuestionInstance.DrawnChoice] = []

  /// What the quantity is computed from.
  ///
  /// - Parameter ofNetwork: the id of one of several networks; the first one where it is nil.
  /// - Throws: `QuantityError` where `at` names no layer.
  func subject(ofNetwork id: String? = nil) throws(QuantityError) -> QuestionSubject {
    var subject = material.subject(ofNetwork: id)
    subject.options = options
    guard let at, let network = subject.network else { return subject }
    guard case .node(let index) = network.names[at] else {
      throw QuantityError("at=\(quoted(at)) names no layer of the network", "name a layer, not the input")
    }
    return subject.at(index)
  }

  /// The same where parameters have other values.
  ///
  /// - Throws: `QuantityError` where the network does not fit then.
  func subject(setting values: Draw) throws(QuantityError) -> QuestionSubject {
    let other = Asked(material: try material.setting(values), at: at, options: options)
    return try other.subject()
  }
}

/// A question's networks and matrices, numbers drawn.
package struct QuestionMaterial: Sendable {
  /// One of the question's networks.
  struct DrawnNetwork: Sendable {
    let id: String?
    let template: NetworkTemplate
    let network: Network
    let analysis: NetworkAnalysis
  }

  let question: Question
  let seed: UInt64
  let draw: Draw
  let networks: [DrawnNetwork]
  let matrices: QuestionSubject.Matrices?

  func subject(ofNetwork id: String? = nil) -> QuestionSubject {
    let drawn = id.map { id in networks.first { $0.id == id } } ?? networks.first
    return QuestionSubject(network: drawn?.network, analysis: drawn?.analysis, layer: nil, matrices: matrices)
  }

  /// The same with other values of some parameters.
  ///
  /// - Throws: `QuantityError` where a network does not fit then.
  func setting(_ values: Draw) throws(QuantityError) -> QuestionMaterial {
    let draw = draw.merging(values) { $1 }
    do throws(Diagnostics) {
      return QuestionMaterial(
        question: question, seed: seed, draw: draw, networks: try question.networks(draw), matrices: matrices)
    } catch {
      throw QuantityError(error.all.first?.message ?? "the network does not fit", "widen the parameters")
    }
  }
}
