import Sentences

/// What is known, on the way through a network, of how the units of one output see the network's input.
public enum FieldState: Sendable {
  /// Each unit sees a box; one entry per spatial axis.
  case local([AxisField])
  /// Each unit sees everything.
  case whole
  /// There is no answer, for this reason.
  case undefined(String)

  /// The field of a layer that joins its inputs: the hull of what each path sees.
  ///
  /// Paths must agree in jump and in alignment, the middle of the field; otherwise the field of a unit would drift or be
  /// lopsided, and the state is `undefined` with a reason that names the paths. Where the padding of a path is not known,
  /// alignment cannot be checked: size and jump are still computed.
  static func joining(_ inputs: [LayerInput]) throws(LayerError) -> FieldState {
    var paths: [(id: String, axes: [AxisField])] = []
    var sawWhole = false
    for input in inputs {
      switch input.field {
      case .local(let axes): paths.append((input.id, axes))
      case .whole: sawWhole = true
      case .undefined(let reason): return .undefined(reason)
      }
    }
    if sawWhole { return .whole }
    let count = paths[0].axes.count
    var joined: [AxisField] = []
    joined.reserveCapacity(count)
    for axis in 0..<count {
      let first = paths[0].axes[axis]
      var field = first
      for path in paths.dropFirst() {
        // With the first path, not with the hull so far, whose middle may be another: so order does not matter.
        if let disagreement = try first.disagreement(with: path.axes[axis]) {
          return .undefined(
            localized(
              "paths disagree in \(disagreement.what) on \(axisName(axis, of: count)): "
                + "\(disagreement.first) through \(paths[0].id), \(disagreement.second) through \(path.id)"))
        }
        switch try field.hull(with: path.axes[axis]) {
        case .field(let hull): field = hull
        case .undefined(let reason): return .undefined(reason)
        }
      }
      joined.append(field)
    }
    return .local(joined)
  }

  /// Why a unit has no field of its own where it sees everything.
  package static var wholeInput: String { localized("sees the whole input") }

  /// Why none has one where there are no positions.
  package static var noAxes: String { localized("the input has no spatial axes") }

  /// Whether a reason is clear from the layers themselves.
  package static func saysNothing(_ reason: String) -> Bool { reason == wholeInput || reason == noAxes }

  /// The public result: a field, or why there is none.
  var result: (field: ReceptiveField?, error: String?) {
    switch self {
    case .local(let axes): (ReceptiveField(axes: axes.map { $0.result }), nil)
    case .whole: (nil, Self.wholeInput)
    case .undefined(let reason): (nil, reason)
    }
  }
}
