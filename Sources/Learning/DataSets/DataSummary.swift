import Escaping
import ImageData
import Sentences
import SystemFiles

/// What is in a data folder, as a table for people.
package enum DataSummary {
  /// - Throws: `DataFault` where an image cannot be read.
  package static func text(_ data: ImageData, folder: DataFolder) throws(DataFault) -> String {
    let sets = data.all
    var lines = ["\(folder.path): \(title(data))"]
    if let origin = folder.origin { lines.append("  \(DisplayText.escaped(origin))") }
    if let missing = missingBatches(data) { lines.append("  \(missing)") }
    lines.append("")
    let widths = sets.map { max(10, $0.name.count + 2) }
    let nameWidth = (data.classNames.map(\.count) + [6]).max()! + 6
    func row(_ head: String, _ cells: [String]) -> String {
      "  " + padded(head, nameWidth, atEnd: true)
        + zip(cells, widths).map { padded($0, $1, atEnd: false) }.joined()
    }
    lines.append(row(localized("class"), sets.map { DisplayText.escaped($0.name) }))
    let counts = sets.map(\.classCounts)
    for (label, name) in data.classNames.enumerated() {
      lines.append(row("\(label)  \(DisplayText.escaped(name))", counts.map { "\($0[label])" }))
    }
    lines.append(row(localized("images"), sets.map { "\($0.count)" }))
    lines.append("")
    if let set = data.training ?? sets.first {
      do throws(FileFault) {
        let normalization = try set.normalization()
        lines.append(
          localized(
            "  Red, green and blue of the \(DisplayText.escaped(set.name)) images, on a scale of 0 to 1:"))
        lines.append(
          localized("  mean                 \(normalization.mean.map(fourPlaces).joined(separator: "  "))"))
        lines.append(
          localized(
            "  standard deviation   \(normalization.standardDeviation.map(fourPlaces).joined(separator: "  "))"
          ))
      } catch {
        throw DataFault(error)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Which training files are missing, and what to do; nil where none is.
  package static func missingBatches(_ data: ImageData) -> String? {
    let missing = data.missingBatches
    guard let first = missing.first else { return nil }
    let names =
      missing.count > 4
      ? localized("\(first) and \(missing.count - 1) others") : missing.joined(separator: ", ")
    return missing.count > 1
      ? localized("\(names) are missing among the training images: copy or download again.")
      : localized("\(names) is missing among the training images: copy or download again.")
  }

  private static func title(_ data: ImageData) -> String {
    switch data.source {
    case .cifar10: "CIFAR-10"
    case .synthetic: localized("synthetic images, not CIFAR-10")
    case .other: localized("images of ten classes, not CIFAR-10's")
    }
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
