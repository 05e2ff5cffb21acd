/// A layer with the layers whose output it takes; nil stands for the network's input.
struct PlacedLayer {
  let id: String
  let element: Element
  let sources: [Int?]
  /// Whether its weights are those of a layer before.
  var isShared = false
}

/// Writes repetitions out.
///
/// Every written id is unique in the text. So whatever was named an id last is what `from` means by it: first
/// in the same repetition, else in the one before, else outside.
struct Expansion {
  private(set) var layers: [PlacedLayer] = []
  /// What each id means at this point.
  private(set) var meaning: [String: Int?] = ["input": nil]
  /// The layer before the one that comes next.
  private var previous: Int? { layers.indices.last }

  private let written: Set<String>

  init(_ network: Element) throws {
    written = Self.writtenIDs(in: network)
    for child in network.children { try append(child, suffix: "") }
  }

  private mutating func append(_ element: Element, suffix: String) throws {
    let name = element.attributes["id"]
    if element.name == "repeat" {
      guard let times = Int(element.attributes["times"] ?? "") else {
        throw IndependentError.unreadable("times of a repeat")
      }
      if let name { meaning[name] = .some(previous) }
      for time in 0..<times {
        for child in element.children { try append(child, suffix: "\(suffix).\(time + 1)") }
        if let name { meaning[name] = .some(previous) }
      }
      if let name { meaning[name + suffix] = .some(previous) }
      return
    }
    var element = element
    let from = element.attributes["from"]
    let isShared = element.name == "shared"
    if isShared {
      guard let use = element.attributes["use"], case .some(.some(let index)) = meaning[use] else {
        throw IndependentError.unreadable("use of a shared layer")
      }
      element = layers[index].element
    }
    let id = name.map { $0 + suffix } ?? unwrittenID(element.name)
    let names = (from ?? "").split(separator: " ").map(String.init)
    let sources = try names.map { name in
      guard let source = meaning[name] else { throw IndependentError.unreadable("\(id) takes from \(name)") }
      return source
    }
    layers.append(
      PlacedLayer(id: id, element: element, sources: names.isEmpty ? [previous] : sources, isShared: isShared)
    )
    meaning[id] = .some(previous)
    if let name { meaning[name] = .some(previous) }
  }

  /// Kind and number among all layers, longer where somebody has given a layer that id.
  private func unwrittenID(_ kind: String) -> String {
    var id = "\(kind)\(layers.count + 1)"
    while written.contains(id) || meaning[id] != nil { id += "_" }
    return id
  }

  private static func writtenIDs(in element: Element) -> Set<String> {
    element.children.reduce(into: []) { ids, child in
      if let id = child.attributes["id"] { ids.insert(id) }
      ids.formUnion(writtenIDs(in: child))
    }
  }
}
