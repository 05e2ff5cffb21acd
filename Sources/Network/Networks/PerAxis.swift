/// A whole number for each spatial axis, or one for all of them: a kernel size, stride or dilation.
///
/// Written as a literal, `3` means 3 on every axis, and `[3, 5]` means 3 on the first (height) and 5 on the second (width).
public struct PerAxis: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// One value, meant for every axis, or one value per axis.
  public let values: [Int]

  /// The same value on every axis.
  public init(_ value: Int) {
    values = [value]
  }

  /// One value per axis, in the order of the input's axes.
  ///
  /// - Precondition: there is at least one value.
  public init(_ values: [Int]) {
    precondition(!values.isEmpty, "a value per axis needs at least one value")
    self.values = values
  }

  public init(integerLiteral value: Int) {
    self.init(value)
  }

  public init(arrayLiteral elements: Int...) {
    self.init(elements)
  }

  /// The value on an axis, counted from 0.
  public subscript(axis: Int) -> Int {
    values.count == 1 ? values[0] : values[axis]
  }

  /// Whether there is a value for each of so many axes.
  package func fits(axes: Int) -> Bool {
    values.count == 1 || values.count == axes
  }

  /// The values of so many axes multiplied, such as the number of positions in a kernel.
  package func product(axes: Int) -> CheckedInteger {
    var product: CheckedInteger = 1
    for axis in 0..<axes {
      product *= self[axis]
    }
    return product
  }
}

extension PerAxis: CustomStringConvertible {
  /// The values as XML writes them: `3` or `3 5`.
  public var description: String {
    values.map(String.init).joined(separator: " ")
  }
}
