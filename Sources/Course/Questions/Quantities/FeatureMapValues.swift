import FeatureMaps
import Networks
import TerminalText

/// The feature maps of an image, value by value.
enum FeatureMapValues: Quantity {
  static let name = "feature-map"
  static let source = QuantitySource.matrices

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let maps = try subject.featureMaps()
    return Answer(
      values: maps.values, form: .maps(rows: maps.rows, columns: maps.columns),
      exactness: exactness(of: maps.values))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let trace = try? subject.tracedFeatureMaps(), let maps = trace.last else { return [] }
    var lines = firstProducts(subject)
    // What lies between the image and the answer.
    for (index, between) in trace.dropLast().enumerated() {
      let layer = subject.network.map { $0.nodes[index].layer.kind.name } ?? ""
      for channel in 0..<between.channels {
        lines.append("behind \(layer)\(between.channels == 1 ? "" : ", map \(channel + 1)"):")
        lines += columns(between.map(channel))
      }
    }
    for channel in 0..<maps.channels {
      lines.append(maps.channels == 1 ? "the map:" : "map \(channel + 1):")
      lines += columns(maps.map(channel))
    }
    return lines
  }

  /// How the first value of the first convolution comes about, and its neighbour where the kernel moves further than by 1.
  private static func firstProducts(_ subject: QuestionSubject) -> [String] {
    guard let matrices = subject.matrices, let kernel = matrices.kernels.first else { return [] }
    let layer = subject.network?.nodes.first?.layer as? Convolution
    let (vertical, horizontal) = (
      layer?.window(axis: 0) ?? Window(kernelSize: kernel.rows),
      layer?.window(axis: 1) ?? Window(kernelSize: kernel.columns)
    )
    let filter = matrices.kernels.count > 1 ? "filter 1" : "the kernel"
    var lines = sums(
      matrices.image, kernel, column: 0, vertical, horizontal, "\(filter) on the image's upper left corner")
    if horizontal.stride > 1 {
      lines += sums(
        matrices.image, kernel, column: 1, vertical, horizontal, "\(horizontal.stride) pixels to the right")
    }
    return lines
  }

  /// A value as the sum of its products, channel by channel; nothing where the window does not stand there, or sees too much
  /// to be written out.
  private static func sums(
    _ image: FeatureMaps, _ kernel: FeatureMaps, column: Int, _ vertical: Window, _ horizontal: Window,
    _ place: String
  ) -> [String] {
    guard let columns = try? horizontal.outputSize(for: image.columns), column < columns,
      let channels = try? image.products(
        with: kernel, row: 0, column: column, vertical: vertical, horizontal: horizontal),
      let seen = channels.first?.count, (1...9).contains(seen), channels.count <= 4
    else { return [] }
    let outside = kernel.rows * kernel.columns - seen
    let padding = outside == 0 ? "" : " (\(outside) of its places lie on zeros)"
    let texts = channels.map { products in
      products.map { "\(factor($0.value))·\(factor($0.weight))" }.joined(separator: " + ")
    }
    let sums = channels.map { $0.reduce(0) { $0 + $1.value * $1.weight } }
    if channels.count == 1 { return ["\(place)\(padding): \(texts[0]) = \(short(sums[0]))"] }
    return ["\(place)\(padding):"]
      + zip(texts, sums).enumerated().map {
        "channel \($0.offset + 1): \($0.element.0) = \(short($0.element.1))"
      }
      + ["together: \(sums.map(factor).joined(separator: " + ")) = \(short(sums.reduce(0, +)))"]
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
private func factor(_ value: Double) -> String { value < 0 ? "(\(short(value)))" : short(value) }

/// Whole numbers are exact; others are asked for with two decimals.
func exactness(of values: [Double]) -> Answer.Exactness {
  values.allSatisfy { $0 == $0.rounded() } ? .exact : .rounded(decimals: 2)
}

/// A number of a small matrix.
func short(_ value: Double) -> String { NumberText.rounded(value, decimals: 2) }
