import Sentences

/// What is wrong with a layer: its attributes, or its place in a network.
public struct LayerError: Error, Hashable, Sendable {
  /// The attribute it is about, as XML names it, so that a reader can point at it; nil where it is about none.
  public var attribute: String?
  /// What is wrong.
  public var problem: String
  /// What to do next.
  public var remedy: String

  public init(attribute: String? = nil, problem: String, remedy: String) {
    self.attribute = attribute
    self.problem = problem
    self.remedy = remedy
  }
}

extension LayerError: CustomStringConvertible {
  public var description: String { "\(problem); \(remedy)" }
}

extension LayerError {
  /// A number beyond 64 bits.
  package static let tooLarge = LayerError.tooLarge(bits: 64)

  /// A number beyond so many bits.
  static func tooLarge(bits: Int) -> LayerError {
    LayerError(
      problem: localized("its numbers do not fit into \(bits) bits"),
      remedy: localized("check kernel, stride, padding and sizes for a slip"))
  }

  /// A number below what the attribute can be.
  package static func outOfRange(_ attribute: String, value: Int, atLeast minimum: Int) -> LayerError {
    LayerError(
      attribute: attribute, problem: "\(attribute) is \(signed(value))",
      remedy: localized("use a whole number of at least \(minimum)"))
  }
}
