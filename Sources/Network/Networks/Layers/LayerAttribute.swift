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
    /// Zeros around the input: a number, one per axis, `before,after` pairs, `valid`, `same`, `even-same` or `tf-same`.
    case padding
    /// Zeros around the input, as numbers or pairs only.
    case margins
    /// `true` or `false`.
    case flag
    /// A decimal number.
    case number
    /// One of these words.
    case word([String])
  }

  public let name: String
  public let form: Form
  /// What the attribute means when it is left out, as the documentation shows it; nil when it must be given. A pool's
  /// stride has `kernel` here: the value of another attribute.
  public let defaultText: String?
  /// One sentence for editors and messages.
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
  static let filters = LayerAttribute(
    "filters", .count, "How many filters, and so how many channels come out.")
  static let kernel = LayerAttribute("kernel", .sizes, "The window's size.")
  static let stride = LayerAttribute(
    "stride", .sizes, default: "1", "The step from one window to the next.")
  static let poolStride = LayerAttribute(
    "stride", .sizes, default: "kernel",
    "The step from one window to the next; the kernel's size where it is absent.")
  static let poolPadding = LayerAttribute(
    "padding", .padding, default: "0", "Border around the input that no window takes a value from.")
  static let padding = LayerAttribute("padding", .padding, default: "0", "Zeros around the input.")
  static let dilation = LayerAttribute(
    "dilation", .sizes, default: "1", "The distance between neighbouring places of the kernel.")
  static let groups = LayerAttribute(
    "groups", .count, default: "1", "Into how many groups, convolved apart, the channels are split.")
  static let bias = LayerAttribute(
    "bias", .flag, default: "true", "Whether every output channel adds a learnt bias.")
  static let ceil = LayerAttribute(
    "ceil", .flag, default: "false", "Whether a last window that sticks out at the end is kept.")
  static let keepAxes = LayerAttribute(
    "keep-axes", .flag, default: "false",
    "Whether the spatial axes stay, with size 1, for layers that need them.")
}
