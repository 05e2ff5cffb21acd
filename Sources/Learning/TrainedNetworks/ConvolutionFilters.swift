import Networks
import Pictures
import Sentences
import Training

/// The learnt filters of a convolution, as numbers and as pictures.
///
/// A filter that looks at the image itself is drawn in its colours; one that looks at a single map in grey. One that looks at
/// many maps has a kernel for each: it is drawn by how strong they are together, place by place.
package struct ConvolutionFilters {
  /// The layer's id.
  package let layer: String
  package let count: Int
  package let height: Int
  package let width: Int
  /// The maps that each filter looks at.
  package let channels: Int
  /// Whether those are red, green and blue of the image.
  package let readsColors: Bool
  /// `height` x `width` x `channels` x `count`, as the model has them.
  package let weights: [Float]

  /// - Parameter layer: a convolution's id; the network's first where nil.
  /// - Throws: `RunningError` where there is none, or the layer is no convolution over an image.
  package init(_ model: Model, layer: String? = nil) throws(RunningError) {
    let node = try Self.node(layer, of: model)
    let owner = node.weightsOf.map { model.network.nodes[$0].id } ?? node.id
    guard let weights = model.namedTensors.first(where: { $0.name == "\(owner).weights" }),
      weights.sizes.count == 4
    else {
      throw RunningError(
        problem: localized("the filters of \(node.id) are not over the two axes of an image"),
        remedy: localized("choose a convolution over height and width"))
    }
    self.layer = node.id
    (height, width) = (weights.sizes[0], weights.sizes[1])
    (channels, count) = (weights.sizes[2], weights.sizes[3])
    readsColors = channels == 3 && Self.readsInput(node, of: model.network)
    self.weights = weights.values
  }

  /// A filter's weights for one of the maps, row by row.
  package func kernel(_ filter: Int, channel: Int) -> [Float] {
    (0..<height * width).map { weights[($0 * channels + channel) * count + filter] }
  }

  /// The largest weight of a filter, signs left out.
  package func strongest(_ filter: Int) -> Float {
    stride(from: filter, to: weights.count, by: count).reduce(0) { max($0, abs(weights[$1])) }
  }

  /// How the filters are drawn.
  private enum Drawing {
    /// All three weights of a place as its colour.
    case colors
    /// The weights of the only map.
    case grey
    /// The mean of the weights of a place, signs left out.
    case magnitudes
  }

  private var drawing: Drawing { readsColors ? .colors : channels == 1 ? .grey : .magnitudes }

  /// A filter as a picture, a pixel for each place. Mid-grey is 0 and the scale goes from − to + its strongest weight; that of
  /// many maps goes from 0, black, to the largest mean magnitude, white.
  package func picture(_ filter: Int) -> Picture {
    let limit = limit(filter)
    switch drawing {
    case .grey: return picture(filter, channel: 0)
    case .colors:
      let colors = (0..<weights.count / count).map { weights[$0 * count + filter] }
      return Picture(width: width, height: height, colors: colors, range: -limit...limit)
    case .magnitudes:
      return Picture(width: width, height: height, values: magnitudes(filter), range: 0...limit)
    }
  }

  /// What a filter is scaled by.
  private func limit(_ filter: Int) -> Float {
    drawing == .magnitudes ? magnitudes(filter).max() ?? 0 : strongest(filter)
  }

  /// The mean over all maps of a filter's weights, signs left out, place by place.
  private func magnitudes(_ filter: Int) -> [Float] {
    (0..<height * width).map { place in
      (place * channels..<(place + 1) * channels).reduce(0) {
        $0 + abs(weights[$1 * count + filter]) / Float(channels)
      }
    }
  }

  /// A filter's kernel for one map in grey, on the scale of the whole filter: mid-grey is 0.
  package func picture(_ filter: Int, channel: Int) -> Picture {
    let strongest = strongest(filter)
    return Picture(
      width: width, height: height, values: kernel(filter, channel: channel), range: -strongest...strongest)
  }

  /// All filters with their numbers, from 1, and what they were scaled by.
  package var grid: PictureGrid {
    let note: String
    switch drawing {
    case .colors:
      note = localized(
        "Red, green and blue weights as colours: mid-grey is 0, full colour its largest weight")
    case .grey: note = localized("Mid-grey is 0, black and white its largest weight")
    case .magnitudes:
      note = localized("The mean magnitude over \(channels) maps: black is 0, white its largest")
    }
    let sign = drawing == .magnitudes ? "" : "±"
    return grid(
      note: localized("\(note), given below each filter."),
      cells: (0..<count).map {
        .init(picture($0), caption: "\($0 + 1) \(sign)\(ShortNumber.text(Double(limit($0))))")
      })
  }

  /// One filter: its kernel for each of the maps that it looks at, numbered from 1.
  ///
  /// - Parameter filter: from 0.
  /// - Throws: `RunningError` where the layer has no such filter.
  package func grid(ofFilter filter: Int) throws(RunningError) -> PictureGrid {
    let filter = try chosenChannels(filter, of: count, in: layer)[0]
    let limit = ShortNumber.text(Double(strongest(filter)))
    return grid(
      note: localized(
        "Filter \(filter + 1), a kernel for each map: black is −\(limit), mid-grey 0, white \(limit)."),
      cells: (0..<channels).map {
        .init(
          picture(filter, channel: $0), caption: readsColors ? ["red", "green", "blue"][$0] : "\($0 + 1)")
      })
  }

  private func grid(note: String, cells: [PictureGrid.Cell]) -> PictureGrid {
    PictureGrid(
      title: localized("Learnt filters"),
      sections: [
        .init(
          heading: localized("\(layer): \(count) filters of \(height)x\(width)x\(channels)"), note: note,
          cells: cells)
      ])
  }

  // MARK: - Finding the layer

  private static func isConvolution(_ layer: any Layer) -> Bool {
    (layer as? any WeightedWindow)?.sharesFilters == true
  }

  private static func node(_ id: String?, of model: Model) throws(RunningError) -> Network.Node {
    let nodes = model.network.nodes
    guard let first = nodes.first(where: { isConvolution($0.layer) }) else {
      throw RunningError(
        problem: localized("the network has no convolution, so it has no filters to look at"),
        remedy: localized("train one with a <conv>; Courseware/networks/cifar10.xml is an example"))
    }
    guard let id else { return first }
    guard case .node(let index) = try model.source(named: id), isConvolution(nodes[index].layer) else {
      let convolutions = nodes.filter { isConvolution($0.layer) }.map(\.id).joined(separator: ", ")
      throw RunningError(
        problem: localized("\(id) is no convolution, so it has no filters"),
        remedy: localized("choose one of \(convolutions)"))
    }
    return nodes[index]
  }

  /// Whether nothing but value-by-value layers and padding lies between the image and a layer.
  private static func readsInput(_ node: Network.Node, of network: Network) -> Bool {
    var source = node.inputs[0]
    while case .node(let index) = source {
      let before = network.nodes[index]
      guard before.layer.kind.showsSinglePositions else { return false }
      source = before.inputs[0]
    }
    return true
  }
}
