import Escaping
import Sentences

/// The header of a safetensors file: where each tensor lies, and a few words about the whole.
struct SafetensorsHeader {
  struct Entry {
    var element: TensorElement
    var shape: [Int]
    /// Its bytes, counted from the end of the header.
    var range: Range<Int>
  }

  var entries: [(name: String, entry: Entry)] = []
  var metadata: [String: String] = [:]

  /// - Parameter dataSize: the bytes after the header.
  /// - Throws: `HeaderFault` at the first place that is wrong.
  init(_ text: ArraySlice<UInt8>, dataSize: Int) throws(HeaderFault) {
    guard text.first == UInt8(ascii: "{") else {
      throw HeaderFault(0, localized("it does not begin with '{'"))
    }
    var scanner = HeaderScanner(text)
    var names: Set<String> = []
    var hasMetadata = false
    try scanner.object { scanner, name throws(HeaderFault) in
      let start = scanner.offset
      if name == "__metadata__" {
        guard !hasMetadata else { throw HeaderFault(start, localized("__metadata__ is there twice")) }
        hasMetadata = true
        metadata = try Self.metadata(&scanner)
      } else {
        guard names.insert(name).inserted else {
          throw HeaderFault(start, localized("the tensor '\(shownName(name))' is there twice"))
        }
        do throws(HeaderFault) {
          entries.append((name, try Self.entry(&scanner, dataSize: dataSize)))
        } catch {
          throw HeaderFault(error.offset, localized("the tensor '\(shownName(name))': \(error.problem)"))
        }
      }
    }
    try scanner.end()
    try checkThatEveryByteHasItsTensor(dataSize)
  }

  private static func metadata(_ scanner: inout HeaderScanner) throws(HeaderFault) -> [String: String] {
    var metadata: [String: String] = [:]
    try scanner.object { scanner, key throws(HeaderFault) in
      let start = scanner.offset
      let value = try scanner.string()
      guard metadata.updateValue(value, forKey: key) == nil else {
        throw HeaderFault(start, localized("the metadata has '\(shownName(key))' twice"))
      }
    }
    return metadata
  }

  private static func entry(
    _ scanner: inout HeaderScanner, dataSize: Int
  ) throws(HeaderFault) -> Entry {
    let start = scanner.offset
    var element: TensorElement?
    var shape: [Int]?
    var offsets: [Int]?
    try scanner.object { scanner, key throws(HeaderFault) in
      let place = scanner.offset
      switch key {
      case "dtype" where element == nil:
        let name = try scanner.string(atMost: HeaderScanner.nameLimit)
        element = TensorElement(rawValue: name)
        guard element != nil else {
          throw HeaderFault(place, localized("its dtype '\(shownName(name))' is none that is read here"))
        }
      case "shape" where shape == nil: shape = try scanner.numbers(atMost: 16)
      case "data_offsets" where offsets == nil: offsets = try scanner.numbers(atMost: 2)
      case "dtype", "shape", "data_offsets": throw HeaderFault(place, localized("'\(key)' is there twice"))
      default:
        throw HeaderFault(place, localized("'\(shownName(key))' is none of dtype, shape and data_offsets"))
      }
    }
    guard let element, let shape, let offsets else {
      let missing = element == nil ? "dtype" : shape == nil ? "shape" : "data_offsets"
      throw HeaderFault(start, localized("'\(missing)' is missing"))
    }
    guard offsets.count == 2, offsets[0] <= offsets[1] else {
      throw HeaderFault(start, localized("its data_offsets are \(offsets), not a beginning and an end"))
    }
    guard offsets[1] <= dataSize else {
      throw HeaderFault(
        start, localized("its data_offsets end at \(offsets[1]), but the file has \(dataSize) bytes of data"))
    }
    var size = element.size
    for length in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: length)
      guard !overflow else {
        throw HeaderFault(start, localized("its shape \(shape) is larger than any memory"))
      }
      size = product
    }
    guard size == offsets[1] - offsets[0] else {
      throw HeaderFault(
        start,
        localized(
          "\(element.rawValue) of shape \(shape) is \(size) bytes, but its data_offsets say \(offsets[1] - offsets[0])"
        )
      )
    }
    return Entry(element: element, shape: shape, range: offsets[0]..<offsets[1])
  }

  /// The tensors lie one after another: none overlap, and nothing lies hidden between them.
  private func checkThatEveryByteHasItsTensor(_ dataSize: Int) throws(HeaderFault) {
    var end = 0
    let sorted = entries.sorted {
      ($0.entry.range.lowerBound, $0.entry.range.upperBound) < (
        $1.entry.range.lowerBound, $1.entry.range.upperBound
      )
    }
    for (name, entry) in sorted {
      guard entry.range.lowerBound == end else {
        let what =
          entry.range.lowerBound < end
          ? localized("overlaps another") : localized("leaves bytes before it that are no tensor's")
        throw HeaderFault(
          0,
          localized(
            "the tensor '\(shownName(name))' \(what): it starts at \(entry.range.lowerBound), not at \(end)"))
      }
      end = entry.range.upperBound
    }
    guard end == dataSize else {
      throw HeaderFault(0, localized("the tensors end at \(end), but there are \(dataSize) bytes of data"))
    }
  }

  /// The header's text, padded with spaces to a multiple of 8 bytes, so that tensors lie well in memory.
  static func text(_ entries: [(name: String, entry: Entry)], metadata: [String: String]) -> [UInt8] {
    var fields: [String] = []
    if !metadata.isEmpty {
      let pairs = metadata.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
      fields.append("\"__metadata__\":{\(pairs.joined(separator: ","))}")
    }
    for (name, entry) in entries {
      let shape = entry.shape.map { "\($0)" }.joined(separator: ",")
      fields.append(
        "\(quoted(name)):{\"dtype\":\"\(entry.element.rawValue)\",\"shape\":[\(shape)],"
          + "\"data_offsets\":[\(entry.range.lowerBound),\(entry.range.upperBound)]}")
    }
    var bytes = Array("{\(fields.joined(separator: ","))}".utf8)
    bytes += repeatElement(UInt8(ascii: " "), count: (8 - bytes.count % 8) % 8)
    return bytes
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
