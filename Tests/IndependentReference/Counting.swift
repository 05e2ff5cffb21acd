/// What a layer consists of, by counting.
extension SolvedLayer {
  private var isWeighted: Bool { Self.convolutionKinds.contains(kind) }
  private var hasBias: Bool { element.flag("bias", default: true) }

  /// The pairs of an input and an output channel that are connected.
  private func channelPairCount() throws -> Int {
    var count = 0
    if kind == "depthwise-conv" {
      for _ in 0..<input.channels { count += try element.number("multiplier", default: 1) }
      return count
    }
    let groups = try element.number("groups", default: 1)
    for group in 0..<groups {
      count +=
        members(of: group, of: groups, among: input.channels)
        * members(of: group, of: groups, among: output.channels)
    }
    return count
  }

  private func members(of group: Int, of groups: Int, among channels: Int) -> Int {
    (0..<channels).count { $0 * groups / channels == group }
  }

  /// The learnt values.
  func parameterCount() throws -> Int {
    // Counted where they were first.
    if isShared { return 0 }
    switch kind {
    case "dense": return try denseParameterCount()
    case "batchnorm", "layernorm", "groupnorm":
      return output.channels * (element.flag("scale", default: true) ? 2 : 1)
    case "locally-connected": return try unsharedParameterCount()
    default:
      guard isWeighted else { return 0 }
      let weights = try channelPairCount() * relations.reduce(1) { $0 * $1.tapCount }
      return weights + (hasBias ? output.channels : 0)
    }
  }

  /// The learnt values if every connection had a weight of its own, and every unit a bias.
  func unsharedParameterCount() throws -> Int {
    switch kind {
    case "dense": return multiplyAccumulatesOfDense + (hasBias ? output.values : 0)
    case "batchnorm", "layernorm", "groupnorm":
      return output.values * (element.flag("scale", default: true) ? 2 : 1)
    default:
      guard isWeighted else { return 0 }
      return try multiplyAccumulateCount() + (hasBias ? output.values : 0)
    }
  }

  /// The connections with a weight, those to padded zeros included.
  func multiplyAccumulateCount() throws -> Int {
    if kind == "dense" { return multiplyAccumulatesOfDense }
    guard isWeighted else { return 0 }
    return try channelPairCount() * relations.reduce(1) { $0 * $1.connectionCount }
  }

  private func denseParameterCount() throws -> Int {
    var count = 0
    for _ in 0..<output.channels { count += valuesOfAUnit + (hasBias ? 1 : 0) }
    return count
  }

  /// What a dense layer's unit sees: everything, or the channels of its position.
  private var valuesOfAUnit: Int { output.spatial.isEmpty ? input.values : input.channels }

  private var multiplyAccumulatesOfDense: Int { valuesOfAUnit * output.values }
}
