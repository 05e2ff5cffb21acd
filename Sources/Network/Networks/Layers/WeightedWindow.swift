import Sentences

/// A window whose positions are multiplied with learnt weights: what ordinary, depthwise and locally connected
/// convolutions have in common.
package protocol WeightedWindow: WindowedLayer, BiasedLayer {
  /// The weights behind one output value, and one more for a bias.
  func weightsPerUnit(of input: Shape, withBias: Bool) -> CheckedInteger

  /// Whether all positions share the filters, so that there is one set of them to look at.
  var sharesFilters: Bool { get }
}

extension WeightedWindow {
  public var cValueRole: CValueRole { .convolution }
  package var sharesFilters: Bool { true }

  /// The weights of a kernel for so many input channels, k_h·k_w·C, and one more for a bias.
  package func weights(on input: Shape, channels: Int, withBias: Bool) -> CheckedInteger {
    let weights = kernelSize.product(axes: input.spatial.count) * channels
    return withBias ? weights + 1 : weights
  }

  /// The parameters when each filter is shared by all positions: the weights of one unit times C_out.
  package func sharedParameterCount(from input: Shape, to output: Shape) throws(LayerError) -> Int64 {
    try (weightsPerUnit(of: input, withBias: hasBias) * output.channels).count()
  }

  /// The parameters when each position has filters of its own: H_out·W_out·C_out times the weights of one unit.
  package func ownParameterCount(from input: Shape, to output: Shape) throws(LayerError) -> Int64? {
    guard let units = output.checkedElementCount else { return nil }
    return try (weightsPerUnit(of: input, withBias: hasBias) * units).count()
  }

  /// `3·3·3 + 1`: the weights of one unit.
  package func unitFormula(on input: Shape) -> String {
    let axes = input.spatial.count
    let kernel = kernelSize.product(axes: axes).valueIfExact ?? 1
    let channels = (weightsPerUnit(of: input, withBias: false).valueIfExact ?? 0) / max(1, kernel)
    let factors = (0..<axes).map { kernelSize[$0] } + [channels]
    return factors.map(String.init).joined(separator: "·") + (hasBias ? " + 1" : "")
  }

  public func parameterFormula(from inputs: [Shape], to output: Shape) -> String? {
    "(\(unitFormula(on: inputs[0])))·\(output.channels)"
  }

  public func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try ownParameterCount(from: inputs[0], to: output)
  }

  public func multiplyAccumulateCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    guard let units = output.checkedElementCount else { return nil }
    return try (weightsPerUnit(of: inputs[0], withBias: false) * units).count()
  }
}

extension LayerError {
  /// - Throws: `LayerError` when the channels cannot be split evenly into the groups.
  package static func checkGroups(
    _ groups: Int, inputChannels: Int, filters: Int
  ) throws(LayerError) {
    if filters < 1 { throw .outOfRange("filters", value: filters, atLeast: 1) }
    if groups < 1 { throw .outOfRange("groups", value: groups, atLeast: 1) }
    for (what, count) in [
      (localized("the input's \(inputChannels) channels"), inputChannels),
      (localized("\(filters) filters"), filters),
    ]
    where count % groups != 0 {
      throw .unequalGroups(
        groups, of: count, what,
        localized("choose groups that divides both the input's channels and the filters"))
    }
  }

  /// - Throws: `LayerError` when the channels cannot be split evenly into the groups.
  package static func checkGroups(_ groups: Int, inputChannels: Int) throws(LayerError) {
    if groups < 1 { throw .outOfRange("groups", value: groups, atLeast: 1) }
    guard inputChannels % groups != 0 else { return }
    throw .unequalGroups(
      groups, of: inputChannels, localized("the input's \(inputChannels) channels"),
      localized("choose groups that divides the input's channels"))
  }

  private static func unequalGroups(
    _ groups: Int, of count: Int, _ what: String, _ remedy: String
  ) -> LayerError {
    LayerError(
      attribute: "groups",
      problem:
        localized(
          "\(what) cannot be split into \(groups) equal groups: \(count) / \(groups) leaves \(count % groups)"
        ),
      remedy: remedy)
  }
}
