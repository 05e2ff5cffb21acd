/// A row of the c-value table: learning capacity and image coverage, per spatial axis.
///
/// Capacity = 100 · real filter / field (1.00 where that is not finite), coverage = 100 · field / image, neither rounded.
/// The measure is Xudong Cao's, "A practical theory for designing very deep convolutional neural networks", 2015, as
/// nolearn prints it; its field ignores padding and dilation, so `ReceptiveField` is the exact one.
public struct CValue: Hashable, Sendable {
  /// The row on one spatial axis.
  public struct Axis: Hashable, Sendable {
    /// The kernel's size in positions of the image: k, doubled by each down-sampling by 2 before it. Nil when it is the
    /// image and the image's size is not known.
    public let realFilter: Double?
    /// Learning capacity in percent.
    public let capacity: Double
    /// Coverage of the image in percent; nil when the image's size is not known.
    public let coverage: Double?
  }

  /// One per spatial axis, in the order of the input's axes.
  public let axes: [Axis]

  public var realFilter: [Double?] { axes.map { $0.realFilter } }
  public var capacity: [Double] { axes.map { $0.capacity } }
  public var coverage: [Double?] { axes.map { $0.coverage } }

  /// The capacity below which a layer's kernels are small for what they see, in percent: 1/6.
  public static let lowestCapacity = 100.0 / 6
  /// The coverage above which a layer sees more than the image, in percent.
  public static let highestCoverage = 100.0

  /// Whether the capacity is below a sixth on some axis.
  public var hasLowCapacity: Bool { axes.contains { $0.capacity < Self.lowestCapacity } }
  /// Whether the coverage is above 100 % on some axis.
  public var hasHighCoverage: Bool { axes.contains { ($0.coverage ?? 0) > Self.highestCoverage } }
}

/// The columns of the c-value table on the way through a network.
public enum CValueState: Sendable {
  /// Per spatial axis.
  case local([AxisCValue])
  /// Real filter and field are both the image.
  case whole

  /// The state of a layer that joins its inputs: on each axis that of the path with the largest field, the first of equals.
  static func joining(_ inputs: [LayerInput]) -> CValueState {
    guard case .local(var joined) = inputs[0].cValue else { return .whole }
    for input in inputs.dropFirst() {
      guard case .local(let axes) = input.cValue else { return .whole }
      for axis in joined.indices where axes[axis].field > joined[axis].field {
        joined[axis] = axes[axis]
      }
    }
    return .local(joined)
  }

  /// The public row, for an image of these spatial sizes.
  func row(image: [Int?]) -> CValue {
    switch self {
    case .whole:
      CValue(
        axes: image.map { size in
          CValue.Axis(realFilter: size.map(Double.init), capacity: 100, coverage: 100)
        })
    case .local(let axes):
      CValue(
        axes: zip(axes, image).map { axis, size in
          let capacity = 100 * axis.realFilter / axis.field
          return CValue.Axis(
            realFilter: axis.realFilter, capacity: capacity.isFinite ? capacity : 1,
            coverage: size.map { 100 * axis.field / Double($0) })
        })
    }
  }
}

/// The columns of the c-value table on one axis.
public struct AxisCValue: Sendable {
  /// The kernel's size in positions of the image.
  private(set) var realFilter = 0.0
  /// The field in positions of the image; 0 before the first convolution.
  private(set) var field = 0.0
  /// How many positions of the image one step is worth.
  private var step = 1.0
  private var hasConvolution = false

  /// A convolution: real = k·e, field = k for the first and field + e·(k − 1) later, then e ← e·stride.
  package mutating func convolve(kernelSize: Int, stride: Int) {
    realFilter = Double(kernelSize) * step
    field = hasConvolution ? field + step * Double(kernelSize - 1) : Double(kernelSize)
    hasConvolution = true
    step *= Double(stride)
  }

  /// A pooling: e ← e·size.
  package mutating func pool(size: Int) {
    step *= Double(size)
  }

  /// An upsampling before a convolution: e ← e / stride.
  mutating func refine(by stride: Int) {
    step /= Double(stride)
  }

  /// Whether percentages of the numbers are numbers still.
  package var isFinite: Bool {
    (realFilter * 100).isFinite && (field * 100).isFinite && step.isFinite && step > 0
  }
}
