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
            products.append("\(short(pixel))·\(short(weight))")
          }
        }
      }
      if products.count <= 9 {
        lines.append("the kernel on the image's upper left corner: \(products.joined(separator: " + "))")
      }
    }
    for channel in 0..<maps.channels {
      lines.append(maps.channels == 1 ? "the map:" : "map \(channel + 1):")
      lines += maps.map(channel).map { row in "  " + row.map(short).joined(separator: "  ") }
    }
    return lines
  }
}

/// Whole numbers are exact; others are asked for with two decimals.
func exactness(of values: [Double]) -> Answer.Exactness {
  values.allSatisfy { $0 == $0.rounded() } ? .exact : .rounded(decimals: 2)
}

/// A number of a small matrix.
func short(_ value: Double) -> String { NumberText.rounded(value, decimals: 2) }
