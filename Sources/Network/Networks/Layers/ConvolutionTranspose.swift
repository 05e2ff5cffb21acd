import Sentences

/// A transposed convolution: each input value adds a multiple of the kernel to the output, `stride` positions apart.
///
/// Output size: (n − 1)·stride − before − after + k_eff + outputPadding on each axis; n·stride with TensorFlow's "same".
/// Parameters: (k_h·k_w·C_in / groups + 1)·filters, without the 1 when there is no bias.
public final class ConvolutionTranspose: BiasedLayer {
  static let outputPaddingAttribute = LayerAttribute(
    "output-padding", .amounts, default: "0", "Values added to the end of the output, less than the stride.")
  public static let kind = LayerKind(
    "conv-transpose", "Transposed convolution: enlarges its input.",
    attributes: [
      .filters, .kernel, .stride,
      LayerAttribute("padding", .padding, default: "0", "Values cut off around the output."),
      .dilation, outputPaddingAttribute, .groups, .bias,
    ], make: ConvolutionTranspose.init(_:))
  public var kind: LayerKind { Self.kind }

  public let filters: Int
  public let kernelSize: PerAxis
  public let stride: PerAxis
  public let padding: Padding
  public let outputPadding: PerAxis
  public let dilation: PerAxis
  public let groups: Int
  public let hasBias: Bool

  public init(
    filters: Int, kernelSize: PerAxis, stride: PerAxis = 1, padding: Padding = .valid,
    outputPadding: PerAxis = 0,
    dilation: PerAxis = 1, groups: Int = 1, bias: Bool = true
  ) {
    self.filters = filters
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = padding
    self.outputPadding = outputPadding
    self.dilation = dilation
    self.groups = groups
    hasBias = bias
  }

  public init(_ attributes: LayerAttributes) throws(LayerError) {
    filters = try attributes.count(.filters)
    kernelSize = try attributes.sizes(.kernel)
    stride = try attributes.sizes(.stride)
    padding = try attributes.padding(.padding)
    outputPadding = try attributes.amounts(Self.outputPaddingAttribute)
    dilation = try attributes.sizes(.dilation)
    groups = try attributes.count(.groups)
    hasBias = try attributes.flag(.bias)
  }

  public var withoutBias: any BiasedLayer {
    ConvolutionTranspose(
      filters: filters, kernelSize: kernelSize, stride: stride, padding: padding,
      outputPadding: outputPadding,
      dilation: dilation, groups: groups, bias: false)
  }

  /// The kernel on an axis, counted from 0, as the window of the convolution that this layer transposes.
  package func window(axis: Int) -> Window {
    Window(
      kernelSize: kernelSize[axis], stride: stride[axis], padding: padding[axis], dilation: dilation[axis])
  }

  public func windows(on input: Shape) -> [Window]? {
    input.spatial.indices.map(window(axis:))
  }

  /// The positions cut off at the beginning and the end of the output of one axis.
  ///
  /// With TensorFlow's "same" the output is n·stride long, so k_eff − stride positions go, or stay to be added at the end.
  package func cut(axis: Int) throws(LayerError) -> (before: Int, after: Int) {
    let window = window(axis: axis)
    guard window.padding == .tensorFlowSame else { return try window.zeros(inputSize: nil)! }
    let surplus = try window.effectiveKernelSize() - window.stride
    let before = max(0, surplus) / 2
    return (before, surplus - before)
  }

  public func outputShape(for inputs: [Shape]) throws(LayerError) -> Shape? {
    let input = inputs[0]
    let axes = input.spatial.count
    guard axes > 0 else {
      throw LayerError(
        problem: localized(
          "it enlarges spatial axes, and its input is a flat vector of \(input.channels) values"),
        remedy: localized("put it before the flatten, dense or global pooling layer"))
    }
    for (name, values) in [
      ("kernel", kernelSize), ("stride", stride), ("dilation", dilation), ("output-padding", outputPadding),
    ] where !values.fits(axes: axes) {
      throw .wrongAxisCount(name, values.values.count, axes)
    }
    if !padding.fits(axes: axes) { throw .wrongAxisCount("padding", padding.axes.count, axes) }
    try LayerError.checkGroups(groups, inputChannels: input.channels, filters: filters)
    var spatial: [Int?] = []
    for (axis, size) in input.spatial.enumerated() {
      do throws(LayerError) {
        spatial.append(try outputSize(for: size, axis: axis))
      } catch {
        throw error.on(axis: axis, of: axes)
      }
    }
    return Shape(spatial: spatial, channels: filters)
  }

