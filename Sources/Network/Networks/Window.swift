import Sentences

/// A kernel or pooling window on one axis: where it stands and how many places it has.
///
///     Window(kernelSize: 3, stride: 2, padding: .zeros(before: 1, after: 1)).outputSize(for: 6)  // 3
public struct Window: Hashable, Sendable {
  public var kernelSize: Int
  public var stride: Int
  public var padding: AxisPadding
  /// The distance between neighbouring kernel elements; 1 is an ordinary kernel.
  public var dilation: Int
  /// Whether a last window may hang over the end of the padded input, as PyTorch's `ceil_mode`.
  public var roundsUp: Bool

  public init(
    kernelSize: Int, stride: Int = 1, padding: AxisPadding = .zeros(before: 0, after: 0), dilation: Int = 1,
    roundsUp: Bool = false
  ) {
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.roundsUp = roundsUp
  }

  /// A window padded by the same amount on both sides.
  public init(kernelSize: Int, stride: Int = 1, padding: Int, dilation: Int = 1, roundsUp: Bool = false) {
    self.init(
      kernelSize: kernelSize, stride: stride, padding: .zeros(before: padding, after: padding),
      dilation: dilation, roundsUp: roundsUp)
  }

  /// How many positions the kernel spans: k_eff = dilation·(k − 1) + 1.
  ///
  /// - Throws: `LayerError` when it does not fit into 64 bits.
  public func effectiveKernelSize() throws(LayerError) -> Int {
    try (CheckedInteger(dilation) * (CheckedInteger(kernelSize) - 1) + 1).value()
  }

  /// The number of places the window has on an axis of `inputSize` positions.
  ///
  /// ⌊(n + before + after − k_eff) / stride⌋ + 1; rounded up when `roundsUp`, but a window must start inside the input or
  /// the padding before it (so a window larger than the input has one place if it hangs over by less than a stride);
  /// ⌈n / stride⌉ for TensorFlow's "same".
  ///
  /// - Throws: `LayerError` that shows the arithmetic when the kernel does not fit, or a number is out of range.
  public func outputSize(for inputSize: Int) throws(LayerError) -> Int {
    try validate()
    if padding == .tensorFlowSame { return inputSize.ceiledQuotient(by: stride) }
    let kernel = try effectiveKernelSize()
    let (before, after) = try zeros(inputSize: inputSize)!
    let padded = CheckedInteger(inputSize) + before + after
    let room = try (padded - kernel).value()
    var places = try (CheckedInteger(quotient(room)) + 1).value()
    if roundsUp, places > 0 {
      let lastStart = CheckedInteger(places - 1) * stride
      let end = try (CheckedInteger(inputSize) + before).value()
      if (lastStart.valueIfExact ?? .max) >= end { places -= 1 }
    }
    guard places >= 1 else {
      let result = (CheckedInteger(quotient(room)) + 1).valueIfExact.map(signed) ?? localized("out of range")
      throw LayerError(
        problem: localized(
          "the kernel does not fit: \(arithmetic(inputSize, before, after, kernel)) = \(result)"),
        remedy: localized("use a smaller kernel, more padding, or less down-sampling before this layer"))
    }
    return places
  }

  /// The steps that the window can go when it has so much room, rounded as it rounds.
  private func quotient(_ room: Int) -> Int {
    roundsUp ? room.ceiledQuotient(by: stride) : room.flooredQuotient(by: stride)
  }

  /// The zeros before the first and after the last position of an axis; nil where they depend on a size not known.
  package func zeros(inputSize: Int?) throws(LayerError) -> (before: Int, after: Int)? {
    switch padding {
    case .zeros(let before, let after):
      return (before, after)
    case .same:
      let half = try effectiveKernelSize() / 2
      return (half, half)
    case .evenSame:
      let total = try effectiveKernelSize() - 1
      return (total / 2, total - total / 2)
    case .tensorFlowSame:
      let kernel = try effectiveKernelSize()
      let total: Int
      if stride == 1 {
        total = kernel - 1
      } else {
        guard let inputSize else { return nil }
        let outputSize = inputSize.ceiledQuotient(by: stride)
        total = max(0, try (CheckedInteger(outputSize - 1) * stride + kernel - inputSize).value())
      }
      return (total / 2, total - total / 2)
    }
  }

  /// - Throws: `LayerError` naming the attribute whose number is out of range.
  package func validate() throws(LayerError) {
    if kernelSize < 1 { throw .outOfRange("kernel", value: kernelSize, atLeast: 1) }
    if stride < 1 { throw .outOfRange("stride", value: stride, atLeast: 1) }
    if dilation < 1 { throw .outOfRange("dilation", value: dilation, atLeast: 1) }
    if case .zeros(let before, let after) = padding, min(before, after) < 0 {
      throw .outOfRange("padding", value: min(before, after), atLeast: 0)
    }
  }

  /// The arithmetic of `outputSize(for:)` with the numbers put in: `⌊(32 + 2·1 − 3)/1⌋ + 1`, `⌈32/2⌉` for TensorFlow's
  /// "same"; nil where the window does not fit.
  package func sizeFormula(for inputSize: Int) -> String? {
    if padding == .tensorFlowSame { return "⌈\(inputSize)/\(stride)⌉" }
    guard let kernel = try? effectiveKernelSize(), let zeros = try? zeros(inputSize: inputSize) else {
      return nil
    }
    return arithmetic(inputSize, zeros.before, zeros.after, kernel)
  }

  private func arithmetic(_ size: Int, _ before: Int, _ after: Int, _ kernel: Int) -> String {
    let zeros = before == after ? "2·\(before)" : "\(before) + \(after)"
    let brackets = roundsUp ? ("⌈", "⌉") : ("⌊", "⌋")
    return "\(brackets.0)(\(size) + \(zeros) − \(kernel))/\(stride)\(brackets.1) + 1"
  }
}

/// A number with the typographer's minus sign.
package func signed(_ number: Int) -> String {
  number < 0 ? "−\(number.magnitude)" : "\(number)"
}
