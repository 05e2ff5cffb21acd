import FeatureMaps
import Networks

/// Deals what a question gives a layer to its filters.
extension QuestionSubject {
  /// The network with what its layers have learnt, ready to be worked out.
  ///
  /// - Throws: `QuantityError` at the weights that do not fit, and for a layer that has none.
  func handNetwork() throws(QuantityError) -> HandNetwork {
    guard let network else { throw QuantityError("there is no network to ask about", "add <network>") }
    var learnt: [Int: LayerWeights] = [:]
    for index in 0...lastIndex { learnt[index] = try weights(ofLayer: index) }
    return HandNetwork(network, weights: learnt)
  }

  /// The image as the network takes it.
  ///
  /// - Throws: `QuantityError` where it has another shape.
  func imageVolume() throws(QuantityError) -> Volume {
    guard let matrices else { throw QuantityError("a feature map needs an image", "add <image>") }
    guard let network else { return Volume(matrices.image) }
    let image = matrices.image
    switch network.input.spatial.count {
    // Without axes the image is the vector of its numbers.
    case 0 where image.channels == 1 && image.values.count == network.input.channels:
      return Volume(vector: image.values)
    case 2:
      guard image.shape == network.input else {
        throw QuantityError(
          "the network's input is \(network.input), and the image \(image.shape)",
          "write input=\"\(image.shape)\"")
      }
      return Volume(image)
    default:
      let extent = network.input.spatial.compactMap(\.self)
      guard image.channels == network.input.channels, let volume = try? image.volume(extent) else {
        let rows = extent.dropLast().reduce(1, *)
        throw QuantityError(
          "the network's input is \(network.input), and the image has \(image.channels) x \(image.rows) rows of \(image.columns) numbers",
          extent.isEmpty
            ? "write \(network.input.channels) numbers in one row"
            : "write \(rows == 1 ? "one row" : "\(rows) rows") of \(extent[extent.count - 1]) numbers in one <image> for each channel"
        )
      }
      return volume
    }
  }

  /// The layer that is worked out last.
  var lastIndex: Int { layer ?? (network?.nodes.count ?? 1) - 1 }

  /// What a layer has learnt; nil for one that learns nothing.
  private func weights(ofLayer index: Int) throws(QuantityError) -> LayerWeights? {
    guard let network, let row = analysis?.layers[index], row.weightsOf == nil,
      let layer = network.nodes[index].layer as? any HandLayer,
      let shape = layer.learntShape(from: inputShapes(of: row))
    else { return nil }
    let id = network.nodes[index].id
    let biases = try biases(of: id, count: shape.filters)
    // <kernel> is what the first layer has learnt.
    if index == 0, let kernels = matrices?.kernels, !kernels.isEmpty {
      return LayerWeights(
        kernels: try kernels.map { kernel throws(QuantityError) in try Self.volume(kernel, shape.extent) },
        biases: biases)
    }
    guard let given = matrices?.weights.first(where: { $0.layer == id && !$0.areBiases }) else {
      throw QuantityError(
        "\(id) has no weights", "add <weights of=\"\(id)\">…</weights>: \(Self.wanted(shape))")
    }
    do throws(QuantityError) {
      return LayerWeights(kernels: try Self.dealt(given.matrices, shape), biases: biases)
    } catch {
      throw QuantityError("\(id): \(error.problem)", error.remedy, at: given.position)
    }
  }

  private func biases(of id: String, count: Int) throws(QuantityError) -> [Double] {
    guard let given = matrices?.weights.first(where: { $0.layer == id && $0.areBiases }) else { return [] }
    let values = given.matrices.flatMap(\.values)
    guard values.count == count else {
      throw QuantityError(
        "\(id) has \(count) biases, and \(values.count) are given", "write \(count) numbers in one row",
        at: given.position)
    }
    return values
  }

  private static func dealt(
    _ matrices: [FeatureMaps], _ shape: LearntShape
  ) throws(QuantityError) -> [Volume] {
    if shape.extent.isEmpty {
      guard matrices.count == 1, matrices[0].rows == shape.filters, matrices[0].columns == shape.channels
      else {
        throw QuantityError(
          "a matrix of \(matrices[0].rows)x\(matrices[0].columns) is no \(shape.filters) units of \(shape.channels) weights",
          "give \(wanted(shape))")
      }
      return matrices[0].map(0).map { Volume(vector: $0) }
    }
    guard matrices.count == shape.filters * shape.channels else {
      throw QuantityError(
        "\(matrices.count) kernels are no \(shape.filters) filters of \(shape.channels) channels",
        "give \(wanted(shape))")
    }
    var filters: [Volume] = []
    for start in stride(from: 0, to: matrices.count, by: shape.channels) {
      var values: [Double] = []
      for matrix in matrices[start..<start + shape.channels] {
        values += try volume(matrix, shape.extent).values
      }
      filters.append(Volume(channels: shape.channels, extent: shape.extent, values: values))
    }
    return filters
  }

  private static func volume(_ matrix: FeatureMaps, _ extent: [Int]) throws(QuantityError) -> Volume {
    do throws(LayerError) {
      return try matrix.volume(extent)
    } catch {
      throw QuantityError(error.problem, error.remedy)
    }
  }

  /// What to write, in words.
  private static func wanted(_ shape: LearntShape) -> String {
    if shape.extent.isEmpty { return "\(shape.filters) rows of \(shape.channels) numbers, one for each unit" }
    let count = shape.filters * shape.channels
    return "\(count) of them, each \(shape.extent.map(String.init).joined(separator: "x"))"
      + (shape.channels > 1 ? ", filter by filter" : "")
  }
}
