/// A tensor as it lies in a file: the kind of its values, its shape, and its bytes (little-endian, the last axis fastest).
public struct StoredTensor: Hashable, Sendable {
  public let element: TensorElement
  /// The sizes of the axes; none for a single number.
  public let shape: [Int]
  public let bytes: [UInt8]

  /// - Precondition: there are as many bytes as the shape says.
  public init(element: TensorElement, shape: [Int], bytes: [UInt8]) {
    precondition(
      shape.allSatisfy { $0 >= 0 } && shape.reduce(element.size, *) == bytes.count,
      "a tensor has as many values as its shape says")
    self.element = element
    self.shape = shape
    self.bytes = bytes
  }

  /// 32-bit numbers, kept bit by bit.
  public init(_ values: [Float], shape: [Int]) {
    self.init(element: .float32, shape: shape, bytes: Self.bytes(values.map { $0.bitPattern }))
  }

  public init(_ values: [Int64], shape: [Int]) {
    self.init(element: .int64, shape: shape, bytes: Self.bytes(values))
  }

  public init(_ values: [UInt64], shape: [Int]) {
    self.init(element: .uint64, shape: shape, bytes: Self.bytes(values))
  }

  public init(_ values: [UInt8], shape: [Int]) {
    self.init(element: .uint8, shape: shape, bytes: values)
  }

  /// How many values there are.
  public var count: Int { bytes.count / element.size }

  /// The values, as 32-bit numbers: exact from F32, F16 and BF16, rounded to the nearest from F64; nil for whole numbers.
  public var floats: [Float]? {
    switch element {
    case .float32: integers(UInt32.self).map { Float(bitPattern: $0) }
    case .float64: integers(UInt64.self).map { Float(Double(bitPattern: $0)) }
    case .float16: integers(UInt16.self).map(Self.float(half:))
    case .bfloat16: integers(UInt16.self).map { Float(bitPattern: UInt32($0) << 16) }
    default: nil
    }
  }

  private func integers<Value: FixedWidthInteger>(_ type: Value.Type) -> [Value] {
    bytes.withUnsafeBytes { raw in
      (0..<raw.count / MemoryLayout<Value>.size).map {
        Value(
          littleEndian: raw.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Value>.size, as: Value.self))
      }
    }
  }

  private static func bytes<Value: FixedWidthInteger>(_ values: [Value]) -> [UInt8] {
    values.map { $0.littleEndian }.withUnsafeBytes { Array($0) }
  }

  /// From the bits of an IEEE 754 half: sign, 5 bits of exponent, 10 of fraction. Written out, because not every processor
  /// that Swift runs on has the type.
  private static func float(half bits: UInt16) -> Float {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10 & 0x1f)
    let fraction = UInt32(bits & 0x3ff)
    switch exponent {
    case 0:
      let magnitude = Float(fraction) * 0x1p-24
      return Float(bitPattern: sign | magnitude.bitPattern)
    case 31: return Float(bitPattern: sign | 0x7f80_0000 | fraction << 13)
    default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }
}
