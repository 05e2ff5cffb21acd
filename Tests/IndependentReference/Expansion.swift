/// A layer with the layers whose output it takes; nil stands for the network's input.
struct PlacedLayer {
  let id: String
  let element: Element
  let sources: [Int?]
}

/// Writes repetitions out.
///
/// Every written id is unique in the text. So whatever was named an id last is what `from` means by it: first in the same
/// repetition, else in the one before, else outside.
struct Expansion {
  private(set) var layers: [PlacedLayer] = []
  /// What each id means at this point.
  private(set) var meaning: [String: Int?] = ["input": nil]
  /// The layer before the one that comes next.
  private var previous: Int? { layers.indices.last }

  init(_ network: Element) throws {
    for child in network.children { try append(child, suffix: "") }
  }

  private mutating func append(_ element: Element, suffix: String) throws {
    let written = element.attributes["id"]
    if element.name == "repeat" {
      guard let times = Int(element.attributes["times"] ?? "") else {
        throw IndependentError.unreadable("times of a repeat")
      }
      if let written { meaning[written] = .some(previous) }
      for time in 0..<times {
        for child in element.children { try append(child, suffix: "\(suffix).\(time + 1)") }
        if let written { meaning[written] = .some(previous) }
      }
      if let written { meaning[written + suffix] = .some(previous) }
      return
    }
    let id = written.map { $0 + suffix } ?? "\(element.name)\(layers.count + 1)"
    let names = (element.attributes["from"] ?? "").split(separator: " ").map(String.init)
    let sources = try names.map { name in
      guard let source = meaning[name] else { throw IndependentError.unreadable("\(id) takes from \(name)") }
      return source
    }
    layers.append(PlacedLayer(id: id, element: element, sources: names.isEmpty ? [previous] : sources))
    meaning[id] = .some(previous)
    if let written { meaning[written] = .some(previous) }
  }
}
