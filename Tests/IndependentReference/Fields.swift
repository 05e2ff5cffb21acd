/// The input positions that units depend on, traced back through all layers along one axis at a time.
///
/// Of each set only its first and last position are kept: the hull of a union is the hull of the hulls.
final class Fields {
  private let layers: [SolvedLayer]
  private var traced: [[Int: ClosedRange<Int>?]]
  /// Why a layer has no field on an axis; by layer, then axis.
  private var problems: [[IndependentError?]]
  private let axes: Int

  init(_ layers: [SolvedLayer], axes: Int) {
    self.layers = layers
    self.axes = axes
    traced = Array(repeating: [:], count: layers.count * max(1, axes))
    problems = []
    for index in layers.indices { problems.append((0..<axes).map { problem(at: index, axis: $0) }) }
  }

  /// The first and the last position that a unit of a layer depends on, were all axes endless; nil for none.
  func hull(of unit: Int, at layer: Int?, axis: Int) -> ClosedRange<Int>? {
    guard let layer else { return unit...unit }
    if let known = traced[layer * axes + axis][unit] { return known }
    var hull: ClosedRange<Int>?
    for position in layers[layer].relations[axis].positions(of: unit) {
      for source in layers[layer].sources {
        guard let seen = self.hull(of: position, at: source, axis: axis) else { continue }
        hull = hull.map { min($0.lowerBound, seen.lowerBound)...max($0.upperBound, seen.upperBound) } ?? seen
      }
    }
    traced[layer * axes + axis][unit] = .some(hull)
    return hull
  }

  /// So many units on, the pattern of fields repeats: a multiple of all enlargements on the way.
  func period(of layer: Int, axis: Int) -> Int {
    var ancestors: Set<Int> = []
    var open = [layer]
    while let next = open.popLast() {
      if ancestors.insert(next).inserted { open += layers[next].sources.compactMap { $0 } }
    }
    return ancestors.reduce(1) { $0 * layers[$1].relations[axis].refinement }
  }

  /// - Throws: `IndependentError` for a layer without a field.
  func check(_ layer: Int) throws {
    if axes == 0 {
      let seesEverything = !isFlatCopyOfInput(layer)
      throw seesEverything
        ? IndependentError.seesEverything(id: layers[layer].id)
        : .noReceptiveField(id: layers[layer].id, reason: "the input has no axes")
    }
    let found = problems[layer].compactMap { $0 }
    if let problem = found.first(where: \.isAboutOneRule) ?? found.first { throw problem }
  }

  /// Whether some path from the input to the layer mixes nothing; for an input without axes.
  private func isFlatCopyOfInput(_ layer: Int) -> Bool {
    !layers[layer].mixesAllPositions
      && layers[layer].sources.contains { $0.map(isFlatCopyOfInput) ?? true }
  }

  private func problem(at index: Int, axis: Int) -> IndependentError? {
    let layer = layers[index]
    if layer.mixesAllPositions { return .seesEverything(id: layer.id) }
    let before = layer.sources.compactMap { $0.flatMap { problems[$0][axis] } }
    if let problem = before.first(where: \.isAboutOneRule) ?? before.first { return problem }
    if layer.spreadsOnePosition {
      return .noReceptiveField(id: layer.id, reason: "one position is seen by all units")
    }
    let period = period(of: index, axis: axis)
    for unit in 0..<2 * period where hull(of: unit, at: index, axis: axis) == nil {
      return .noReceptiveField(id: layer.id, reason: "unit \(unit) sees nothing")
    }
    let middles = layer.sources.map { source in
      [0..<period, period..<2 * period].map { units in
        units.reduce(0) { sum, unit in
          let hull = hull(of: unit, at: source, axis: axis)!
          return sum + hull.lowerBound + hull.upperBound
        }
      }
    }
    // Equal on average over one period and over the next: equal in place and in pace.
    if Set(middles).count > 1 { return .noReceptiveField(id: layer.id, reason: "paths disagree: \(middles)") }
    return nil
  }

  // MARK: - What is asked

  /// The most positions that a unit sees.
  func size(at layer: Int, axis: Int) -> Int {
    (0..<period(of: layer, axis: axis)).map { hull(of: $0, at: layer, axis: axis)!.count }.max()!
  }

  /// How much further the next unit looks, on average over a period.
  func jump(at layer: Int, axis: Int) -> Double {
    let period = period(of: layer, axis: axis)
    let (first, next) = (hull(of: 0, at: layer, axis: axis)!, hull(of: period, at: layer, axis: axis)!)
    return Double(next.lowerBound - first.lowerBound) / Double(period)
  }

  func padding(at layer: Int, axis: Int) -> Double {
    -Double(hull(of: 0, at: layer, axis: axis)!.lowerBound)
  }

  func center(at layer: Int, axis: Int) -> Double {
    let hull = hull(of: 0, at: layer, axis: axis)!
    return Double(hull.lowerBound + hull.upperBound) / 2
  }
}

extension IndependentError {
  /// Whether units do not see the input by one rule, rather than all of it.
  fileprivate var isAboutOneRule: Bool {
    if case .noReceptiveField = self { return true }
    return false
  }
}
