import ConvNet

/// What is in a data folder, as a table for people.
package enum DataSummary {
  /// - Throws: `DataFault` where an image cannot be read.
  package static func text(_ data: ImageData, folder: DataFolder) throws(DataFault) -> String {
    let sets = data.all
    var lines = ["\(folder.path): \(title(data))"]
    if let origin = folder.origin { lines.append("  \(printable(origin))") }
    lines.append("")
    let widths = sets.map { max(10, $0.name.count + 2) }
    let nameWidth = (data.classNames.map(\.count) + [6]).max()! + 6
    func row(_ head: String, _ cells: [String]) -> String {
      "  " + padded(head, nameWidth, atEnd: true)
        + zip(cells, widths).map { padded($0, $1, atEnd: false) }.joined()
    }
    lines.append(row("class", sets.map { printable($0.name) }))
    let counts = sets.map(\.classCounts)
    for (label, name) in data.classNames.enumerated() {
      lines.append(row("\(label)  \(name)", counts.map { "\($0[label])" }))
    }
    lines.append(row("images", sets.map { "\($0.count)" }))
    lines.append("")
    if let set = data.training ?? sets.first {
      do throws(FileFault) {
        let normalization = try set.normalization()
        lines.append("  Red, green and blue of the \(printable(set.name)) images, on a scale of 0 to 1:")
        lines.append("  mean                 \(normalization.mean.map(fourPlaces).joined(separator: "  "))")
        lines.append(
          "  standard deviation   \(normalization.standardDeviation.map(fourPlaces).joined(separator: "  "))")
      } catch {
        throw DataFault(error)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func title(_ data: ImageData) -> String {
    switch data.source {
    case .cifar10: "CIFAR-10"
    case .synthetic: "synthetic images, not CIFAR-10"
    case .other: "images of ten classes, not CIFAR-10's"
    }
  }

  /// Names of files may be anything.
  private static func printable(_ text: String) -> String {
    String(text.unicodeScalars.map { (0x20..<0x7f).contains($0.value) ? Character($0) : "?" })
  }

  private static func padded(_ text: String, _ width: Int, atEnd: Bool) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return atEnd ? text + spaces : spaces + text
  }

  private static func fourPlaces(_ value: Float) -> String {
    let units = Int((Double(value) * 10000).rounded())
    let places = "\(units % 10000)"
    return "\(units / 10000)." + String(repeating: "0", count: 4 - places.count) + places
  }
}
