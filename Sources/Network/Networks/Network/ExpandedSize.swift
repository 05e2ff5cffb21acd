import Sentences

/// How large a network becomes when its repetitions are written out, as its elements tell before anything is written.
struct ExpandedSize {
  /// What can become too much.
  enum Excess: CaseIterable {
    case layers, connections, idBytes, rounds
  }

  /// The most inputs that all layers of a network may have together.
  static let maximumConnections: Int64 = 300_000
  /// In bytes, of all ids that were given together, with the numbers of the repetitions.
  static let maximumIDBytes: Int64 = 8 << 20
  /// How often repetitions may go round in all, each met once more than it goes round.
  static let maximumRounds: Int64 = 300_000

  private(set) var layers: Int64 = 0
  private var connections: Int64 = 0
  private var ids: Int64 = 0
  private var idBytes: Int64 = 0
  private var rounds: Int64 = 0

  /// What is more than a network may have, if anything is.
  func excess(mostLayers: Int) -> Excess? {
    if layers > Int64(mostLayers) { return .layers }
    if connections > Self.maximumConnections { return .connections }
    if idBytes > Self.maximumIDBytes { return .idBytes }
    return rounds > Self.maximumRounds ? .rounds : nil
  }

  init() {}

  /// A single layer.
  init(layerWithID id: String?, inputs: Int) {
    layers = 1
    connections = Int64(max(1, inputs))
    addID(id)
  }

  /// Elements of the size `body` that are repeated; those without a layer are passed over.
  init(repeating body: ExpandedSize, times: Int, id: String?) {
    let (written, times) = ("\(times)", Int64(times))
    if body.layers > 0 {
      layers = Self.product(body.layers, times)
      connections = Self.product(body.connections, times)
      ids = Self.product(body.ids, times)
      let numbers = Self.product(body.ids, Int64(written.utf8.count + 1))
      idBytes = Self.product(Self.sum(body.idBytes, numbers), times)
      rounds = Self.product(Self.sum(body.rounds, 1), times)
    } else if times > 0 {
      // Looked over for layers, and passed.
      rounds = body.rounds
    }
    rounds = Self.sum(rounds, 1)
    addID(id)
  }

  static func += (left: inout ExpandedSize, right: ExpandedSize) {
    left.layers = sum(left.layers, right.layers)
    left.connections = sum(left.connections, right.connections)
    left.ids = sum(left.ids, right.ids)
    left.idBytes = sum(left.idBytes, right.idBytes)
    left.rounds = sum(left.rounds, right.rounds)
  }

  private mutating func addID(_ id: String?) {
    guard let id else { return }
    ids = Self.sum(ids, 1)
    idBytes = Self.sum(idBytes, Int64(id.utf8.count))
  }

  /// Far above every limit, and sums and products of two are below 2^63.
  private static let ceiling: Int64 = 1 << 30

  private static func sum(_ first: Int64, _ second: Int64) -> Int64 { min(first + second, ceiling) }

  private static func product(_ first: Int64, _ second: Int64) -> Int64 {
    min(first * min(second, ceiling), ceiling)
  }
}

extension ExpandedSize.Excess {
  /// What is wrong with the network.
  func problem(mostLayers: Int) -> String {
    let expanded = localized("when its repetitions are written out")
    return switch self {
    case .layers: localized("the network has more than \(mostLayers) layers \(expanded)")
    case .connections:
      localized(
        "the layers of the network have more than \(ExpandedSize.maximumConnections) inputs together \(expanded)"
      )
    case .idBytes:
      localized(
        "the ids of the network have more than \(ExpandedSize.maximumIDBytes) bytes together \(expanded)")
    case .rounds:
      localized(
        "the repetitions of the network go round more than \(ExpandedSize.maximumRounds) times together")
    }
  }

  /// What to do next.
  var remedy: String {
    switch self {
    case .layers, .rounds: localized("lower the times of its repeats")
    case .connections: localized("lower the times of its repeats, or name fewer layers in from")
    case .idBytes: localized("lower the times of its repeats, or give shorter ids")
    }
  }
}
