/// The way to a layer as the c-value table sees it, along one axis.
struct CValueColumns {
  /// The kernels met so far, each with what a step was worth there.
  private var kernels: [(size: Double, step: Double)] = []
  /// What changed the step so far: a factor, or a divisor for an enlargement.
  private var scalings: [(factor: Int, enlarges: Bool)] = []

  private var step: Double {
    scalings.reduce(1) { $1.enlarges ? $0 / Double($1.factor) : $0 * Double($1.factor) }
  }

  /// The first kernel counts as it is; each later one adds what it reaches further.
  var field: Double {
    guard let first = kernels.first else { return 0 }
    return kernels.dropFirst().reduce(first.size) { $0 + ($1.size - 1) * $1.step }
  }

  var capacity: Double {
    guard let last = kernels.last else { return 1 }
    return 100 * last.size * last.step / field
  }

  /// The way one layer further; nil when the layer mixes all positions.
  static func after(_ layer: SolvedLayer, axis: Int, inputs: [CValueColumns?]) -> CValueColumns? {
    if layer.mixesAllPositions, layer.kind != "groupnorm" { return nil }
    var ways: [CValueColumns] = []
    for input in inputs {
      if let input {
        ways.append(input)
      } else if layer.kind != "multiply" {
        return nil
      }
    }
    if ways.isEmpty { return nil }
    // Where ways meet, the one with the largest field counts, the first of equals.
    var way = ways[0]
    for other in ways where other.field > way.field { way = other }
    guard layer.relations.indices.contains(axis) else { return way }
    switch layer.relations[axis] {
    case .samePosition:
      // A dense layer for each position is a 1x1 convolution.
      if layer.kind == "dense" { way.kernels.append((1, way.step)) }
    case .dividing(let size, let parts): way.scalings += [(size, false), (parts, true)]
    case .enlarging(_, let scale, _): way.scalings.append((scale, true))
    case .sliding(let window, _):
      if SolvedLayer.convolutionKinds.contains(layer.kind) {
        way.kernels.append((Double(window.kernel), way.step))
        way.scalings.append((window.stride, false))
      } else if SolvedLayer.poolingKinds.contains(layer.kind) {
        way.scalings.append((window.kernel, false))
      }
    case .painting(let painting, _):
      way.scalings.append((painting.brush.stride, true))
      way.kernels.append((Double(painting.brush.kernel), way.step))
    }
    return way
  }
}
