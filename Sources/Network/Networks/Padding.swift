/// How far a layer's input is extended with zeros on each side of each spatial axis.
///
/// Written as a literal, `1` pads by 1 on every side, and `[1, 2]` pads the first axis by 1 and the second by 2.
public struct Padding: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// One rule, meant for every axis, or one rule per axis.
  public let axes: [AxisPadding]

  /// One rule per axis, or a single one for every axis.
  ///
  /// - Precondition: there is at least one rule.
  public init(axes: [AxisPadding]) {
    precondition(!axes.isEmpty, "padding needs at least one rule")
    self.axes = axes
  }

  /// The same amount on every side of every axis.
  public init(_ amount: Int) {
    axes = [.zeros(before: amount, after: amount)]
  }

  public init(integerLiteral value: Int) {
    self.init(value)
  }

  public init(arrayLiteral elements: Int...) {
    self.init(axes: elements.map { .zeros(before: $0, after: $0) })
  }

  /// None: only positions where the whole kernel lies on the input.
  public static let valid = Padding(0)
  /// ⌊k_eff / 2⌋ on each side: keeps the size for stride 1 and an odd kernel; an even one gives one more.
  public static let same = Padding(axes: [.same])
  /// k_eff − 1 in all, the odd one at the end: ⌈n / stride⌉ come out for even kernels, too.
  public static let evenSame = Padding(axes: [.evenSame])
  /// TensorFlow's: as much as makes the output ⌈n / stride⌉, the odd one at the end.
  public static let tensorFlowSame = Padding(axes: [.tensorFlowSame])

  /// The rule on an axis, counted from 0.
  public subscript(axis: Int) -> AxisPadding {
    axes.count == 1 ? axes[0] : axes[axis]
  }

  /// Whether there is a rule for each of so many axes.
  package func fits(axes count: Int) -> Bool {
    axes.count == 1 || axes.count == count
  }
}

/// How far one axis is extended with zeros.
public enum AxisPadding: Hashable, Sendable {
  /// So many before the first and after the last position.
  case zeros(before: Int, after: Int)
  /// ⌊k_eff / 2⌋ on each side.
  case same
  /// k_eff − 1 in all, half of it before and the odd one at the end: PyTorch's "same".
  case evenSame
  /// As much as makes the output ⌈n / stride⌉, the odd one at the end.
  case tensorFlowSame
}

extension Padding: CustomStringConvertible {
  /// The padding as XML writes it: `1`, `1 2`, `0,1 0,1`, `same`, `even-same`, `tf-same`.
  public var description: String {
    axes.map { axis in
      switch axis {
      case .zeros(let before, let after) where before == after: "\(before)"
      case .zeros(let before, let after): "\(before),\(after)"
      case .same: "same"
      case .evenSame: "even-same"
      case .tensorFlowSame: "tf-same"
      }
    }.joined(separator: " ")
  }
}
