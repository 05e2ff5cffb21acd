import Networks
import Pictures
import Sentences
import Training

/// What the layers of a network make of a picture, a grey picture for each of their maps.
package struct ActivationPictures {
  package struct LayerMaps {
    package let layer: String
    package let height: Int
    package let width: Int
    /// Channel by channel, each row by row.
    package let maps: [[Float]]
    /// The maps to draw, from 0.
    package let shown: [Int]
    /// The least and the greatest value of all maps, which are black and white.
    package let range: ClosedRange<Float>

    package func picture(_ map: Int) -> Picture {
      Picture(width: width, height: height, values: maps[map], range: range)
    }
  }

  /// As the network sees it.
  package let image: Picture
  /// Where that is not the whole picture as it was: how it came about.
  private let fitting: String
  package let layers: [LayerMaps]

  /// - Parameters:
  ///   - layer: the layer to look into; every convolution and pooling where nil.
  ///   - map: the only map to draw, from 0; all where nil.
  /// - Throws: `RunningError` for a layer or a map that is not there, a layer without places, or a network without a layer
  ///   that has them.
  package init(
    _ network: TrainedNetwork, of picture: Picture, layer: String? = nil, map: Int? = nil
  ) throws {
    let model = network.model
    let images = network.images(of: [picture])
    image = network.picture(of: images, 0)
    fitting =
      network.isFitted(picture)
      ? localized(
        "The square in the middle of \(picture.width)x\(picture.height) pixels, resized: each pixel a mean.")
      : ""
    layers = try Self.layers(layer, of: model).map { id in
      let output = try model.activations(of: images, at: id)
      guard let least = output.values.min(), let greatest = output.values.max(), least.isFinite,
        greatest.isFinite
      else { throw RunningError.overflow(in: id) }
      let channels = output.sizes[3]
      return LayerMaps(
        layer: id, height: output.sizes[1], width: output.sizes[2],
        maps: (0..<channels).map { channel in
          stride(from: channel, to: output.values.count, by: channels).map { output.values[$0] }
        },
        shown: try chosenChannels(map, of: channels, in: id), range: least...greatest)
    }
  }

  /// The ids of the layers to look into.
  private static func layers(_ layer: String?, of model: Model) throws(RunningError) -> [String] {
    func hasPlaces(_ source: Network.Source) -> Bool { model.shape(of: source).spatial.count == 2 }
    let nodes = model.network.nodes
    let ids = nodes.indices.filter { nodes[$0].layer is any WindowedLayer && hasPlaces(.node($0)) }
      .map { nodes[$0].id }
    guard let layer else {
      guard ids.isEmpty else { return ids }
      throw RunningError(
        problem: localized("the network has no convolution and no pooling, so there are no maps to look at"),
        remedy: localized("train one with a <conv>; Courseware/networks/cifar10.xml is an example"))
    }
    let source = try model.source(named: layer)
    guard hasPlaces(source) else {
      throw RunningError(
        problem:
          localized(
            "\(layer) puts out \(model.shape(of: source)) values without places, so there are no maps to look at"
          ),
        remedy: ids.isEmpty
          ? localized("choose another layer")
          : localized("choose another layer, such as \(ids.joined(separator: ", "))"))
    }
    return [layer]
  }

  /// The image, then the maps layer by layer, with their numbers from 1.
  package var grid: PictureGrid {
    var sections = [
      PictureGrid.Section(
        heading: localized("The image as the network sees it"), note: fitting, cells: [.init(image)])
    ]
    for layer in layers {
      let (least, greatest) = (Double(layer.range.lowerBound), Double(layer.range.upperBound))
      sections.append(
        .init(
          heading: localized("\(layer.layer): \(layer.maps.count) maps of \(layer.height)x\(layer.width)"),
          note: localized("Black is \(ShortNumber.text(least)), white \(ShortNumber.text(greatest))."),
          cells: layer.shown.map { .init(layer.picture($0), caption: "\($0 + 1)") }))
    }
    return PictureGrid(title: "Activations", sections: sections)
  }
}
