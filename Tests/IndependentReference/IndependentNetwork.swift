/// A network from XML whose analysis is computed anew, by brute force from the definitions.
///
/// It shares no code with what it is compared to. Sizes that are not known (`*`) are refused.
public struct IndependentNetwork {
  private let input: Extent
  private let layers: [SolvedLayer]
  private let indices: [String: Int]
  private let fields: Fields
  /// By layer, then axis; nil where all positions are mixed.
  private let columns: [[CValueColumns?]]

  /// - Throws: `IndependentError` for a text that cannot be read, and for the first layer that does not fit.
  public init(xml: String) throws {
    let root = try Element.root(of: xml)
    let sizes = (root.attributes["input"] ?? "").split(separator: "x").map { Int($0) ?? 0 }
    guard root.name == "network", let channels = sizes.last, sizes.allSatisfy({ $0 > 0 }) else {
      throw IndependentError.unreadable("no network with an input of known size")
    }
    let input = Extent(spatial: Array(sizes.dropLast()), channels: channels)
    let expansion = try Expansion(root)
    var layers: [SolvedLayer] = []
    var columns: [[CValueColumns?]] = []
    for layer in expansion.layers {
      let solved = try SolvedLayer(layer, inputs: layer.sources.map { $0.map { layers[$0].output } ?? input })
      layers.append(solved)
      columns.append(
        input.spatial.indices.map { axis in
          let inputs = layer.sources.map { $0.map { columns[$0][axis] } ?? CValueColumns() }
          return CValueColumns.after(solved, axis: axis, inputs: inputs)
        })
    }
    self.input = input
    self.layers = layers
    self.columns = columns
    indices = expansion.meaning.compactMapValues { $0 }
    fields = Fields(layers, axes: input.spatial.count)
  }

  var solvedLayers: [SolvedLayer] { layers }

  func number(of id: String) -> Int? { indices[id] }

  /// The ids of all layers, repetitions written out.
  public var ids: [String] { layers.map(\.id) }

  /// The value of a quantity at a layer; one number per spatial axis where it has one for each.
  ///
  /// - Parameters:
  ///   - quantity: output-shape (channels last), output-size, parameter-count, neuron-count,
  ///     unshared-parameter-count, macs, receptive-field, jump, receptive-field-center, receptive-field-padding,
  ///     capacity or coverage (in percent), fits (1 where every window ends at the edge), size-before-rounding,
  ///     connections-per-unit or weights-per-filter.
  ///   - id: the layer. Without one counts are the sum over all layers, and the rest is about the last.
  /// - Throws: `IndependentError` where there is no answer.
  public func answer(_ quantity: String, at id: String?) throws -> [Double] {
    if id == nil, let total = try layers.reduce(0, { sum, layer in try sum.plus(count(quantity, layer)) }) {
      return [Double(total)]
    }
    guard let index = id.map({ indices[$0] }) ?? layers.indices.last else {
      throw IndependentError.unknownLayer(id ?? "the last")
    }
    let layer = layers[index]
    switch quantity {
    case "fits": return [(id == nil ? layers : [layer]).allSatisfy(\.endsAtTheEdge) ? 1 : 0]
    case "size-before-rounding": return layer.stepsBeforeRounding
    case "connections-per-unit": return [Double(try layer.connectionsOfAUnit())]
    case "weights-per-filter": return [Double(try layer.parameterCount()) / Double(layer.output.channels)]
    default: break
    }
    if let count = try count(quantity, layer) { return [Double(count)] }
    let axes = input.spatial.indices
    switch quantity {
    case "output-shape": return (layer.output.spatial + [layer.output.channels]).map(Double.init)
    case "output-size": return layer.output.spatial.map(Double.init)
    case "capacity": return axes.map { columns[index][$0]?.capacity ?? 100 }
    case "coverage":
      return axes.map { axis in
        columns[index][axis].map { 100 * $0.field / Double(input.spatial[axis]) } ?? 100
      }
    default: break
    }
    try fields.check(index)
    switch quantity {
    case "receptive-field": return axes.map { Double(fields.size(at: index, axis: $0)) }
    case "jump": return axes.map { fields.jump(at: index, axis: $0) }
    case "receptive-field-center": return axes.map { fields.center(at: index, axis: $0) }
    case "receptive-field-padding": return axes.map { fields.padding(at: index, axis: $0) }
    default: throw IndependentError.unknownQuantity(quantity)
    }
  }

  /// A count of a layer, or nil for a quantity that is none.
  private func count(_ quantity: String, _ layer: SolvedLayer) throws -> Int? {
    switch quantity {
    case "neuron-count": layer.output.values
    case "parameter-count": try layer.parameterCount()
    case "unshared-parameter-count": try layer.unsharedParameterCount()
    case "macs": try layer.multiplyAccumulateCount()
    default: nil
    }
  }
}

extension Int? {
  /// The sum, unless one of the two is missing.
  fileprivate func plus(_ other: Int?) -> Int? {
    flatMap { sum in other.map { sum + $0 } }
  }
}
