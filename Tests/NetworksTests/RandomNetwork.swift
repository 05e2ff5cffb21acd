/// Draws a small network as XML: stacks and graphs of all layers, in one to three dimensions.
///
/// Channels are followed while drawing, sizes are not: so some networks do not fit, as those of a
/// student would not.
struct RandomNetwork {
  let xml: String

  init(seed: UInt64) {
    var writer = NetworkWriter(seed: seed)
    xml = writer.network()
  }
}

private struct NetworkWriter {
  private var random: SeededGenerator
  private let axes: Int
  private var sizes: [Int] = []
  private var channels: Int
  private var lines: [String] = []
  private var idCount = 0
  private var enlargements = 0

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    axes = random.chance(4) ? 0 : [1, 1, 2, 2, 2, 3].randomElement(using: &random)!
    channels = Int.random(in: 1...4, using: &random)
    let range = [1...1, 10...40, 7...15, 5...9][axes]
    sizes = (0..<axes).map { _ in Int.random(in: range, using: &random) }
  }

  mutating func network() -> String {
    let input = (sizes + [channels]).map(String.init).joined(separator: "x")
    if axes > 0 {
      if random.chance(4) { pathsOfDifferentPace() }
      for _ in 0..<Int.random(in: 1...5, using: &random) { addPart() }
      if random.chance(15) { addGate() }
      if random.chance(10) { add("groupnorm", "groups=\"\(channelsDivisor())\"") }
      if random.chance(40) {
        let kind = ["flatten", "global-maxpool", "global-avgpool"].randomElement(using: &random)!
        add(kind, kind != "flatten" && random.chance(30) ? "keep-axes=\"true\"" : "")
      }
    }
    if random.chance(axes == 0 ? 100 : 40) { addFlatPart() }
    return "<network input=\"\(input)\">\n\(lines.joined(separator: "\n"))\n</network>"
  }

  // MARK: - Parts

  private mutating func addPart() {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<5: addConvolution(filters: nil)
    case 5: addConvolution(filters: nil, kind: "locally-connected")
    case 6: addDepthwise()
    case 7..<10: addPooling()
    case 10, 11: addTransposed()
    case 12: add("zero-pad", "amount=\"\(margins())\"")
    case 13 where random.chance(50): addShared()
    case 13: addPointwise()
    case 14: addRepetition()
    default: addBranches()
    }
  }

  private mutating func addConvolution(filters: Int?, kind: String = "conv") {
    let groups = channelsDivisor()
    let filters = filters ?? groups * Int.random(in: 1...3, using: &random)
    add(kind, "filters=\"\(filters)\"\(window())\(groups == 1 ? "" : " groups=\"\(groups)\"")\(bias())")
    channels = filters
  }

  private mutating func addDepthwise() {
    let multiplier = Int.random(in: 1...2, using: &random)
    add("depthwise-conv", "multiplier=\"\(multiplier)\"\(window())\(bias())")
    channels *= multiplier
  }

  private mutating func addPooling() {
    if random.chance(20) {
      return add(
        random.chance(50) ? "adaptive-maxpool" : "adaptive-avgpool", "output=\"\(perAxis(1...5))\"")
    }
    let kernel = perAxis(1...4)
    var text = "kernel=\"\(kernel)\""
    if random.chance(50) { text += " stride=\"\(perAxis(1...3))\"" }
    if random.chance(50) {
      text +=
        " padding=\"\(["0", "1", "same", "even-same", "tf-same", "valid", margins()].randomElement(using: &random)!)\""
    }
    if random.chance(20) { text += " dilation=\"\(perAxis(1...3))\"" }
    if random.chance(50) { text += " ceil=\"true\"" }
    add(random.chance(50) ? "maxpool" : "avgpool", text)
  }

  private mutating func addTransposed() {
    guard enlargements < 2 else { return addPointwise() }
    enlargements += 1
    if random.chance(30) {
      return add(
        "upsample", "scale=\"\(perAxis(1...4))\"\(random.chance(60) ? " mode=\"bilinear\"" : "")")
    }
    let groups = channelsDivisor()
    let filters = groups * Int.random(in: 1...2, using: &random)
    var text =
      "filters=\"\(filters)\" groups=\"\(groups)\" kernel=\"\(perAxis(random.chance(20) ? 1...2 : 3...5))\""
    text += " stride=\"\(perAxis(1...3))\"\(padding())\(bias())"
    if random.chance(30) { text += " output-padding=\"\(perAxis(0...1))\"" }
    if random.chance(20) { text += " dilation=\"\(perAxis(1...3))\"" }
    add("conv-transpose", text)
    channels = filters
  }

  private mutating func addPointwise() {
    if random.chance(8) { return add("dense", "units=\"\(channels)\" last-axis=\"true\"\(bias())") }
    let kinds = [
      "relu", "leaky-relu", "gelu", "silu", "hard-swish", "sigmoid", "hard-sigmoid", "tanh", "softmax",
      "dropout", "batchnorm", "layernorm", "channel-shuffle",
    ]
    let kind = kinds.randomElement(using: &random)!
    if kind == "channel-shuffle" { return add(kind, "groups=\"\(channelsDivisor())\"") }
    add(kind, kind.hasSuffix("norm") && random.chance(50) ? "scale=\"false\"" : "")
  }

  /// One layer that runs two or three times.
  private mutating func addShared() {
    let id = newID()
    let kind = ["conv", "batchnorm", "dense", "silu"].randomElement(using: &random)!
    switch kind {
    case "conv": add(kind, id: id, "filters=\"\(channels)\" kernel=\"3\" padding=\"same\"\(bias())")
    case "dense": add(kind, id: id, "units=\"\(channels)\" last-axis=\"true\"")
    default: add(kind, id: id)
    }
    if random.chance(50) { addPointwise() }
    add("shared", "use=\"\(id)\"")
    if random.chance(30) { add("shared", id: newID(), "use=\"\(id)\"") }
  }

  /// Squeeze and excite: what is everywhere, times what the channels' means say of them.
  private mutating func addGate() {
    let (start, gate) = (newID(), newID())
    add("silu", id: start)
    let keepsAxes = random.chance(50)
    add(random.chance(50) ? "global-avgpool" : "global-maxpool", keepsAxes ? "keep-axes=\"true\"" : "")
    let units = channels + (random.chance(5) ? 1 : 0)
    if keepsAxes {
      add("conv", "filters=\"\(units)\" kernel=\"1\"")
    } else {
      add("dense", "units=\"\(units)\"")
    }
    add("hard-sigmoid", id: gate)
    add("multiply", "from=\"\(start) \(gate)\(random.chance(20) ? " \(start)" : "")\"")
  }

  /// Residual blocks, one after the other, perhaps nested; a later layer may take the output of one of them.
  private mutating func addRepetition() {
    let (block, layer) = (newID(), newID())
    let times = Int.random(in: 0...3, using: &random)
    let odd = [1, 3, 3, 5].randomElement(using: &random)!
    let padding = random.chance(50) ? "same" : "\(odd / 2)"
    lines.append("<repeat times=\"\(times)\" id=\"\(block)\">")
    add("conv", id: layer, "filters=\"\(channels)\" kernel=\"\(odd)\" padding=\"\(padding)\"")
    if random.chance(30) {
      lines.append("<repeat times=\"2\">")
      addPointwise()
      lines.append("</repeat>")
    }
    add("add", "from=\"\(layer) \(block)\"")
    lines.append("</repeat>")
    if times > 1, random.chance(60) {
      let other = random.chance(50) ? "\(layer).\(Int.random(in: 1...times, using: &random))" : layer
      add("concat", "from=\"\(block) \(other)\"")
      channels *= 2
    }
  }

  /// Two or three branches that meet again. Most of them agree.
  private mutating func addBranches() {
    let start = newID()
    add("relu", id: start)
    let isSum = random.chance(50)
    let startChannels = channels
    let filters = Int.random(in: 1...4, using: &random)
    let stride = perAxis(1...2)
    let style = Int.random(in: 0..<10, using: &random)
    var ends: [String] = []
    var total = 0
    for branch in 0..<Int.random(in: 2...3, using: &random) {
      channels = startChannels
      let end = newID()
      addBranch(from: start, id: end, filters, stride: stride, style: style, branch)
      ends.append(end)
      total += channels
    }
    if random.chance(10) {
      ends.append(ends[0])
      total += filters
    }
    let sum = random.chance(80) ? "add" : "multiply"
    add(isSum ? sum : "concat", "from=\"\(ends.joined(separator: " "))\"")
    channels = isSum ? filters : total
  }

  private mutating func addBranch(
    from start: String, id: String, _ filters: Int, stride: String, style: Int, _ branch: Int
  ) {
    let begin = "from=\"\(start)\" filters=\"\(filters)\""
    let odd = (0..<axes).map { _ in [1, 3, 5].randomElement(using: &random)! }
    let kernel = odd.map(String.init).joined(separator: " ")
    channels = filters
    switch style {
    case 0:
      // TensorFlow's padding: even kernels lie off the middle.
      add("conv", id: id, "\(begin) kernel=\"\(perAxis(1...3))\" stride=\"\(stride)\" padding=\"tf-same\"")
    case 1:
      // Padded on one side, perhaps another one in each branch.
      let side = random.chance(70) ? "1,0" : "0,1"
      add("conv", id: id, "\(begin) kernel=\"2\" stride=\"\(stride)\" padding=\"\(side)\"")
    case 2:
      // Enlarged, and what the branches enlarge to agrees.
      let size = Int.random(in: 2...4, using: &random)
      add("conv-transpose", id: id, "\(begin) kernel=\"\(size)\" stride=\"\(stride)\" padding=\"tf-same\"")
      if branch == 0 { enlargements += 1 }
    case 3:
      // Made smaller and larger again, beside what has stayed as it is.
      if branch == 0 {
        add("conv", id: id, "\(begin) kernel=\"\(kernel)\" padding=\"same\"")
      } else {
        add("conv", "\(begin) kernel=\"2\" stride=\"2\"")
        let painted = random.chance(50) ? "kernel=\"2\"" : "kernel=\"4\" padding=\"1\""
        add("conv-transpose", id: id, "filters=\"\(filters)\" stride=\"2\" \(painted)")
      }
    case 4:
      // Enlarged and thinned out again: fields of several sizes take turns, and not symmetrically.
      let size = Int.random(in: 4...8, using: &random)
      add("conv-transpose", "\(begin) kernel=\"\(size)\" stride=\"4\" padding=\"tf-same\"")
      add("zero-pad", "amount=\"\(["1", "0,2", "2,0"].randomElement(using: &random)!)\"")
      add("maxpool", id: id, "kernel=\"\(Int.random(in: 1...2, using: &random))\" stride=\"2\" ceil=\"true\"")
    default:
      let padding = random.chance(60) ? "same" : odd.map { "\($0 / 2)" }.joined(separator: " ")
      if random.chance(30) {
        add("maxpool", "from=\"\(start)\" kernel=\"3\" stride=\"\(stride)\" padding=\"1\"")
        add("conv", id: id, "filters=\"\(filters)\" kernel=\"1\"")
      } else {
        let dilation = padding == "same" && random.chance(40) ? " dilation=\"2\"" : ""
        let text = "kernel=\"\(kernel)\" stride=\"\(stride)\" padding=\"\(padding)\"\(dilation)"
        add("conv", id: id, "\(begin) \(text)")
      }
    }
  }

  /// One path steps twice as far as the other, and is filled up with zeros to the same size.
  private mutating func pathsOfDifferentPace() {
    guard sizes.allSatisfy({ $0 % 2 == 0 }) else { return }
    let (fine, coarse) = (newID(), newID())
    add("relu", id: fine)
    add("avgpool", "kernel=\"2\"")
    let zeros = sizes.map { "0,\($0 / 2)" }.joined(separator: " ")
    add("zero-pad", id: coarse, "amount=\"\(zeros)\"")
    add("add", "from=\"\(fine) \(coarse)\"")
  }

  private mutating func addFlatPart() {
    let (first, second) = (newID(), newID())
    let units = Int.random(in: 1...6, using: &random)
    if random.chance(20) { addPointwise() }
    add("dense", id: first, "units=\"\(units)\"\(bias())")
    if random.chance(50) { addPointwise() }
    guard random.chance(40) else { return }
    add("dense", id: second, "units=\"\(units)\"")
    add(random.chance(50) ? "add" : "concat", "from=\"\(first) \(random.chance(90) ? second : "input")\"")
  }

  // MARK: - Attributes

  private mutating func window() -> String {
    var text = " kernel=\"\(perAxis(1...4))\"\(padding())"
    if random.chance(40) { text += " stride=\"\(perAxis(1...3))\"" }
    if random.chance(30) { text += " dilation=\"\(perAxis(1...3))\"" }
    return text
  }

  private mutating func padding() -> String {
    switch Int.random(in: 0..<9, using: &random) {
    case 8: " padding=\"even-same\""
    case 0: ""
    case 1: " padding=\"valid\""
    case 2, 3: " padding=\"same\""
    case 4: " padding=\"tf-same\""
    case 5: " padding=\"\(perAxis(0...2))\""
    default: " padding=\"\(margins())\""
    }
  }

  private mutating func margins() -> String {
    let count = random.chance(40) ? 1 : axes
    return (0..<count).map { _ in
      let (before, after) = (Int.random(in: 0...2, using: &random), Int.random(in: 0...2, using: &random))
      return random.chance(30) ? "\(before)" : "\(before),\(after)"
    }.joined(separator: " ")
  }

  private mutating func perAxis(_ range: ClosedRange<Int>) -> String {
    let count = random.chance(40) ? 1 : axes
    return (0..<count).map { _ in "\(Int.random(in: range, using: &random))" }.joined(separator: " ")
  }

  private mutating func bias() -> String {
    random.chance(30) ? " bias=\"false\"" : ""
  }

  /// A number of groups; now and then one that does not divide the channels.
  private mutating func channelsDivisor() -> Int {
    if random.chance(60) { return 1 }
    return (1...4).filter { channels % $0 == 0 || random.chance(3) }.randomElement(using: &random)!
  }

  // MARK: - Text

  private mutating func newID() -> String {
    idCount += 1
    return "n\(idCount)"
  }

  private mutating func add(_ kind: String, id: String? = nil, _ attributes: String = "") {
    lines.append("<\(kind)\(id.map { " id=\"\($0)\"" } ?? "") \(attributes)/>")
  }
}
