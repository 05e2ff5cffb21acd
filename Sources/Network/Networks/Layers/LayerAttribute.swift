/// An attribute of a layer's XML element: its name, what may stand in it, and what it means when it is left out.
public struct LayerAttribute: Hashable, Sendable {
  /// What may stand in an attribute.
  public enum Form: Hashable, Sendable {
    /// A whole number of at least 1.
    case count
    /// A whole number of at least 1, or one per axis: `3` or `3 5`.
    case sizes
    /// A whole number of at least 0, or one per axis.
    case amounts
    /// Zeros around the input: a number, one per axis, `before,after` pairs, `valid`, `same` or `tf-same`.
    case padding
    /// Zeros around the input, as numbers or pairs only.
    case margins
    /// `true` or `false`.
    case flag
    /// A decimal number.
    case number
  }

  public let name: String
  public let form: Form
  /// What the attribute means when it is left out, as the documentation shows it; nil when it must be given. A pool's
  /// stride has `kernel` here: the value of another attribute.
  public let defaultText: String?
  /// One line for documentation and messages.
  public let summary: String

  public var isRequired: Bool { defaultText == nil }

  public init(_ name: String, _ form: Form, default defaultText: String? = nil, _ summary: String) {
    self.name = name
    self.form = form
    self.defaultText = defaultText
    self.summary = summary
  }
}

// The attributes that several layers share.
extension LayerAttribute {
  static let filters = LayerAttribute("filters", .count, "how many filters, so how many output channels")
  static let kernel = LayerAttribute("kernel", .sizes, "the kernel's size")
  static let stride = LayerAttribute(
    "stride", .sizes, default: "1", "how far the kernel moves from one place to the next")
  static let poolStride = LayerAttribute(
    "stride", .sizes, default: "kernel", "how far the window moves; the kernel's size if left out")
  static let padding = LayerAttribute("padding", .padding, default: "0", "zeros around the input")
  static let dilation = LayerAttribute(
    "dilation", .sizes, default: "1", "the distance between neighbouring kernel elements")
  static let groups = LayerAttribute(
    "groups", .count, default: "1", "into how many groups the channels are split")
  static let bias = LayerAttribute(
    "bias", .flag, default: "true", "whether each output channel adds a learnt number")
  static let ceil = LayerAttribute(
    "ceil", .flag, default: "false", "whether a last window may hang over the end")
}
