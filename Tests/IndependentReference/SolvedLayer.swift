/// A layer that fits its inputs, with the shape of its output.
struct SolvedLayer {
  let id: String
  let element: Element
  /// Indices of layers; nil is the network's input.
  let sources: [Int?]
  let input: Extent
  let output: Extent
  /// One per spatial axis of the input; empty for a layer that mixes all positions.
  let relations: [AxisRelation]
  /// Whether an input's single position is used at all positions.
  private(set) var spreadsOnePosition = false

  let isShared: Bool

  var kind: String { element.name }
  /// Whether every output value depends on all positions.
  var mixesAllPositions: Bool {
    if kind == "dense" { return !element.flag("last-axis", default: false) || input.spatial.isEmpty }
    if kind.hasPrefix("adaptive") { return output.positions == 1 }
    return Self.mixingKinds.contains(kind)
  }

  static let mixingKinds: Set = ["flatten", "global-maxpool", "global-avgpool", "groupnorm"]
  static let joiningKinds: Set = ["add", "multiply", "concat"]
  static let poolingKinds: Set = ["maxpool", "avgpool"]
  static let convolutionKinds: Set = ["conv", "depthwise-conv", "locally-connected", "conv-transpose"]
}

/// The sizes of a feature map.
struct Extent: Hashable {
  var spatial: [Int]
  var channels: Int

  var positions: Int { spatial.reduce(1, *) }
  var values: Int { positions * channels }
}

extension SolvedLayer {
  init(_ layer: PlacedLayer, inputs: [Extent]) throws {
    do {
      try self.init(fitting: layer, inputs: inputs)
    } catch let misfit as Misfit {
      throw IndependentError.doesNotFit(id: layer.id, reason: misfit.reason)
    }
  }

  private struct Misfit: Error { let reason: String }

  private init(fitting layer: PlacedLayer, inputs: [Extent]) throws {
    id = layer.id
    element = layer.element
    sources = layer.sources
    isShared = layer.isShared
    let input = inputs[0]
    self.input = input
    var output = input
    var relations = input.spatial.map { _ in AxisRelation.samePosition }
    let kind = element.name
    guard Self.joiningKinds.contains(kind) ? inputs.count > 1 : inputs.count == 1 else {
      throw Misfit(reason: "\(inputs.count) inputs")
    }
    switch kind {
    case "relu", "leaky-relu", "gelu", "silu", "hard-swish", "sigmoid", "hard-sigmoid", "tanh", "softmax",
      "dropout", "batchnorm", "layernorm":
      break
    case "channel-shuffle", "groupnorm":
      if input.channels % (try element.number("groups")) != 0 { throw Misfit(reason: "unequal groups") }
    case "add":
      guard Set(inputs).count == 1 else { throw Misfit(reason: "inputs differ") }
    case "multiply":
      // One position is as good as one at each place of the others.
      let large = inputs.filter { $0.positions > 1 }
      output = large.first ?? inputs.max { $0.spatial.count < $1.spatial.count }!
      guard Set(large).count < 2, Set(inputs.map(\.channels)).count == 1 else {
        throw Misfit(reason: "inputs differ")
      }
      spreadsOnePosition = !large.isEmpty && large.count < inputs.count
    case "concat":
      guard Set(inputs.map(\.spatial)).count == 1 else { throw Misfit(reason: "inputs differ") }
      output.channels = inputs.reduce(0) { $0 + $1.channels }
    case "flatten": output = Extent(spatial: [], channels: input.values)
    case "dense":
      if !element.flag("last-axis", default: false) {
        output.spatial = []
        relations = []
      }
      output.channels = try element.number("units")
    case "global-maxpool", "global-avgpool":
      output.spatial = element.flag("keep-axes", default: false) ? input.spatial.map { _ in 1 } : []
    default:
      if input.spatial.isEmpty { throw Misfit(reason: "no positions") }
      relations = try Self.relations(of: element, on: input.spatial)
      output.spatial = relations.map(\.outputSize)
      output.channels = try Self.channels(after: element, input.channels)
    }
    if Self.mixingKinds.contains(kind) { relations = [] }
    self.output = output
    self.relations = relations
  }

