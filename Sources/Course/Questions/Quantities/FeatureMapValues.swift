import FeatureMaps
import Networks
import Sentences
import TerminalText

/// The feature maps of an image, value by value.
enum FeatureMapValues: Quantity {
  static let name = "feature-map"
  static let source = QuantitySource.matrices

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let output = try subject.output()
    return Answer(
      values: output.values, form: .maps(rows: output.maps.rows, columns: output.maps.columns),
      exactness: exactness(of: output.values))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let outputs = try? subject.workedOut(), let last = outputs.last else { return [] }
    var lines = firstProducts(subject)
    // What lies between the image and the answer.
    for (index, between) in outputs.dropLast().enumerated() {
      let layer = subject.network.map { $0.nodes[index].layer.kind.name } ?? ""
      if between.extent.isEmpty {
        lines += valueLines(between, localized("behind \(layer):"))
        continue
      }
      for channel in 0..<between.channels {
        lines += mapLines(
          between, channel,
          between.channels == 1
            ? localized("behind \(layer):") : localized("behind \(layer), map \(channel + 1):"))
      }
    }
    if last.extent.isEmpty {
      return lines + lastProducts(subject, outputs) + valueLines(last, localized("the values:"))
    }
    for channel in 0..<last.channels {
      lines += mapLines(
        last, channel, last.channels == 1 ? localized("the map:") : localized("map \(channel + 1):"))
    }
    return lines
  }

  private static func mapLines(_ volume: Volume, _ channel: Int, _ title: String) -> [String] {
    valueLines(
      Volume(channels: 1, extent: volume.extent, values: volume.values(ofChannel: channel)), title)
  }

  /// How the first value of the first convolution, or of the first unit of a dense layer, comes about, and a convolution's
  /// neighbour where the kernel moves further than by 1.
  private static func firstProducts(_ subject: QuestionSubject) -> [String] {
    guard let image = try? subject.imageVolume() else { return [] }
    let learnt: LayerWeights
    let windows: [Window]
    if let network = subject.network {
      guard let hand = try? subject.handNetwork(), let first = hand.weights[0] else { return [] }
      learnt = first
      guard let layer = network.nodes.first?.layer as? any WindowedLayer else {
        return unit(image.flattened, first)
      }
      windows = image.extent.indices.map(layer.window)
    } else {
      learnt = LayerWeights(kernels: subject.matrices?.kernels.map { Volume($0) } ?? [])
      windows = learnt.kernels.first?.extent.map { Window(kernelSize: $0) } ?? []
    }
    guard let kernel = learnt.kernels.first else { return [] }
    let isOne = learnt.kernels.count == 1
    let first =
      image.extent.count == 2
      ? isOne
        ? localized("the kernel on the image's upper left corner")
        : localized("filter 1 on the image's upper left corner")
      : isOne ? localized("the kernel where it stands first") : localized("filter 1 where it stands first")
    var lines = sums(
      image, kernel, learnt.bias(0), at: image.extent.map { _ in 0 }, windows, first)
    if let last = windows.last, last.stride > 1 {
      lines += sums(
        image, kernel, learnt.bias(0), at: image.extent.indices.map { $0 == image.extent.count - 1 ? 1 : 0 },
        windows, localized("\(last.stride) pixels to the right"))
    }
    return lines
  }

  /// How the first value of the last layer comes about where it is a dense one behind others, or gives probabilities.
  private static func lastProducts(_ subject: QuestionSubject, _ outputs: [Volume]) -> [String] {
    guard let node = subject.network?.nodes[subject.lastIndex], node.inputs.count == 1,
      let layer = node.layer as? any HandLayer, let image = try? subject.imageVolume()
    else { return [] }
    let input: Volume
    switch node.inputs[0] {
    case .input: input = image
    case .node(let index): input = outputs[index]
    }
    let row = input.flattened
    if layer.givesProbabilities {
      guard row.count <= 9 else { return [] }
      let powers = row.map { "e^\(factor($0))" }
      let sum = powers.joined(separator: " + ")
      return [localized("class 1: \(powers[0]) / (\(sum)) = \(short(softmax(row)[0]))")]
    }
    guard subject.lastIndex > 0, !(node.layer is any WindowedLayer),
      let learnt = try? subject.handNetwork().weights[subject.lastIndex]
    else { return [] }
    return unit(row, learnt)
  }

  /// The first unit of a dense layer.
  private static func unit(_ row: [Double], _ learnt: LayerWeights) -> [String] {
    guard let weights = learnt.kernels.first?.values, weights.count == row.count, row.count <= 9 else {
      return []
    }
    let products = zip(row, weights).map { "\(factor($0))·\(factor($1))" }.joined(separator: " + ")
    let bias = learnt.bias(0)
    let sum = zip(row, weights).reduce(bias) { $0 + $1.0 * $1.1 }
    let added = bias == 0 ? "" : " + \(factor(bias))"
    return [localized("unit 1: \(products)\(added) = \(short(sum))")]
  }

  /// A value as the sum of its products, channel by channel; nothing where the window does not stand there, or sees too much
  /// to be written out.
  private static func sums(
    _ image: Volume, _ kernel: Volume, _ bias: Double, at stop: [Int], _ windows: [Window], _ place: String
  ) -> [String] {
    let fits = zip(zip(image.extent, windows), stop).allSatisfy { axis, stop in
      (try? axis.1.outputSize(for: axis.0)).map { stop < $0 } ?? false
    }
    guard fits, let channels = try? image.products(with: kernel, at: stop, windows),
      let seen = channels.first?.count, (1...9).contains(seen), channels.count <= 4
    else { return [] }
    let outside = kernel.placeCount - seen
    let padding = outside == 0 ? "" : " (" + localized("\(outside) of its places lie on zeros") + ")"
    let texts = channels.map { products in
      products.map { "\(factor($0.value))·\(factor($0.weight))" }.joined(separator: " + ")
    }
    let sums = channels.map { $0.reduce(0) { $0 + $1.value * $1.weight } }
    let added = bias == 0 ? "" : " + \(factor(bias))"
    if channels.count == 1 { return ["\(place)\(padding): \(texts[0])\(added) = \(short(sums[0] + bias))"] }
    return ["\(place)\(padding):"]
      + zip(texts, sums).enumerated().map {
        localized("channel \($0.offset + 1): \($0.element.0) = \(short($0.element.1))")
      }
      + [
        localized(
          "together: \(sums.map(factor).joined(separator: " + "))\(added) = \(short(sums.reduce(bias, +)))")
      ]
  }
}

/// The rows of a map, its columns below each other.
func columns(_ rows: [[Double]]) -> [String] {
  let cells = rows.map { $0.map(short) }
  let width = cells.flatMap(\.self).map(\.count).max() ?? 1
  return cells.map { row in
    "  " + row.map { String(repeating: " ", count: width - $0.count) + $0 }.joined(separator: "  ")
  }
}

/// A factor of a product, in parentheses where it is negative.
func factor(_ value: Double) -> String { value < 0 ? "(\(short(value)))" : short(value) }

/// Whole numbers are exact; others are asked for with two decimals.
func exactness(of values: [Double]) -> Answer.Exactness {
  values.allSatisfy { $0 == $0.rounded() } ? .exact : .rounded(decimals: 2)
}

/// A number of a small matrix.
func short(_ value: Double) -> String { NumberText.rounded(value, decimals: 2) }
