import Diagnostics
import Escaping
import Sentences

/// Writes repetitions out, gives every layer its id, and finds the layers that `from` names.
package struct NetworkExpansion {
  /// The most layers a network may have, repetitions written out.
  package static let maximumLayers = 100_000
  /// How deep repetitions may be nested.
  package static let maximumNesting = 32
  /// The most inputs of one layer.
  package static let maximumInputs = 1_000
  /// In bytes, of an id as it is given.
  package static let maximumIDLength = 200

  /// The name of the element for a layer that uses another's weights.
  package static let sharedKind = "shared"

  private let elements: [NetworkElement]
  private let mostLayers: Int
  package private(set) var nodes: [Network.Node] = []

  /// Where the next layer is fed from unless it says otherwise.
  private var previous = Network.Source.input
  /// What an id means, innermost repetition last. The ids of a finished repetition move to the scope around it.
  private var scopes: [[String: Network.Source]] = [[Network.inputID: .input]]
  /// The unique ids of all layers so far.
  private var uniqueIDs: [String: Network.Source] = [Network.inputID: .input]
  /// The ids that layers are given in the source, so that none made from kind and number takes one away.
  private var givenIDs: Set<String> = []
  /// The repetition numbers around the current layer, as `.2.1`.
  private var suffix = ""

  /// What each name means after the last layer.
  package var names: [String: Network.Source] {
    var names = uniqueIDs
    for (name, source) in scopes[0] { names[name] = source }
    return names
  }

  /// - Parameter mostLayers: a bound below that of all networks.
  package init(_ elements: [NetworkElement], mostLayers: Int = maximumLayers) {
    self.elements = elements
    self.mostLayers = mostLayers
  }

  package mutating func expand() throws(NetworkError) {
    let size = try Self.checkedSize(elements, mostLayers: mostLayers)
    nodes.reserveCapacity(Int(size.layers))
    collectGivenIDs(elements)
    try append(elements)
  }

  // MARK: - Before anything is written out

  /// The size of a network that may be written out.
  ///
  /// - Throws: `NetworkError` at the outermost element that takes it over a limit.
  private static func checkedSize(
    _ elements: [NetworkElement], mostLayers: Int
  ) throws(NetworkError) -> ExpandedSize {
    var size = ExpandedSize()
    for element in elements {
      size += try Self.size(of: element, nesting: 0)
      guard let excess = size.excess(mostLayers: mostLayers) else { continue }
      var error = NetworkError(problem: excess.problem(mostLayers: mostLayers), remedy: excess.remedy)
      switch element {
      case .layer(let id, let layer, _, let line):
        guard excess != .layers else {
          error.remedy = localized("leave layers out, or lower the times of its repeats")
          throw error
        }
        (error.id, error.kind, error.line) = (id, layer.kind.name, line)
        error.attribute = excess == .connections ? "from" : "id"
      case .shared(let id, _, _, let line):
        (error.id, error.kind, error.line) = (id, Self.sharedKind, line)
      case .repeat(let id, _, _, let line):
        (error.id, error.kind, error.attribute, error.line) = (id, "repeat", "times", line)
      }
      throw error
    }
    return size
  }

  private static func size(of element: NetworkElement, nesting: Int) throws(NetworkError) -> ExpandedSize {
    switch element {
    case .layer(let id, let layer, let from, let line):
      return try size(ofLayer: id, kind: layer.kind.name, from: from, line: line)
    case .shared(let id, _, let from, let line):
      return try size(ofLayer: id, kind: sharedKind, from: from, line: line)
    case .repeat(let id, let times, let elements, let line):
      let place = NetworkError(
        id: id, kind: "repeat", attribute: "times", line: line, problem: "", remedy: "")
      try checkLength(of: id, place)
      if times < 0 {
        throw place.saying(
          localized("times is \(signed(times))"), localized("use a whole number of at least 0"))
      }
      if nesting >= maximumNesting {
        throw place.saying(
          localized("repeats are nested more than \(maximumNesting) deep"),
          localized("write some of them out"))
      }
      var body = ExpandedSize()
      for element in elements { body += try size(of: element, nesting: nesting + 1) }
      return ExpandedSize(repeating: body, times: times, id: id)
    }
  }

  private static func size(
    ofLayer id: String?, kind: String, from: [String], line: Int?
  ) throws(NetworkError) -> ExpandedSize {
    let place = NetworkError(id: id, kind: kind, line: line, problem: "", remedy: "")
    try checkLength(of: id, place)
    guard from.count <= maximumInputs else {
      throw place.saying(
        localized("from has \(from.count) names, and no more than \(maximumInputs) are joined"),
        localized("join some of them first, with <add> or <concat>"), "from")
    }
    return ExpandedSize(layerWithID: id, inputs: from.count)
  }

  private static func checkLength(of id: String?, _ place: NetworkError) throws(NetworkError) {
    guard let id, id.utf8.count > maximumIDLength else { return }
    var place = place
    place.id = shownName(id)
    throw place.saying(
      localized("the id has \(id.utf8.count) bytes, and no more than \(maximumIDLength) are read"),
      localized("choose a shorter one"),
      "id")
  }

  /// Whether anything is left of elements when they are written out.
  private static func hasLayers(_ elements: [NetworkElement]) -> Bool {
    elements.contains { element in
      switch element {
      case .layer, .shared: true
      case .repeat(_, let times, let elements, _): times > 0 && hasLayers(elements)
      }
    }
  }

  // MARK: - Writing out

  private mutating func collectGivenIDs(_ elements: [NetworkElement]) {
    for element in elements {
      switch element {
      case .layer(let id, _, _, _), .shared(let id, _, _, _):
        if let id { givenIDs.insert(id) }
      case .repeat(let id, _, let elements, _):
        if let id { givenIDs.insert(id) }
        collectGivenIDs(elements)
      }
    }
  }

  private mutating func append(_ elements: [NetworkElement]) throws(NetworkError) {
    for element in elements {
      switch element {
      case .layer(let id, let layer, let from, let line):
        try append(layer, id: id, from: from, line: line)
      case .shared(let id, let use, let from, let line):
        let place = NetworkError(
          id: id.map { $0 + suffix }, kind: Self.sharedKind, line: line, problem: "", remedy: "")
        guard case .node(let named) = try source(named: use, place, of: "use") else {
          throw place.saying(
            localized("use names “\(shownName(use))”, and that is no layer"),
            localized("name a layer before this one"), "use")
        }
        let owner = nodes[named].weightsOf ?? named
        try append(nodes[owner].layer, id: id, from: from, weightsOf: owner, line: line)
      case .repeat(let id, let times, let elements, let line):
        try append(elements, times: times, id: id, line: line)
      }
    }
  }

  private mutating func append(
    _ layer: any Layer, id: String?, from: [String], weightsOf owner: Int? = nil, line: Int?
  ) throws(NetworkError) {
    let kind = layer.kind.name
    let uniqueID = id.map { $0 + suffix } ?? unusedID(kind)
    let place = NetworkError(id: uniqueID, kind: kind, line: line, problem: "", remedy: "")
    if let id { try check(id, unique: uniqueID, place) }

    var inputs: [Network.Source] = []
    for name in from {
      inputs.append(try source(named: name, place))
    }
    if from.isEmpty { inputs = [previous] }
    previous = .node(nodes.count)
    nodes.append(
      Network.Node(id: uniqueID, layer: layer, inputs: inputs, weightsOf: owner, line: line))
    uniqueIDs[uniqueID] = previous
    // An id made from kind and number is found among the unique ones: no other is like it.
    if let id { scopes[scopes.count - 1][id] = previous }
  }

  private mutating func append(
    _ elements: [NetworkElement], times: Int, id: String?, line: Int?
  ) throws(NetworkError) {
    if let id {
      try check(
        id, unique: id + suffix,
        NetworkError(id: id + suffix, kind: "repeat", line: line, problem: "", remedy: ""))
    }
    if times > 0, Self.hasLayers(elements) {
      let outerSuffix = suffix
      for time in 0..<times {
        suffix = outerSuffix + ".\(time + 1)"
        scopes.append(id.map { [$0: previous] } ?? [:])
        try append(elements)
        if let id { scopes[scopes.count - 1][id] = previous }
        let finished = scopes.removeLast()
        for (name, source) in finished { scopes[scopes.count - 1][name] = source }
      }
      suffix = outerSuffix
    }
    if let id {
      scopes[scopes.count - 1][id] = previous
      uniqueIDs[id + suffix] = previous
    }
  }

  /// The kind and the number of the layer among all, followed by more where a layer has been given that id.
  private func unusedID(_ kind: String) -> String {
    var id = "\(kind)\(nodes.count + 1)"
    while givenIDs.contains(id) || uniqueIDs[id] != nil {
      id += "_"
    }
    return id
  }

  private func check(_ id: String, unique uniqueID: String, _ place: NetworkError) throws(NetworkError) {
    if id.isEmpty || id.contains(where: { $0.isWhitespace }) {
      throw place.saying(
        localized("the id “\(id)” is empty or has a space in it"), localized("use letters, digits, - and _"),
        "id")
    }
    if uniqueIDs[uniqueID] != nil {
      throw place.saying(
        id == Network.inputID
          ? localized("the id input is the name of the network's input")
          : localized("the id \(uniqueID) is given twice"),
        localized("choose another id"), "id")
    }
  }

  private func source(
    named name: String, _ place: NetworkError, of attribute: String = "from"
  ) throws(NetworkError) -> Network.Source {
    for scope in scopes.reversed() {
      if let source = scope[name] { return source }
    }
    if let source = uniqueIDs[name] { return source }
    let names = Set(scopes.flatMap { $0.keys }).union(
      uniqueIDs.count > nearestNameLimit ? [] : Set(uniqueIDs.keys)
    )
    .sorted()
    let isLater = givenIDs.contains(name)
    throw place.saying(
      isLater
        ? localized("\(attribute) names “\(shownName(name))”, and no layer before this one has that id")
        : localized("\(attribute) names “\(shownName(name))”, and no layer has that id"),
      isLater
        ? localized("a layer can only take what was computed before it")
        : nameAdvice(for: name, among: names, orList: localized("give the layer it means that id; there are"))
          ?? localized("give the layer it means that id"), attribute)
  }
}

extension NetworkError {
  /// The same place with what is wrong there.
  fileprivate func saying(_ problem: String, _ remedy: String, _ attribute: String? = nil) -> NetworkError {
    var error = self
    error.problem = problem
    error.remedy = remedy
    if let attribute { error.attribute = attribute }
    return error
  }
}