  private static func channels(after element: Element, _ channels: Int) throws -> Int {
    switch element.name {
    case "depthwise-conv": return channels * (try element.number("multiplier", default: 1))
    case "conv", "locally-connected", "conv-transpose":
      let filters = try element.number("filters")
      let groups = try element.number("groups", default: 1)
      if channels % groups != 0 || filters % groups != 0 { throw Misfit(reason: "unequal groups") }
      return filters
    default: return channels
    }
  }

  private static func relations(of element: Element, on sizes: [Int]) throws -> [AxisRelation] {
    if element.name == "zero-pad" {
      return zip(sizes, try element.margins(element.attributes["amount"] ?? "", axes: sizes.count)).map {
        .sliding(SlidingWindow(kernel: 1, stride: 1, before: $1.before, after: $1.after), size: $0)
      }
    }
    if element.name.hasPrefix("adaptive") {
      return zip(sizes, try element.numbers("output", axes: sizes.count)).map {
        .dividing(size: $0, parts: $1)
      }
    }
    if element.name == "upsample" {
      return zip(sizes, try element.numbers("scale", axes: sizes.count, default: 2)).map {
        .enlarging(size: $0, scale: $1, isBilinear: element.attributes["mode"] == "bilinear")
      }
    }
    let kernels = try element.numbers("kernel", axes: sizes.count)
    let strides: [Int]
    if element.attributes["stride"] == nil, poolingKinds.contains(element.name) {
      strides = kernels
    } else {
      strides = try element.numbers("stride", axes: sizes.count, default: 1)
    }
    let dilations = try element.numbers("dilation", axes: sizes.count, default: 1)
    let extras = try element.numbers("output-padding", axes: sizes.count, default: 0)
    return try sizes.indices.map { axis in
      var window = SlidingWindow(kernel: kernels[axis], stride: strides[axis], dilation: dilations[axis])
      window.mayHangOver = element.flag("ceil", default: false)
      return try relation(
        of: element, window, size: sizes[axis], axis: axis, of: sizes.count, extra: extras[axis])
    }
  }

  private static func relation(
    of element: Element, _ unpadded: SlidingWindow, size: Int, axis: Int, of axes: Int, extra: Int
  ) throws -> AxisRelation {
    var window = unpadded
    let padding = element.attributes["padding"] ?? "valid"
    let isTransposed = element.name == "conv-transpose"
    switch padding {
    case "valid": break
    case "same":
      // As many as there are positions before the middle of the kernel; of an even one, the second middle.
      let span = window.taps.last! + 1
      (window.before, window.after) = (span / 2, span / 2)
    case "even-same":
      // Everything but the first element has a zero to lie on.
      for _ in 0..<window.taps.last! {
        if window.before == window.after { window.after += 1 } else { window.before += 1 }
      }
    case "tf-same":
      if !isTransposed { window = window.paddedForEveryStride(on: size) }
    default:
      (window.before, window.after) = try element.margins(padding, axes: axes)[axis]
      if poolingKinds.contains(element.name), max(window.before, window.after) > (window.taps.last! + 1) / 2 {
        throw Misfit(reason: "padding beyond half the window")
      }
    }
    guard isTransposed else {
      if window.places(on: size).isEmpty { throw Misfit(reason: "the kernel does not fit") }
      return .sliding(window, size: size)
    }
    if extra >= window.stride, extra >= window.dilation { throw Misfit(reason: "output-padding too large") }
    let painting = Painting(window, on: size, extra: extra, isTensorFlowSame: padding == "tf-same")
    if painting.kept.isEmpty { throw Misfit(reason: "nothing is left") }
    return .painting(painting, size: size)
  }
}

extension AxisRelation {
  /// The number of units, by counting them; for a layer that has a window.
  fileprivate var outputSize: Int {
    switch self {
    case .samePosition: 0
    case .sliding(let window, let size): window.places(on: size).count
    case .painting(let painting, _): painting.kept.count
    case .enlarging(let size, let scale, _): size * scale
    case .dividing(_, let parts): parts
    }
  }
}
