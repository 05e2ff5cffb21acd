/// Writes repetitions out, gives every layer its id, and finds the layers that `from` names.
package struct NetworkExpansion {
  /// The most layers a network may have, repetitions written out.
  package static let maximumLayers = 100_000
  /// How deep repetitions may be nested.
  package static let maximumNesting = 32

  private let elements: [NetworkElement]
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
    scopes[0].merging(uniqueIDs) { inScope, _ in inScope }
  }

  package init(_ elements: [NetworkElement]) {
    self.elements = elements
  }

  package mutating func expand() throws(NetworkError) {
    let count = try Self.layerCount(elements, nesting: 0)
    if count > Self.maximumLayers { throw try Self.tooManyLayers(elements) }
    nodes.reserveCapacity(count)
    collectGivenIDs(elements)
    try append(elements)
  }

  /// The number of layers with repetitions written out, at most one more than is allowed.
  private static func layerCount(_ elements: [NetworkElement], nesting: Int) throws(NetworkError) -> Int {
    var count = 0
    for element in elements {
      switch element {
      case .layer:
        count += 1
      case .repeat(let id, let times, let elements, let line):
        let place = NetworkError(
          id: id, kind: "repeat", attribute: "times", line: line, problem: "", remedy: "")
        if times < 0 {
          throw place.saying("times is \(signed(times))", "use a whole number of at least 0")
        }
        if nesting >= maximumNesting {
          throw place.saying("repeats are nested more than \(maximumNesting) deep", "write some of them out")
        }
        let body = try layerCount(elements, nesting: nesting + 1)
        let (total, overflow) = body.multipliedReportingOverflow(by: times)
        count += overflow ? maximumLayers + 1 : min(total, maximumLayers + 1)
      }
      if count > maximumLayers { return maximumLayers + 1 }
    }
    return count
  }

  /// The error for a network with too many layers, at the repetition that takes it over the limit.
  private static func tooManyLayers(_ elements: [NetworkElement]) throws(NetworkError) -> NetworkError {
    var error = NetworkError(
      problem: "the network has more than \(maximumLayers) layers when its repetitions are written out",
      remedy: "lower the times of its repeats")
    var count = 0
    for element in elements where count <= maximumLayers {
      count += try layerCount([element], nesting: 0)
      if count > maximumLayers, case .repeat(let id, _, _, let line) = element {
        (error.id, error.kind, error.attribute, error.line) = (id, "repeat", "times", line)
      }
    }
    return error
  }

  private mutating func collectGivenIDs(_ elements: [NetworkElement]) {
    for element in elements {
      switch element {
      case .layer(let id, _, _, _):
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
      case .repeat(let id, let times, let elements, let line):
        try append(elements, times: times, id: id, line: line)
      }
    }
  }

  private mutating func append(
    _ layer: any Layer, id: String?, from: [String], line: Int?
  ) throws(NetworkError) {
    let kind = type(of: layer).kind
    let uniqueID = id.map { $0 + suffix } ?? unusedID(kind)
    let place = NetworkError(id: uniqueID, kind: kind, line: line, problem: "", remedy: "")
    if let id { try check(id, unique: uniqueID, place) }

    var inputs: [Network.Source] = []
    for name in from {
      inputs.append(try source(named: name, place))
    }
    if from.isEmpty { inputs = [previous] }
    previous = .node(nodes.count)
    nodes.append(Network.Node(id: uniqueID, layer: layer, inputs: inputs, line: line))
    uniqueIDs[uniqueID] = previous
    scopes[scopes.count - 1][id ?? uniqueID] = previous
  }

  private mutating func append(
    _ elements: [NetworkElement], times: Int, id: String?, line: Int?
  ) throws(NetworkError) {
    if let id {
      try check(
        id, unique: id + suffix,
        NetworkError(id: id + suffix, kind: "repeat", line: line, problem: "", remedy: ""))
    }
    if try Self.layerCount(elements, nesting: 0) > 0 {
      let outerSuffix = suffix
      for time in 0..<times {
        suffix = outerSuffix + ".\(time + 1)"
        scopes.append(id.map { [$0: previous] } ?? [:])
        try append(elements)
        if let id { scopes[scopes.count - 1][id] = previous }
        let finished = scopes.removeLast()
        scopes[scopes.count - 1].merge(finished) { _, last in last }
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
    if id.isEmpty || id.contains(where: \.isWhitespace) {
      throw place.saying("the id “\(id)” is empty or has a space in it", "use letters, digits, - and _", "id")
    }
    if uniqueIDs[uniqueID] != nil {
      throw place.saying(
        id == Network.inputID
          ? "the id input is the name of the network's input" : "the id \(uniqueID) is given twice",
        "choose another id", "id")
    }
  }

  private func source(named name: String, _ place: NetworkError) throws(NetworkError) -> Network.Source {
    for scope in scopes.reversed() {
      if let source = scope[name] { return source }
    }
    if let source = uniqueIDs[name] { return source }
    let names = Set(scopes.flatMap(\.keys)).union(uniqueIDs.count > 1_000 ? [] : Set(uniqueIDs.keys)).sorted()
    let isLater = givenIDs.contains(name)
    let nearest = nearestName(to: name, among: names)
    throw place.saying(
      "from names “\(name)”, and no layer \(isLater ? "before this one " : "")has that id",
      isLater
        ? "a layer can only take what was computed before it"
        : nearest.map { "did you mean \($0)?" } ?? "give the layer it means that id", "from")
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