  /// (n − 1)·stride − before − after + k_eff + outputPadding; nil for a size not known.
  private func outputSize(for inputSize: Int?, axis: Int) throws(LayerError) -> Int? {
    let window = window(axis: axis)
    try window.validate()
    let extra = outputPadding[axis]
    if extra < 0 { throw .outOfRange("output-padding", value: extra, atLeast: 0) }
    guard extra < max(window.stride, window.dilation) else {
      throw LayerError(
        attribute: "output-padding",
        problem:
          localized(
            "output-padding is \(extra), where stride is \(window.stride) and dilation \(window.dilation)"),
        remedy: localized("keep it below the larger of the two"))
    }
    let (before, after) = try cut(axis: axis)
    let kernel = try window.effectiveKernelSize()
    guard let inputSize else { return nil }
    let painted = (CheckedInteger(inputSize) - 1) * window.stride + kernel
    let size = try (painted - before - after + extra).value()
    guard size >= 1 else {
      throw LayerError(
        problem:
          localized(
            "nothing is left of the output: (\(inputSize) − 1)·\(window.stride) + \(kernel) − \(before) − \(after)"
              + " + \(extra) = \(signed(size))"),
        remedy: localized("use less padding, or a larger kernel or stride"))
    }
    return size
  }

  public func parameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    let weights = kernelSize.product(axes: inputs[0].spatial.count) * (inputs[0].channels / groups)
    return try ((hasBias ? weights + 1 : weights) * filters).count()
  }

  public func parameterFormula(from inputs: [Shape], to output: Shape) -> String? {
    let factors = inputs[0].spatial.indices.map { kernelSize[$0] } + [inputs[0].channels / groups]
    return "(" + factors.map(String.init).joined(separator: "·") + (hasBias ? " + 1" : "") + ")·\(filters)"
  }

  public func sizeFormula(axis: Int, of input: Shape) -> String? {
    guard let size = input.spatial[axis], let (before, after) = try? cut(axis: axis),
      let kernel = try? window(axis: axis).effectiveKernelSize()
    else { return nil }
    let extra = outputPadding[axis] == 0 ? "" : " + \(outputPadding[axis])"
    return "(\(size) − 1)·\(stride[axis]) + \(kernel) − \(before) − \(after)\(extra)"
  }

  /// A kernel of its own for every input position, and a bias for every output value.
  public func unsharedParameterCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    guard let weights = checkedMultiplyAccumulates(inputs[0]), let units = output.checkedElementCount
    else { return nil }
    return try (hasBias ? weights + units : weights).count()
  }

  public func multiplyAccumulateCount(from inputs: [Shape], to output: Shape) throws(LayerError) -> Int64? {
    try checkedMultiplyAccumulates(inputs[0])?.count()
  }

  /// Each input value times each kernel weight of its group: H·W·C_in·k_h·k_w·filters / groups.
  private func checkedMultiplyAccumulates(_ input: Shape) -> CheckedInteger? {
    guard let values = input.checkedElementCount else { return nil }
    return values * kernelSize.product(axes: input.spatial.count) * (filters / groups)
  }

  public func receptiveField(from inputs: [LayerInput]) throws(LayerError) -> FieldState {
    guard case .local(let axes) = inputs[0].field else { return inputs[0].field }
    var seen: [AxisField] = []
    for (axis, field) in axes.enumerated() {
      let before = try cut(axis: axis).before
      switch try field.seen(
        throughTransposed: kernelSize[axis], stride: stride[axis], dilation: dilation[axis], before: before)
      {
      case .field(let field): seen.append(field)
      case .undefined(let reason): return .undefined(reason)
      }
    }
    return .local(seen)
  }

  /// As a convolution on the finer grid of the output: the step is divided by the stride first.
  public func cValue(from inputs: [LayerInput]) throws(LayerError) -> CValueState {
    guard case .local(var axes) = inputs[0].cValue else { return .whole }
    for axis in axes.indices {
      axes[axis].refine(by: stride[axis])
      axes[axis].convolve(kernelSize: kernelSize[axis], stride: 1)
      guard axes[axis].isFinite else { throw .tooLarge }
    }
    return .local(axes)
  }

  public var settings: String {
    var text = localized("\(filters) filters \(kernelSize.values.map(String.init).joined(separator: "x"))")
    if stride != 1 { text += ", stride \(stride)" }
    if padding != .valid { text += ", padding \(padding)" }
    if outputPadding != 0 { text += ", output-padding \(outputPadding)" }
    if dilation != 1 { text += ", dilation \(dilation)" }
    if groups != 1 { text += localized(", \(groups) groups") }
    return hasBias ? text : text + localized(", no bias")
  }
}
