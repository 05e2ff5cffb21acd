/// The generator that random inputs and questions are drawn from: small, fast, and the same on every machine for ever.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// A generator for one named purpose: other names with the same seed draw other numbers.
  public init(seed: UInt64, purpose: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var mixed = SplitMix64(seed: seed ^ hash)
    state = mixed.next()
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A whole number from 0 up to, not including, `count`; every one equally likely.
  ///
  /// Its own arithmetic, because the standard library does not promise to draw the same numbers in its next version.
  /// Source: Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 2019.
  /// - Precondition: `count` is at least 1.
  public mutating func index(below count: Int) -> Int {
    precondition(count >= 1, "there must be something to draw from")
    let bound = UInt64(count)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// The elements in an order drawn at random, by Fisher and Yates.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, index(below: last + 1))
    }
    return elements
  }
}
