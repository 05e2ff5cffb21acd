/// Numbers in a box of any number of axes; images are N x H x W x C, the channels of a pixel side by side.
public struct Tensor: Hashable, Sendable {
  /// The size of each axis, the batch first.
  public let sizes: [Int]
  /// All values, the last axis fastest.
  public var values: [Float]

  /// - Precondition: there are as many values as the sizes multiplied.
  public init(sizes: [Int], values: [Float]) {
    precondition(
      sizes.reduce(1, *) == values.count, "\(values.count) values do not fill \(sizes.reduce(1, *)) places")
    self.sizes = sizes
    self.values = values
  }

  /// The same number everywhere.
  public init(sizes: [Int], repeating value: Float = 0) {
    self.init(sizes: sizes, values: Array(repeating: value, count: sizes.reduce(1, *)))
  }

  /// The size of the first axis.
  public var batch: Int { sizes.first ?? 1 }

  /// The value at a place, one index for each axis.
  public subscript(indices: Int...) -> Float {
    get { values[offset(of: indices)] }
    set { values[offset(of: indices)] = newValue }
  }

  /// Some of the images of a batch.
  public func images(_ range: Range<Int>) -> Tensor {
    let each = sizes.dropFirst().reduce(1, *)
    return Tensor(
      sizes: [range.count] + sizes.dropFirst(),
      values: Array(values[range.lowerBound * each..<range.upperBound * each]))
  }

  private func offset(of indices: [Int]) -> Int {
    precondition(indices.count == sizes.count, "\(indices.count) indices for \(sizes.count) axes")
    var offset = 0
    for (index, size) in zip(indices, sizes) {
      precondition(index >= 0 && index < size, "index \(index) on an axis of \(size)")
      offset = offset * size + index
    }
    return offset
  }
}

/// A tensor and what it is called, such as `conv1.weights`: the form in which checkpoints keep a model.
public struct NamedTensor: Hashable, Sendable {
  public var name: String
  public var sizes: [Int]
  public var values: [Float]

  public init(name: String, sizes: [Int], values: [Float]) {
    self.name = name
    self.sizes = sizes
    self.values = values
  }
}
