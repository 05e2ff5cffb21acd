import ConvNet

/// The feature maps of an image, value by value.
enum FeatureMapValues: Quantity {
  static let name = "feature-map"

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let maps = try subject.featureMaps()
    return Answer(
      values: maps.values, form: .maps(rows: maps.rows, columns: maps.columns),
      exactness: exactness(of: maps.values))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let maps = try? subject.featureMaps(), let matrices = subject.matrices else { return [] }
    var lines: [String] = []
    if let kernel = matrices.kernels.first {
      var products: [String] = []
      for channel in 0..<kernel.channels {
        for row in 0..<kernel.rows {
          for column in 0..<kernel.columns where row < matrices.image.rows && column < matrices.image.columns
          {
            let (pixel, weight) = (matrices.image[channel, row, column], kernel[channel, row, column])
            products.append("\(factor(pixel))·\(factor(weight))")
          }
        }
      }
      if products.count <= 9, let first = maps.values.first, subject.network == nil {
        let sum = "\(products.joined(separator: " + ")) = \(short(first))"
        lines.append("the kernel on the image's upper left corner: \(sum)")
      }
    }
    for channel in 0..<maps.channels {
      lines.append(maps.channels == 1 ? "the map:" : "map \(channel + 1):")
      lines += columns(maps.map(channel))
    }
    return lines
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
