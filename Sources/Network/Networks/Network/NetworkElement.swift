/// A part of a network as it is written down: a layer, or elements to be repeated.
///
/// Layers run in order, each taking the output of the one before unless `from` names others. Inside a repetition
/// - ids get suffixes so that they stay unique: `a` becomes `a.1`, `a.2`, …, and in nested repetitions `a.1.2`;
/// - `from` sees the ids of the same repetition first, then those of the repetition before, then those outside;
/// - the id of the `repeat` itself names its output so far: in the first repetition what entered the repeat, in a later one the
///   output of the repetition before. So a residual block is `<repeat id="stage"> … <add from="x stage"/></repeat>`.
/// `use` of a shared layer means a layer in the same way as `from`.
/// Outside, an id means the last repetition's, `a.2` the second's, and the id of the `repeat` its last output.
public indirect enum NetworkElement: Sendable {
  /// A layer; without an id it is named by its kind and its number among all layers, from 1. An empty `from` is the layer before.
  case layer(id: String?, layer: any Layer, from: [String], line: Int?)
  /// The layer that `use` names once more, with the same weights.
  case shared(id: String?, use: String, from: [String], line: Int?)
  /// Elements that run so many times one after the other.
  case `repeat`(id: String?, times: Int, elements: [NetworkElement], line: Int?)

  /// Elements repeated, as they are written in Swift.
  public static func repeated(
    _ times: Int, id: String? = nil, @NetworkBuilder _ elements: () -> [NetworkElement]
  ) -> NetworkElement {
    .repeat(id: id, times: times, elements: elements(), line: nil)
  }

  /// The layer with an id once more, with the same weights, as it is written in Swift.
  public static func again(_ use: String) -> NetworkElement {
    .shared(id: nil, use: use, from: [], line: nil)
  }

  /// The same element with an id.
  public func named(_ id: String) -> NetworkElement {
    switch self {
    case .layer(_, let layer, let from, let line): .layer(id: id, layer: layer, from: from, line: line)
    case .shared(_, let use, let from, let line): .shared(id: id, use: use, from: from, line: line)
    case .repeat(_, let times, let elements, let line):
      .repeat(id: id, times: times, elements: elements, line: line)
    }
  }

  /// The same layer taking the outputs of the layers with these ids. A repetition always takes the output before it.
  public func from(_ ids: String...) -> NetworkElement {
    switch self {
    case .layer(let id, let layer, _, let line): .layer(id: id, layer: layer, from: ids, line: line)
    case .shared(let id, let use, _, let line): .shared(id: id, use: use, from: ids, line: line)
    case .repeat: self
    }
  }
}

extension Layer {
  /// The layer as an element of a network, with an id.
  public func named(_ id: String) -> NetworkElement {
    .layer(id: id, layer: self, from: [], line: nil)
  }

  /// The layer as an element of a network, taking the outputs of the layers with these ids.
  public func from(_ ids: String...) -> NetworkElement {
    .layer(id: nil, layer: self, from: ids, line: nil)
  }
}

/// Collects layers and elements written one below the other.
@resultBuilder
public enum NetworkBuilder {
  public static func buildExpression(_ layer: any Layer) -> [NetworkElement] {
    [.layer(id: nil, layer: layer, from: [], line: nil)]
  }

  public static func buildExpression(_ element: NetworkElement) -> [NetworkElement] { [element] }

  public static func buildBlock(_ parts: [NetworkElement]...) -> [NetworkElement] { parts.flatMap { $0 } }

  public static func buildOptional(_ part: [NetworkElement]?) -> [NetworkElement] { part ?? [] }

  public static func buildEither(first part: [NetworkElement]) -> [NetworkElement] { part }

  public static func buildEither(second part: [NetworkElement]) -> [NetworkElement] { part }

  public static func buildArray(_ parts: [[NetworkElement]]) -> [NetworkElement] { parts.flatMap { $0 } }
}
